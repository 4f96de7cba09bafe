// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/conversationcontroller.h"

namespace farnear::session {

class ConversationWorker;

/** The conversation of a running session. */
class LiveConversation final : public ConversationController {
    Q_OBJECT
public:
    /** worker: lives on the room thread and outlives this. */
    explicit LiveConversation(ConversationWorker &worker);

    [[nodiscard]] const QList<ChatLine> &lines() const override { return m_lines; }
    void say(const QString &text) override;
    void sayGoodNight(const QString &text) override;
    void react(const QString &text, int count) override;

private:
    ConversationWorker *m_worker;
    QList<ChatLine> m_lines;
};

} // namespace farnear::session
