// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glvideorenderer.h"

#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QOpenGLFunctions>
#include <QQuickOpenGLUtils>
#include <QQuickWindow>

#include "glvideo.h"

namespace farnear::ui {

namespace {

void *procAddress(const char *name)
{
    const auto *context = QOpenGLContext::currentContext();
    return context ? reinterpret_cast<void *>(context->getProcAddress(name)) : nullptr;
}

void clear()
{
    auto *gl = QOpenGLContext::currentContext()->functions();
    gl->glClearColor(0, 0, 0, 1);
    gl->glClear(GL_COLOR_BUFFER_BIT);
}

} // namespace

GlVideoItemRenderer::GlVideoItemRenderer(QQuickFramebufferObject *item) : m_nudge(std::make_shared<FrameNudge>())
{
    QObject::connect(m_nudge.get(), &FrameNudge::wanted, item, &QQuickItem::update, Qt::QueuedConnection);
}

GlVideoItemRenderer::~GlVideoItemRenderer() = default;

void GlVideoItemRenderer::synchronize(QQuickFramebufferObject *item)
{
    const auto *handle = static_cast<GlVideo *>(item)->source();
    auto *source = handle ? handle->source() : nullptr;
    useSource(source && source->kind() == ports::VideoSource::Kind::OpenGl ? source : nullptr);
    watchSwaps(item);
}

void GlVideoItemRenderer::useSource(ports::VideoSource *source)
{
    if (m_source == source)
        return;
    m_renderer.reset();
    m_source = source;
    if (!source)
        return;
    m_renderer = source->createRenderer(procAddress, [nudge = m_nudge] { Q_EMIT nudge->wanted(); });
}

void GlVideoItemRenderer::watchSwaps(QQuickFramebufferObject *item)
{
    if (m_swaps || !item->window())
        return;
    m_swaps = std::make_unique<QObject>();
    QObject::connect(
        item->window(), &QQuickWindow::frameSwapped, m_swaps.get(),
        [this] {
            if (m_renderer)
                m_renderer->reportSwap();
        },
        Qt::DirectConnection);
}

void GlVideoItemRenderer::render()
{
    if (m_renderer)
        m_renderer->render(framebufferObject()->handle(), framebufferObject()->size());
    else
        clear();
    QQuickOpenGLUtils::resetOpenGLState();
}

} // namespace farnear::ui
