// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/content.h"
#include "model/member.h"
#include "model/memberstatus.h"
#include "ports/roomlink.h"
#include "protocol/blobinfo.h"

namespace farnear::test {

/** A RoomLink whose server is the test: it notes what is asked, and tells what the test says. */
class FakeLink final : public ports::RoomLink {
    Q_OBJECT
public:
    struct SentWish {
        QString id;
        sync::Intent intent;
        std::optional<model::Item> item;
    };
    struct SentPost {
        QString id;
        model::PostContent content;
    };
    struct SentBlob {
        QString blob;
        QList<model::MemberId> to;
        protocol::BlobInfo info;
        QByteArray bytes;
    };
    struct SentQueue {
        model::Queue queue;
        qint64 replaces = 0;
    };

    /** What the links of one room did, beyond each one's life. */
    struct Log {
        QList<FakeLink *> opened; //!< the last one is the present one
        qint64 since = 0;
        QString epoch;
        int clockAsked = 0;
        QList<model::MemberStatus> statuses;
        QList<SentWish> wishes;
        QList<SentPost> posts;
        QList<SentBlob> blobs;
        QStringList cancelled;
        QList<SentQueue> queues;
        QList<model::Profile> profiles;
        int closed = 0;
    };

    explicit FakeLink(Log &log) : m_log(log) { }

    void open(const model::Profile &, qint64 since, const QString &epoch) override
    {
        m_log.opened.append(this);
        m_log.since = since;
        m_log.epoch = epoch;
    }
    void close() override
    {
        ++m_log.closed;
        Q_EMIT closed({ErrorCode::Disconnected, {}});
    }
    void askClock() override { ++m_log.clockAsked; }
    void reportStatus(const model::MemberStatus &status) override { m_log.statuses.append(status); }
    void setProfile(const model::Profile &profile) override { m_log.profiles.append(profile); }
    void request(const QString &id, const sync::Intent &intent, const std::optional<model::Item> &item) override
    {
        m_log.wishes.append({id, intent, item});
    }
    void send(const QString &id, qint64, const model::PostContent &content) override
    {
        m_log.posts.append({id, content});
    }
    void sendBlob(const QString &blob, const QList<model::MemberId> &to, const protocol::BlobInfo &info,
                  const QByteArray &bytes) override
    {
        m_log.blobs.append({blob, to, info, bytes});
    }
    void cancelBlob(const QString &blob) override { m_log.cancelled.append(blob); }
    void setQueue(const model::Queue &queue, qint64 replaces) override { m_log.queues.append({queue, replaces}); }
    void setPolicy(const model::Policy &) override { }
    void admit(const model::MemberId &, bool) override { }
    void remove(const model::MemberId &) override { }
    void handOver(const model::MemberId &) override { }

private:
    Log &m_log;
};

} // namespace farnear::test
