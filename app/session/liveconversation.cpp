// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/liveconversation.h"

#include <algorithm>

#include "model/cleantext.h"
#include "model/limits.h"
#include "session/conversationworker.h"
#include "session/post.h"

namespace farnear::session {

LiveConversation::LiveConversation(ConversationWorker &worker) : m_worker(&worker)
{
    connect(m_worker, &ConversationWorker::appended, this, [this](const ChatLine &line) {
        m_lines.append(line);
        Q_EMIT appended(line);
    });
    connect(m_worker, &ConversationWorker::changed, this, [this](int row, const ChatLine &line) {
        m_lines[row] = line;
        Q_EMIT changed(row);
    });
    connect(m_worker, &ConversationWorker::reset, this, [this](const QList<ChatLine> &lines) {
        m_lines = lines;
        Q_EMIT reset();
    });
    connect(m_worker, &ConversationWorker::failed, this, &LiveConversation::failed);
    connect(m_worker, &ConversationWorker::unsaid, this, &LiveConversation::unsaid);
    connect(m_worker, &ConversationWorker::reacted, this, &LiveConversation::reacted);
}

void LiveConversation::say(const QString &text)
{
    post(m_worker, &ConversationWorker::say, text);
}

void LiveConversation::sayGoodNight(const QString &text)
{
    post(m_worker, &ConversationWorker::post, model::GoodNight{model::cleanText(text)});
}

void LiveConversation::react(const QString &text, int count)
{
    const model::Reaction reaction{model::cleanText(text), std::clamp(count, 1, model::limits::countMax)};
    if (!reaction.text.isEmpty())
        post(m_worker, &ConversationWorker::post, reaction);
}

} // namespace farnear::session
