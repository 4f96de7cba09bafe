// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickFramebufferObject>

#include <memory>

#include "ports/videosource.h"

namespace farnear::ui {

/** Carries the engine's wish to draw from any thread to the item. */
class FrameNudge final : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void wanted();
};

/** GlVideo's half on the render thread: keeps the engine's renderer for as long as the source is the same. */
class GlVideoItemRenderer final : public QQuickFramebufferObject::Renderer {
public:
    /** Main thread blocked, like synchronize(). */
    explicit GlVideoItemRenderer(QQuickFramebufferObject *item);
    ~GlVideoItemRenderer() override;

    void synchronize(QQuickFramebufferObject *item) override;
    void render() override;

private:
    void useSource(ports::VideoSource *source);
    void watchSwaps(QQuickFramebufferObject *item);

    std::shared_ptr<FrameNudge> m_nudge;
    std::unique_ptr<QObject> m_swaps; //!< lives on the render thread
    ports::VideoSource *m_source = nullptr;
    std::unique_ptr<ports::GlVideoRenderer> m_renderer;
};

} // namespace farnear::ui
