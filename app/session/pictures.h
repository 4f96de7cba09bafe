// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QSize>
#include <QTimer>

#include <memory>
#include <optional>

#include "base/clock.h"
#include "model/member.h"
#include "room/room.h"
#include "session/picturereceiver.h"
#include "session/picturesender.h"
#include "session/picturestore.h"
#include "session/state.h"

namespace farnear::session {

/**
 * The moments' pictures of one room. Who shows one sends it to everybody there; who missed it or a part of it asks
 * those who have it for the rest, one picture at a time, the newest first. What came is believed by its hash only.
 * Pictures are held in memory, 64 MiB at most. Lives on the room thread.
 */
class Pictures final : public QObject {
    Q_OBJECT
public:
    /** How long others are waited for; ms. */
    struct Patience {
        Millis first = 1500;   //!< for the author, who sends it unasked
        Millis asked = 5000;   //!< for the next bytes from who was asked
        Millis refused = 2500; //!< until a send is tried again that was too much for the server
    };
    static constexpr int byItself = PictureStore::byItself;      //!< the newest ones come without being asked for
    static constexpr qint64 heldBytes = PictureStore::heldBytes; //!< the oldest whole ones are let go

    Pictures(std::shared_ptr<const Clock> clock, const Patience &timeout, QObject *parent = nullptr);
    explicit Pictures(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    /** The room they are of from now on, before anything is heard in it; those of another one are let go. It may be
     * destroyed before this. */
    void setRoom(room::Room *room);

    /**
     * Shows a picture to the room: says the moment, and sends the picture once the room has it. bytes: PNG or JPEG.
     * Nothing when it can't be said, which failed() or the room's refused() explains.
     */
    std::optional<room::Outbox::Entry> share(const QByteArray &bytes, QSize size, const QByteArray &preview,
                                             const QString &caption, Millis position, const QString &item);
    /** A person wants to see it: it is asked for, whatever its age, and if nobody had it before. */
    void want(const QString &id);

    [[nodiscard]] PictureState state(const QString &id) const;
    /** Empty while it is not all here. */
    [[nodiscard]] QByteArray bytes(const QString &id) const;

Q_SIGNALS:
    /** bytes: the PNG or JPEG when it is all here (Sending or Here), else empty: let go of what was told before. */
    void changed(const QString &id, const farnear::session::PictureState &state, const QByteArray &bytes);
    /** Somebody else's picture is all here. */
    void arrived(const QString &id, const QByteArray &bytes);
    /** Of share(): TooLarge, Malformed. */
    void failed(const farnear::Error &error);

private:
    void onMessage(const ports::Message &said);
    void onMoment(const ports::Message &said, const model::SharedPicture &about);
    void onLink();
    void onMemberJoined(const model::MemberId &member);
    void onMemberLeft(const model::MemberId &member);
    void pump();
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] bool isLive() const { return m_room && m_room->link() == room::Room::Link::Live; }

    std::shared_ptr<const Clock> m_clock;
    Patience m_timeout;
    QPointer<room::Room> m_room;
    QTimer m_tick;
    PictureStore m_store;
    PictureSender m_sender;
    PictureReceiver m_receiver;
};

} // namespace farnear::session
