// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log.h"

#include <algorithm>

namespace farnear::server {

namespace {

constexpr int knownIds = 20'000; //!< repeated sends are recognised beyond the kept posts

QString keyOf(const model::MemberId &from, const QString &id)
{
    return from + u'/' + id;
}

qint64 weightOf(const protocol::Post &post)
{
    return post.body.size() + Log::postOverhead;
}

} // namespace

void Log::restore(const QList<protocol::Post> &posts, qint64 lastSeq)
{
    for (const protocol::Post &post : posts) {
        m_posts.append(post);
        m_bytes += weightOf(post);
        remember(post);
    }
    m_lastSeq = lastSeq;
    if (!m_posts.isEmpty())
        m_lastSeq = std::max(m_lastSeq, m_posts.last().seq);
    m_lastGiven = m_lastSeq;
}

qint64 Log::find(const model::MemberId &from, const QString &id) const
{
    return m_seqs.value(keyOf(from, id), -1);
}

bool Log::isUnderWay(const model::MemberId &from, const QString &id) const
{
    return m_underWay.contains(keyOf(from, id));
}

protocol::Post Log::number(protocol::Post post)
{
    post.seq = post.kept ? ++m_lastGiven : 0;
    m_underWay.insert(keyOf(post.from, post.id));
    return post;
}

void Log::drop(const protocol::Post &post)
{
    m_underWay.remove(keyOf(post.from, post.id));
}

void Log::append(const protocol::Post &post)
{
    drop(post);
    remember(post);
    if (!post.kept)
        return;
    m_lastSeq = post.seq;
    m_posts.append(post);
    m_bytes += weightOf(post);
    trim();
}

void Log::setHistory(int posts)
{
    m_history = posts;
    trim();
}

QList<protocol::Post> Log::after(qint64 seq) const
{
    const auto from = std::upper_bound(m_posts.begin(), m_posts.end(), seq,
                                       [](qint64 s, const protocol::Post &post) { return s < post.seq; });
    return QList<protocol::Post>(from, m_posts.end());
}

qint64 Log::firstSeq() const
{
    return m_posts.isEmpty() ? m_lastSeq + 1 : m_posts.first().seq;
}

void Log::remember(const protocol::Post &post)
{
    const QString key = keyOf(post.from, post.id);
    m_seqs.insert(key, post.seq);
    m_known.enqueue(key);
    if (m_known.size() > knownIds)
        m_seqs.remove(m_known.dequeue());
}

void Log::trim()
{
    qsizetype gone = std::max<qsizetype>(0, m_posts.size() - m_history);
    qint64 bytes = m_bytes;
    for (qsizetype i = 0; i < m_posts.size() && (i < gone || bytes > m_maxBytes); ++i) {
        bytes -= weightOf(m_posts.at(i));
        gone = std::max(gone, i + 1);
    }
    m_posts.remove(0, gone);
    m_bytes = bytes;
}

} // namespace farnear::server
