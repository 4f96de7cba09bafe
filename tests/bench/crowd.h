// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>

#include <memory>
#include <vector>

#include "base/clock.h"
#include "protocol/invite.h"
#include "protocol/seal.h"
#include "transport/websocketchannel.h"

namespace farnear::bench {

/** Members of one room, each a WebSocket of its own that speaks only as much farnear.1 as joining and posting need. */
class Crowd : public QObject {
    Q_OBJECT
public:
    explicit Crowd(protocol::Invite invite);
    ~Crowd() override;

    /** Lets so many in, the first as host, who makes room for all. Empty, or what went wrong. */
    [[nodiscard]] QString gather(int members);
    /** Everybody posts so often a second, taking turns, for so long; then waits for the last to arrive. */
    void talk(double postsEach, int seconds);

    /** One member says something. */
    void say(int member) { post(*m_members[size_t(member)]); }
    /** The first member asks for the server's time. */
    void askClock();
    /** From asking to the answer, ms. */
    [[nodiscard]] const std::vector<double> &roundTrips() const { return m_roundTrips; }

    /** From sending a post to its arrival at one member, ms; one entry for each arrival. */
    [[nodiscard]] const std::vector<double> &latencies() const { return m_latencies; }
    [[nodiscard]] int sent() const { return int(m_sentAt.size()); }
    [[nodiscard]] int refused() const { return m_refused; }

private:
    struct Member {
        std::unique_ptr<transport::WebSocketChannel> channel;
        protocol::DeviceKeys device;
        bool joined = false;
    };

    [[nodiscard]] QString add();
    void take(Member &member, const QByteArray &frame);
    void join(Member &member, const protocol::Challenge &challenge);
    void post(Member &member);
    void makeRoom();

    protocol::Invite m_invite;
    protocol::RoomKeys m_room;
    SystemClock m_clock;
    std::vector<std::unique_ptr<Member>> m_members;
    QHash<QByteArray, Millis> m_sentAt; //!< by post id
    std::vector<double> m_latencies;
    std::vector<double> m_roundTrips;
    qint64 m_asked = 0;
    int m_refused = 0;
    QString m_problem;
};

} // namespace farnear::bench
