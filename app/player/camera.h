// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>

#include "ports/picture.h"

namespace farnear::player {

/**
 * Pictures asked for of what plays. The player says when it stands where it was sent; they are taken then, one after
 * another on a thread of their own, because reading one waits for the engine. The last is waited for at the end.
 */
class Camera final : public QObject {
    Q_OBJECT
public:
    using Take = std::function<ports::Picture()>;

    explicit Camera(QObject *parent = nullptr);

    /** One more is wanted. */
    void ask() { ++m_wanted; }
    /** Takes all that are wanted; `take` runs on the camera's thread. */
    void answer(const Take &take);
    /** There is nothing to be seen: all that are wanted are null. */
    void answerNone();

Q_SIGNALS:
    /** On the owner's thread, later: once for each that was asked for. */
    void taken(const farnear::ports::Picture &picture);

private:
    int m_wanted = 0;
    QThreadPool m_thread;
};

} // namespace farnear::player
