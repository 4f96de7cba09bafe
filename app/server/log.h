// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QQueue>
#include <QSet>

#include "model/member.h"
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
    [[nodiscard]] qint64 find(const model::MemberId &from, const QString &id) const;
    /** It has its number and is being stored. */
    [[nodiscard]] bool isUnderWay(const model::MemberId &from, const QString &id) const;
    /** Gives the post its sequence number; it is under way until append() or drop(). */
    [[nodiscard]] protocol::Post number(protocol::Post post);
    /** Appends what number() gave, in that order. */
    void append(const protocol::Post &post);
    /** It could not be stored: its number is no other's, and it may be sent again. */
    void drop(const protocol::Post &post);
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
    qint64 m_lastGiven = 0;        //!< number; ahead of m_lastSeq while posts are under way
    QSet<QString> m_underWay;      //!< by sender and id
    QHash<QString, qint64> m_seqs; //!< by sender and id
    QQueue<QString> m_known;       //!< keys of m_seqs, oldest first
};

} // namespace farnear::server
