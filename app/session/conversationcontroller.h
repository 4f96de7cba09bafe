// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/controller.h"
#include "session/state.h"

namespace farnear::session {

/** What is said in the room, by words and by what floats over the stage. */
class ConversationController : public Controller {
    Q_OBJECT
public:
    using Controller::Controller;

    /** Newest last. */
    [[nodiscard]] virtual const QList<ChatLine> &lines() const = 0;

    virtual void say(const QString &text) = 0;
    /** text may be empty. */
    virtual void sayGoodNight(const QString &text = {}) = 0;
    /** Floats over everybody's stage and is not kept. count: 1 .. 9. */
    virtual void react(const QString &text, int count = 1) = 0;

Q_SIGNALS:
    /** A line was added at the end. */
    void appended(const farnear::session::ChatLine &line);
    /** A line was changed (a pending one confirmed). */
    void changed(int row);
    /** Another room: the whole conversation is a new one. */
    void reset();
    /** What was said will never get into the room; its line is gone. */
    void unsaid(const QString &text);
    void reacted(const farnear::session::Reaction &reaction);
};

} // namespace farnear::session
