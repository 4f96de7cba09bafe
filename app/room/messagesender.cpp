// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/messagesender.h"

#include <algorithm>
#include <utility>

#include "base/ids.h"
#include "ports/roomlink.h"

namespace farnear::room {

namespace {

constexpr qsizetype maxAtOnce = 50;  //!< sent without waiting for the room to confirm each
constexpr Millis resendPause = 1200; //!< after the server said that this was too much at once

} // namespace

MessageSender::MessageSender(const ReconnectingLink &link, std::shared_ptr<const Clock> clock)
    : m_link(link)
    , m_clock(std::move(clock))
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &MessageSender::tick);
}

std::optional<Outbox::Entry> MessageSender::send(const model::MessageContent &content, qint64 wallMs)
{
    if (content.isPassing())
        return sendForNow(content, wallMs);
    std::optional<Outbox::Entry> entry = m_outbox.add(content, wallMs);
    if (!entry)
        Q_EMIT refused({ErrorCode::TooMany, {}});
    else if (m_link.live() && !m_gently)
        m_link.live()->send(entry->id, entry->wallMs, entry->content);
    return entry;
}

std::optional<Outbox::Entry> MessageSender::sendForNow(const model::MessageContent &content, qint64 wallMs)
{
    if (!m_link.live())
        return std::nullopt;
    const Outbox::Entry entry{freshId(), wallMs, content};
    m_forNow.insert(entry.id);
    m_link.live()->send(entry.id, wallMs, content);
    return entry;
}

void MessageSender::sendAll()
{
    if (m_outbox.entries().size() > maxAtOnce)
        return sendFirst();
    const QList<Outbox::Entry> entries = m_outbox.entries();
    for (const Outbox::Entry &entry : entries)
        m_link.live()->send(entry.id, entry.wallMs, entry.content);
}

void MessageSender::sendFirst()
{
    m_resendAt.reset();
    m_gently = !m_outbox.entries().isEmpty();
    if (!m_gently)
        return;
    const Outbox::Entry first = m_outbox.entries().first();
    m_link.live()->send(first.id, first.wallMs, first.content);
}

void MessageSender::forgetLink()
{
    m_forNow.clear();
    m_resendAt.reset();
    m_gently = false;
    m_timer.stop();
}

void MessageSender::confirm(const QString &id)
{
    if (m_outbox.confirm(id) && m_gently && m_link.live())
        sendFirst();
    m_forNow.remove(id);
}

void MessageSender::onNotDelivered(const QString &id, const Error &error)
{
    if (m_outbox.contains(id))
        giveUp(id, error);
    else if (!m_forNow.remove(id)) // what was for that moment only is not missed
        Q_EMIT refused(error);
}

void MessageSender::giveUp(const QString &id, const Error &error)
{
    if (error.code == ErrorCode::TooMany) {
        m_gently = true;
        m_resendAt = m_clock->now() + resendPause;
        m_timer.start(static_cast<int>(resendPause));
        return;
    }
    m_outbox.confirm(id);
    Q_EMIT gaveUp(id);
    Q_EMIT refused(error);
}

void MessageSender::tick()
{
    if (!m_link.live() || !m_resendAt)
        return;
    const Millis left = *m_resendAt - m_clock->now();
    if (left <= 0)
        sendFirst();
    else
        m_timer.start(static_cast<int>(std::max(left + 0.5, 1.0)));
}

} // namespace farnear::room
