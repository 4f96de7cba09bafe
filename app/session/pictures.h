// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "model/member.h"
#include "model/picture.h"
#include "room/room.h"
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
    static constexpr int byItself = 20;                           //!< the newest ones come without being asked for
    static constexpr qint64 heldBytes = qint64(64) * 1024 * 1024; //!< the oldest whole ones are let go

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
    struct Entry {
        model::SharedPicture about; //!< without its preview
        model::MemberId author;
        QString post;
        QByteArray bytes; //!< what is here, from its start
        PictureState state;
        Millis since = 0;    //!< asked for from then on
        bool wanted = false; //!< by a person
        bool close = false;  //!< was here: only a person brings it back
        bool broken = false; //!< all here, and no picture
        bool ofOne = false;  //!< several together sent something wrong: from now on it comes from one
        int asks = 0;
        QHash<model::MemberId, int> asked;
        QSet<model::MemberId> sources;    //!< of the bytes here
        QSet<model::MemberId> distrusted; //!< sent something else by this name
    };
    /** A part on its way here. */
    struct Coming {
        QString picture;
        model::MemberId from;
        qint64 at = 0; //!< the next byte's place
        bool asked = false;
        Millis deadline = 0;
    };
    /** A part on its way out, or waiting for its turn. */
    struct Going {
        QString picture;
        qint64 from = 0;
        model::MemberId to;            //!< empty: everybody
        QSet<model::MemberId> present; //!< everybody: those who get it
        bool begun = false;
    };
    struct Asked {
        QString picture;
        model::MemberId member;
        Millis deadline = 0;
    };

    void onMessage(const ports::Message &said);
    void onMoment(const ports::Message &said);
    void onRequest(const ports::Message &said);
    void onPostRefused(const QString &post);
    void onLink();
    void onMemberJoined(const model::MemberId &member);
    void onMemberLeft(const model::MemberId &member);
    void onPartBegan(const QString &transfer, const model::MemberId &from, const model::PicturePart &info, qint64 size);
    void onPartContinued(const QString &transfer, const QByteArray &bytes);
    void onPartSent(const QString &transfer, qint64 sent);
    void onPartRefused(const QString &transfer, const Error &error);

    void pump();
    void expire();
    void ask();
    void sendNext();
    void begin(const Going &going);
    void finishSending(const Going &going);
    void leaveOut(const model::MemberId &member, const QString &picture = {});
    void finish(Entry &entry);
    void startOver(Entry &entry);
    void drop(const std::function<bool(const Coming &)> &which);
    void makeRoomFor(const Entry &entry);
    void set(Entry &entry, PictureState::Phase phase);
    [[nodiscard]] Entry *nextToAsk();
    [[nodiscard]] model::MemberId whomToAsk(const Entry &entry) const;
    [[nodiscard]] bool isWanted(const Entry &entry) const;
    [[nodiscard]] bool isUnderWay(const Entry &entry) const;
    [[nodiscard]] bool isToCome(const QString &picture, const model::MemberId &member) const;
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] bool isLive() const { return m_room && m_room->link() == room::Room::Link::Live; }
    [[nodiscard]] qint64 held() const;
    [[nodiscard]] Entry *find(const QString &id) const;

    std::shared_ptr<const Clock> m_clock;
    Patience m_timeout;
    QPointer<room::Room> m_room;
    QTimer m_tick;
    std::vector<std::unique_ptr<Entry>> m_entries; //!< oldest first
    QHash<QString, Coming> m_coming;               //!< by transfer
    QHash<QString, Going> m_going;                 //!< by transfer
    QList<Going> m_queue;
    std::optional<Asked> m_asked; //!< and nothing came yet
    Millis m_quietUntil = 0;      //!< nothing is sent before: the server said that it was too much
};

} // namespace farnear::session
