// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "session/conversationcontroller.h"

namespace farnear::test {

/** A conversation the test takes part in. What is said here stands at once, as in a session. */
class FakeConversation final : public session::ConversationController {
public:
    session::ChatLine self; //!< how own lines look

    void add(const session::ChatLine &line)
    {
        m_lines.append(line);
        Q_EMIT appended(line);
    }
    void setLines(const QList<session::ChatLine> &lines)
    {
        m_lines = lines;
        Q_EMIT reset();
    }
    /** The room refuses the last line. */
    void refuseLast()
    {
        const session::ChatLine last = m_lines.takeLast();
        Q_EMIT reset();
        Q_EMIT unsaid(last.text);
    }
    void tellReaction(const session::Reaction &reaction) { Q_EMIT reacted(reaction); }

    [[nodiscard]] const QList<session::ChatLine> &lines() const override { return m_lines; }
    void say(const QString &text) override { add(own(session::ChatLine::Kind::Text, text)); }
    void sayGoodNight(const QString &text) override { add(own(session::ChatLine::Kind::GoodNight, text)); }
    void react(const QString &text, int count) override
    {
        Q_EMIT reacted({self.memberId, self.name, self.colour, text, count, true});
    }

private:
    [[nodiscard]] session::ChatLine own(session::ChatLine::Kind kind, const QString &text) const
    {
        session::ChatLine line = self;
        line.kind = kind;
        line.mine = true;
        line.text = text;
        return line;
    }

    QList<session::ChatLine> m_lines;
};

} // namespace farnear::test
