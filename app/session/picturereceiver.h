// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "model/member.h"
#include "model/picture.h"
#include "room/room.h"
#include "session/picturestore.h"

namespace farnear::session {

/**
 * Asks those in the room for pictures that are missing here, one at a time, the newest first, and takes what comes;
 * what came is believed by its hash only. Lives on the room thread.
 */
class PictureReceiver final : public QObject {
    Q_OBJECT
public:
    /** timeout: ms for the next bytes from who was asked. */
    PictureReceiver(PictureStore &store, std::shared_ptr<const Clock> clock, Millis timeout);

    /** Whom to ask, from now on; what came from another room is forgotten. It may be destroyed before this. */
    void setRoom(room::Room *room);
    void onMemberLeft(const model::MemberId &member);
    /** The connection took along what was on its way. */
    void forgetLink();
    /** Who sends nothing any more is not waited for. */
    void expire();
    /** Asks for the next one, unless one was asked for and is on its way. */
    void ask();
    /** Something is on its way here, or ought to be. */
    [[nodiscard]] bool isBusy() const;
    /** Somebody may have it who was not asked often enough. */
    [[nodiscard]] bool canAsk(const HeldPicture &picture) const { return !whomToAsk(picture).isEmpty(); }

Q_SIGNALS:
    /** Something began to come, or is all here. */
    void progressed();
    /** The picture is all here. */
    void arrived(const QString &id, const QByteArray &bytes);

private:
    /** A part on its way here. */
    struct Coming {
        QString picture;
        model::MemberId from;
        qint64 at = 0; //!< the next byte's place
        bool asked = false;
        Millis deadline = 0;
    };
    struct Asked {
        QString picture;
        model::MemberId member;
        Millis deadline = 0;
    };

    void onBegan(const QString &transfer, const model::MemberId &from, const model::PicturePart &part, qint64 size);
    void onContinued(const QString &transfer, const QByteArray &bytes);
    void finish(HeldPicture &picture);
    void drop(const std::function<bool(const Coming &)> &which);
    [[nodiscard]] bool isExpected(const HeldPicture &picture, const model::MemberId &from,
                                  const model::PicturePart &part, qint64 size) const;
    [[nodiscard]] HeldPicture *nextToAsk();
    [[nodiscard]] model::MemberId whomToAsk(const HeldPicture &picture) const;
    [[nodiscard]] bool isUnderWay(const HeldPicture &picture) const;

    PictureStore &m_store;
    std::shared_ptr<const Clock> m_clock;
    Millis m_timeout;
    QPointer<room::Room> m_room;
    QHash<QString, Coming> m_coming; //!< by transfer
    std::optional<Asked> m_asked;    //!< and nothing came yet
};

} // namespace farnear::session
