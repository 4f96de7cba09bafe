// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glvideo.h"

#include "glvideorenderer.h"

namespace farnear::ui {

GlVideo::GlVideo(QQuickItem *parent) : QQuickFramebufferObject(parent) { }

GlVideo::~GlVideo() = default;

void GlVideo::setSource(VideoHandle *source)
{
    if (m_source == source)
        return;
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (source)
        connect(source, &VideoHandle::sourceChanged, this, &QQuickItem::update);
    update();
    Q_EMIT sourceChanged();
}

QQuickFramebufferObject::Renderer *GlVideo::createRenderer() const
{
    return new GlVideoItemRenderer(const_cast<GlVideo *>(this));
}

} // namespace farnear::ui
