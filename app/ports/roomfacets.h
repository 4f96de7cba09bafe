// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "base/error.h"
#include "model/member.h"
#include "model/picture.h"
#include "model/policy.h"
#include "model/queue.h"

/** What only some servers can do: a RoomLink hands these out, or null. They live as long as their link, on its thread.
 */
namespace farnear::ports {

/** A queue that everybody in the room shares. */
class SharedQueue : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /** Brings a change into the queue, in order, on top of whatever others do; ends in settled() or refused(). */
    virtual void edit(const model::QueueEdit &edit) = 0;

Q_SIGNALS:
    /** The room's queue, whoever made it. After joining it comes before joined(). */
    void changed(const farnear::model::Queue &queue);
    /** The first so many edits under way are in the queue: they need not be made again over another link. */
    void settled(int edits);
    /** All edits under way are given up. */
    void refused(const farnear::Error &error);
};

/** Takes parts of pictures to members, behind everything else that is said. */
class PictureTransfer : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /**
     * Begins to send a part to members (to everybody when none is named). Answers with sent() again and again, or
     * refused(), never before it returns. What is unsent when the link goes is gone. The name of the transfer.
     */
    [[nodiscard]] virtual QString send(const QList<model::MemberId> &to, const model::PicturePart &part,
                                       const QByteArray &bytes)
        = 0;
    /** Nobody needs it any more: the rest of it is not sent, and nothing answered. */
    virtual void cancel(const QString &transfer) = 0;

Q_SIGNALS:
    /** bytes of the part that have left; the last time all of it. */
    void sent(const QString &transfer, qint64 bytes);
    void refused(const QString &transfer, const farnear::Error &error);
    /** A part begins; its bytes follow in order, until size is reached or the link goes. */
    void began(const QString &transfer, const farnear::model::MemberId &from, const farnear::model::PicturePart &part,
               qint64 size);
    void continued(const QString &transfer, const QByteArray &bytes);
};

/** What a host may do. Refusals come as RoomLink::refused(). */
class Moderation : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void setPolicy(const model::Policy &policy) = 0;
    virtual void admit(const model::MemberId &member, bool admit) = 0;
    virtual void remove(const model::MemberId &member) = 0;
    virtual void handOver(const model::MemberId &member) = 0;
    /** Everybody else needs it from now on (empty: nobody needs one). Those inside stay; invites made so far open
     * nothing any more. Answers with accessChanged(), or is refused with NotSupported when the server can't. */
    virtual void setPassword(const QString &password) = 0;
    /** The same with the password there is: whoever was sent away can't read on. */
    virtual void renewAccess() = 0;

Q_SIGNALS:
    /** Invites differ from now on: to the host who asked, and to everybody else inside. */
    void accessChanged();
    void policyChanged(const farnear::model::Policy &policy);
    /** Somebody waits to be let in. */
    void knocked(const farnear::model::Member &person);
};

} // namespace farnear::ports
