// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/roomlink.h"

namespace farnear::test {

/** A RoomLink whose server is the test: it notes what is asked, and tells what the test says. */
class FakeLink final : public ports::RoomLink {
    Q_OBJECT
public:
    struct SentWish {
        QString id;
        sync::Intent intent;
        std::optional<protocol::Item> item;
    };
    struct SentPost {
        QString id;
        protocol::PostContent content;
    };
    struct SentBlob {
        QString blob;
        QList<protocol::MemberId> to;
        protocol::BlobInfo info;
        QByteArray bytes;
    };
    struct SentQueue {
        protocol::Queue queue;
        qint64 replaces = 0;
    };

    /** What the links of one room did, beyond each one's life. */
    struct Log {
        QList<FakeLink *> opened; //!< the last one is the present one
        qint64 since = 0;
        QString epoch;
        int clockAsked = 0;
        QList<protocol::MemberStatus> statuses;
        QList<SentWish> wishes;
        QList<SentPost> posts;
        QList<SentBlob> blobs;
        QStringList cancelled;
        QList<SentQueue> queues;
        QList<protocol::Profile> profiles;
        int closed = 0;
    };

    explicit FakeLink(Log &log) : m_log(log) { }

    void open(const protocol::Profile &, qint64 since, const QString &epoch) override
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
    void reportStatus(const protocol::MemberStatus &status) override { m_log.statuses.append(status); }
    void setProfile(const protocol::Profile &profile) override { m_log.profiles.append(profile); }
    void request(const QString &id, const sync::Intent &intent, const std::optional<protocol::Item> &item) override
    {
        m_log.wishes.append({id, intent, item});
    }
    void send(const QString &id, qint64, const protocol::PostContent &content) override
    {
        m_log.posts.append({id, content});
    }
    void sendBlob(const QString &blob, const QList<protocol::MemberId> &to, const protocol::BlobInfo &info,
                  const QByteArray &bytes) override
    {
        m_log.blobs.append({blob, to, info, bytes});
    }
    void cancelBlob(const QString &blob) override { m_log.cancelled.append(blob); }
    void setQueue(const protocol::Queue &queue, qint64 replaces) override { m_log.queues.append({queue, replaces}); }
    void setPolicy(const protocol::Policy &) override { }
    void admit(const protocol::MemberId &, bool) override { }
    void remove(const protocol::MemberId &) override { }
    void handOver(const protocol::MemberId &) override { }

private:
    Log &m_log;
};

} // namespace farnear::test
