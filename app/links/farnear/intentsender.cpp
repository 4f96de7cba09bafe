// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/farnear/intentsender.h"

#include "base/ids.h"

namespace farnear::links {

void IntentSender::start(const model::MemberId &me, const sync::Timeline &timeline)
{
    m_me = me;
    m_timeline = timeline;
}

void IntentSender::request(const ports::IntentRequest &request)
{
    PendingIntent pending{request.intent, request.item, request.quiet};
    pending.intent.base = m_timeline.revision;
    transmit(pending);
}

void IntentSender::transmit(const PendingIntent &request)
{
    const QString id = freshId();
    m_pending.add(id, request);
    Q_EMIT send(id, request.intent, request.item);
}

void IntentSender::changed(const sync::Timeline &timeline)
{
    if (timeline.revision < m_timeline.revision)
        return;
    m_timeline = timeline;
    m_pending.changed(timeline, m_me);
}

void IntentSender::settle()
{
    const QList<PendingIntent> early = std::exchange(m_early, {});
    for (const PendingIntent &request : early)
        onRefused(request, {ErrorCode::Stale, {}});
}

bool IntentSender::refuse(const QString &id, const Error &error)
{
    const auto request = m_pending.take(id);
    if (request)
        onRefused(*request, error);
    return request.has_value();
}

void IntentSender::onRefused(const PendingIntent &request, const Error &error)
{
    const bool stale = error.code == ErrorCode::Stale;
    if (stale && request.intent.base == m_timeline.revision) {
        m_early.append(request); // the newer timeline is still on its way
        return;
    }
    if (stale && (m_pending.isOutdone(request) || isTrue(request.intent, m_timeline)))
        return;
    const auto next = stale ? m_pending.nextTry(request, m_timeline.revision) : std::nullopt;
    if (next)
        transmit(*next);
    else if (!request.quiet)
        Q_EMIT refused(error);
}

} // namespace farnear::links
