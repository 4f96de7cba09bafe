// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "model/member.h"
#include "model/memberstatus.h"
#include "ports/channel.h"
#include "protocol/messages.h"
#include "protocol/seal.h"

namespace farnear::test {

/** Speaks the room protocol frame by frame, so that a test can see and send whatever it likes. */
class RawMember final : public QObject {
public:
    /** seed: one letter a person. It joins by itself unless told otherwise. */
    RawMember(std::unique_ptr<ports::Channel> channel, const protocol::RoomKeys &room, char seed);
    ~RawMember() override;

    void open() { m_channel->open(); }
    void send(const protocol::ClientMessage &message);
    void sendText(const QByteArray &frame) { m_channel->sendText(frame); }
    void sendBinary(const QByteArray &frame) { m_channel->sendBinary(frame); }
    /** The connection breaks without a word. */
    void drop() { m_channel.reset(); }
    [[nodiscard]] ports::Channel *channel() { return m_channel.get(); }

    [[nodiscard]] protocol::Post signedPost(const QString &id, const QByteArray &body, bool kept = true) const;
    void post(const QString &id, const QByteArray &body = "sealed") { send(protocol::PostSend{signedPost(id, body)}); }
    void setSlot(const QString &name, qint64 replaces, const QByteArray &body);
    void intend(const QString &id, const sync::Intent &intent);
    void report(model::Phase phase, qint64 revision, Millis offset = 0);
    /** Gives the room other keys; with a box for each of those members. */
    void rekey(const protocol::RoomKeys &next, const QList<const RawMember *> &members);
    [[nodiscard]] protocol::Join joinFor(const protocol::Challenge &challenge) const;

    [[nodiscard]] const protocol::DeviceKeys &device() const { return m_device; }
    [[nodiscard]] model::MemberId id() const { return m_device.memberId(); }
    [[nodiscard]] bool isIn() const { return last<protocol::Welcome>().has_value(); }
    [[nodiscard]] bool isClosed() const { return m_closed.has_value(); }
    /** Codes of the errors told, in order. */
    [[nodiscard]] QList<ErrorCode> errors() const;
    /** Kept posts seen, in the welcome or after: sequence numbers in order of arrival. */
    [[nodiscard]] QList<qint64> seqs() const;
    /** Their ids, those of the last welcome first. */
    [[nodiscard]] QStringList postIds() const;
    [[nodiscard]] sync::Timeline timeline() const;

    template <typename T>
    [[nodiscard]] QList<T> all() const
    {
        QList<T> found;
        for (const protocol::ServerMessage &message : messages) {
            if (const T *value = std::get_if<T>(&message))
                found.append(*value);
        }
        return found;
    }
    template <typename T>
    [[nodiscard]] std::optional<T> last() const
    {
        const QList<T> found = all<T>();
        return found.isEmpty() ? std::nullopt : std::optional<T>(found.last());
    }

    QList<protocol::ServerMessage> messages;
    QList<QByteArray> binaries;
    bool joinsByItself = true;
    bool rekeys = true;
    QString epoch; //!< to resume from
    qint64 since = 0;

private:
    void onText(const QByteArray &frame);

    std::unique_ptr<ports::Channel> m_channel;
    protocol::RoomKeys m_room;
    protocol::DeviceKeys m_device;
    std::optional<Error> m_closed;
};

/** 1, 2, ... last: the sequence numbers of a whole log. */
[[nodiscard]] QList<qint64> upTo(qint64 last);

/** The keys of a room whose secret is sixteen times that letter. */
[[nodiscard]] protocol::RoomKeys roomKeys(const QString &roomId, char secret = 's');

} // namespace farnear::test
