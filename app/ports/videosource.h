// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace farnear::ports {

/** Draws frames into OpenGL framebuffers. Made, used and destroyed on the render thread with its context current. */
class GlVideoRenderer {
public:
    virtual ~GlVideoRenderer() = default;
    /** Draws the current frame, letterboxed, into a framebuffer of that size. */
    virtual void render(unsigned framebuffer, QSize size) = 0;
    /** Tells the engine that the last drawn frame reached the screen. */
    virtual void reportSwap() = 0;
};

/**
 * Where a player's pictures come from. An engine either draws by OpenGL (mpv) or hands frames to a QVideoSink (qt).
 * Outlives every renderer made from it; the calls say their thread.
 */
class VideoSource {
public:
    enum class Kind { None, OpenGl, Frames };

    virtual ~VideoSource() = default;
    [[nodiscard]] virtual Kind kind() const = 0;
    /** Kind::OpenGl, render thread. update() may be called from any thread: a new frame wants to be drawn. */
    [[nodiscard]] virtual std::unique_ptr<GlVideoRenderer>
    createRenderer(const std::function<void *(const char *)> &getProcAddress, std::function<void()> update) = 0;
    /** Kind::Frames, main thread: the QVideoSink of a VideoOutput, or null. */
    virtual void setVideoSink(QObject *sink) = 0;
};

} // namespace farnear::ports
