// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

#include <QSize>

#include "ports/picture.h"

namespace farnear::player {

/**
 * The picture that is shown, drawn once more as the window draws it, for whoever needs its very colours. One thread
 * asks and waits, the render thread draws.
 */
class MpvFrameGrab {
public:
    /** Draws the current frame into a framebuffer of that size. */
    using Draw = std::function<void(unsigned framebuffer, QSize size)>;

    /** wake: has the render thread come by, from any thread; empty when nobody draws any more. Render thread. */
    void setWake(std::function<void()> wake);
    /** Null when nobody has drawn it within the time. Not for the render thread. */
    [[nodiscard]] ports::Picture take(QSize size, std::chrono::milliseconds timeout);
    /** Draws what is wanted. Render thread, its context current. */
    void serve(const Draw &draw);

private:
    std::mutex m_mutex;
    std::condition_variable m_served;
    std::function<void()> m_wake;
    QSize m_wanted;           //!< empty: nothing
    ports::Picture m_picture; //!< the answer
};

} // namespace farnear::player
