// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/logreader.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

#include "base/logging.h"
#include "protocol/sealedcontent.h"

namespace farnear::links {

LogReader::LogReader(const protocol::Keyring &keys, std::shared_ptr<const Clock> clock)
    : m_keys(keys)
    , m_clock(std::move(clock))
{
}

void LogReader::resume(const QByteArray &token)
{
    const qsizetype space = token.indexOf(' ');
    m_since = token.left(space).toLongLong();
    m_epoch = space < 0 ? QString() : QString::fromUtf8(token.mid(space + 1));
}

QByteArray LogReader::resumeToken() const
{
    return m_epoch.isEmpty() ? QByteArray() : QByteArray::number(m_since) + ' ' + m_epoch.toUtf8();
}

void LogReader::start(const protocol::Welcome &welcome)
{
    m_serverAhead = welcome.now - m_clock->now();
    m_wallAhead = welcome.wallMs > 0 ? QDateTime::currentMSecsSinceEpoch() - welcome.wallMs : 0;
    if (std::exchange(m_epoch, welcome.epoch) != welcome.epoch)
        m_since = 0; // another log
}

/** When the server got it, as this computer's wall clock shows it, never ahead of it: what the sender's shows is
 * nobody's business. A server of 0.1 tells its own clock only, which says nothing of the time before its last start. */
qint64 LogReader::wallTimeOf(const protocol::Post &post) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const Millis age = m_clock->now() + m_serverAhead - post.at;
    return std::min(now, post.arrivedMs > 0 ? post.arrivedMs + m_wallAhead : now - static_cast<qint64>(age));
}

std::optional<ports::Message> LogReader::read(const protocol::Post &post)
{
    m_since = std::max(m_since, post.seq);
    const auto content
        = m_keys.open([&post](const protocol::RoomKeys &keys) { return protocol::openPost(keys, post); });
    if (!content) {
        if (content.error().code != ErrorCode::Unknown) // of a later version
            qCWarning(lcRoom) << "dropped a post that does not verify";
        return std::nullopt;
    }
    return ports::Message{post.seq, post.id, post.from, wallTimeOf(post), *content};
}

} // namespace farnear::links
