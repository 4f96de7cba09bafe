// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

#include "room/room.h"
#include "session/dependencies.h"
#include "session/localprofile.h"
#include "session/state.h"

namespace farnear::session {

/**
 * Which room this person is in, and the ways from one to another: alone, hosting, joined. The present room is left only
 * when the next one is entered, so what fails on the way changes nothing. Lives on the room thread.
 */
class RoomSwitcher final : public QObject {
    Q_OBJECT
public:
    /** What comes along from the room before: nothing, all as it plays, or what is here, paused. */
    enum class Carry { Nothing, AsItPlays, Paused };

    RoomSwitcher(const Parts &parts, LocalProfile localProfile);
    ~RoomSwitcher() override;

    void goAlone();
    void start(const HostOptions &options);
    void join(const model::Invite &invite, const QString &password);
    void leave();
    void setLocalProfile(const LocalProfile &localProfile);
    /** How finely the present room is told where this person is; nobody hears of it while alone. */
    void setSharing(place::Precision precision);
    void retryNow();
    /** Says good-bye to the present room; answers with closed(). */
    void close();

    /** Does something with the present room, once there is one. */
    using Action = std::function<void(room::Room &)>;
    void withRoom(const Action &action);

    /** Null until the first one is entered. */
    [[nodiscard]] room::Room *room() const { return m_present.room.get(); }
    [[nodiscard]] RoomState::Mode mode() const { return m_present.mode; }
    /** Of the present room; nothing while nobody else can come in. */
    [[nodiscard]] std::optional<model::Invite> invite() const;
    [[nodiscard]] place::Precision sharing() const { return m_present.sharing; }
    /** Of the present room, or of the one on the way to. */
    [[nodiscard]] RoomState::Link link() const;

Q_SIGNALS:
    /** The present room is another one; from (null at first) goes when this returns. */
    void switched(farnear::room::Room *from, farnear::session::RoomSwitcher::Carry carry);
    /** Mode, invite or link. */
    void changed();
    void failed(const farnear::Error &error);
    void closed();

private:
    struct Place {
        std::shared_ptr<ports::RoomTicket> ticket; //!< null while it is being prepared
        std::unique_ptr<room::Room> room;
        RoomState::Mode mode = RoomState::Mode::Alone;
        place::Precision sharing = place::Precision::Nothing;
        Carry carry = Carry::AsItPlays;
        std::optional<HostOptions> listen; //!< to be opened to others once it is entered
    };

    void startHere(const HostOptions &options);
    void startElsewhere(const HostOptions &options);
    void go(Place to, const QFuture<ports::PreparedTicket> &ticket);
    void connectNext(const std::shared_ptr<ports::RoomTicket> &ticket);
    void publishProfile();
    void close(std::unique_ptr<room::Room> room);
    void onEntered();
    void onNextEnded(const Error &error);
    void onPresentEnded(const Error &error);
    void makeSureOfARoom();
    void listen(const HostOptions &options);
    void onListening(const std::shared_ptr<ports::RoomTicket> &ticket, const Expected<quint16> &port);

    std::shared_ptr<const Clock> m_clock;
    Providers m_providers;
    LocalProfile m_localProfile;
    Place m_present;
    std::unique_ptr<Place> m_next;
    QList<Action> m_waiting; //!< until there is a room
    int m_attempt = 0;       //!< tells an answer that came too late
};

} // namespace farnear::session
