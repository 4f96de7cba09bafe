// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "base/ids.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "model/message.h"
#include "model/picture.h"
#include "model/profile.h"
#include "model/queue.h"
#include "ports/roomlink.h"

namespace farnear::test {

/** A shared queue that notes what is asked of it. */
class FakeQueue final : public ports::SharedQueue {
    Q_OBJECT
public:
    explicit FakeQueue(QList<model::QueueEdit> &edits) : m_edits(edits) { }
    void edit(const model::QueueEdit &edit) override { m_edits.append(edit); }

private:
    QList<model::QueueEdit> &m_edits;
};

/** A part of a picture that was to be sent. */
struct SentPart {
    QString transfer;
    QList<model::MemberId> to;
    model::PicturePart part;
    QByteArray bytes;
};

/** Takes pictures nowhere, and notes them. */
class FakePictures final : public ports::PictureTransfer {
    Q_OBJECT
public:
    FakePictures(QList<SentPart> &parts, QStringList &cancelled) : m_parts(parts), m_cancelled(cancelled) { }
    QString send(const QList<model::MemberId> &to, const model::PicturePart &part, const QByteArray &bytes) override
    {
        m_parts.append({freshId(), to, part, bytes});
        return m_parts.last().transfer;
    }
    void cancel(const QString &transfer) override { m_cancelled.append(transfer); }

private:
    QList<SentPart> &m_parts;
    QStringList &m_cancelled;
};

/** A RoomLink whose server is the test: it notes what is asked, and tells what the test says. */
class FakeLink final : public ports::RoomLink {
    Q_OBJECT
public:
    struct SentPost {
        QString id;
        model::MessageContent content;
    };

    /** What the links of one room did, beyond each one's life. */
    struct Log {
        QList<FakeLink *> opened; //!< the last one is the present one
        QByteArray resume;        //!< what the present one was given
        QByteArray token;         //!< what links say to be resumed with
        bool bare = false;        //!< a server that can do nothing besides
        QList<model::MemberStatus> statuses;
        QList<ports::IntentRequest> wishes;
        QList<SentPost> posts;
        QList<SentPart> parts;
        QStringList cancelled;
        QList<model::QueueEdit> edits;
        QList<model::Profile> profiles;
        int closed = 0;
    };

    explicit FakeLink(Log &log) : m_log(log), m_queue(log.edits), m_pictures(log.parts, log.cancelled) { }

    [[nodiscard]] model::Capabilities capabilities() const override
    {
        return m_log.bare ? model::Capabilities() : model::Capabilities{true, true, true, true, true, false};
    }
    void open(const model::Profile &, const QByteArray &resume) override
    {
        m_log.opened.append(this);
        m_log.resume = resume;
    }
    void close() override
    {
        ++m_log.closed;
        Q_EMIT lost({ErrorCode::Disconnected, {}}, {});
    }
    [[nodiscard]] QByteArray resumeToken() const override { return m_log.token; }
    void report(const model::MemberStatus &status) override { m_log.statuses.append(status); }
    void setProfile(const model::Profile &profile) override { m_log.profiles.append(profile); }
    void request(const ports::IntentRequest &request) override { m_log.wishes.append(request); }
    void send(const QString &id, qint64, const model::MessageContent &content) override
    {
        m_log.posts.append({id, content});
    }
    [[nodiscard]] ports::SharedQueue *queue() override { return m_log.bare ? nullptr : &m_queue; }
    [[nodiscard]] ports::PictureTransfer *pictures() override { return m_log.bare ? nullptr : &m_pictures; }

private:
    Log &m_log;
    FakeQueue m_queue;
    FakePictures m_pictures;
};

} // namespace farnear::test
