// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QQueue>

#include "protocol/messages.h"

namespace farnear::server {

/**
 * The room's ordered log: every kept post has one sequence number, and a repeated send of one gets the same. Keeps the
 * newest posts within a count and a number of bytes. Pure.
 */
class Log {
public:
    /** What a post weighs beside its sealed bytes: its id, keys and signature. */
    static constexpr qint64 postOverhead = 512;

    explicit Log(qint64 maxBytes) : m_maxBytes(maxBytes) { }

    /** Takes up stored posts, oldest first. */
    void restore(const QList<protocol::Post> &posts, qint64 lastSeq);

    /** The number a post of that sender and id already has (0: a passing one); -1 for a new one. */
    [[nodiscard]] qint64 find(const protocol::MemberId &from, const QString &id) const;
    /** The post as it will be appended: with its sequence number. Nothing changes yet. */
    [[nodiscard]] protocol::Post numbered(protocol::Post post) const;
    /** Appends what numbered() gave. */
    void append(const protocol::Post &post);
    /** Keeps that many posts at most; 0 keeps none. */
    void setHistory(int posts);

    [[nodiscard]] QList<protocol::Post> after(qint64 seq) const;
    [[nodiscard]] const QList<protocol::Post> &posts() const { return m_posts; }
    [[nodiscard]] qint64 lastSeq() const { return m_lastSeq; }
    /** The oldest sequence number still held; lastSeq + 1 when none is. */
    [[nodiscard]] qint64 firstSeq() const;

private:
    void remember(const protocol::Post &post);
    void trim();

    qint64 m_maxBytes;
    int m_history = 0;
    QList<protocol::Post> m_posts;
    qint64 m_bytes = 0;
    qint64 m_lastSeq = 0;
    QHash<QString, qint64> m_seqs; //!< by sender and id
    QQueue<QString> m_known;       //!< keys of m_seqs, oldest first
};

} // namespace farnear::server
