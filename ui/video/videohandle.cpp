// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "videohandle.h"

namespace farnear::ui {

VideoHandle::VideoHandle(QObject *parent) : QObject(parent) { }

VideoHandle::~VideoHandle() = default;

VideoHandle::Kind VideoHandle::kind() const
{
    return m_source ? static_cast<Kind>(m_source->kind()) : Kind::None;
}

void VideoHandle::setSource(ports::VideoSource *source)
{
    if (m_source == source)
        return;
    m_source = source;
    Q_EMIT sourceChanged();
}

void VideoHandle::showIn(QObject *sink)
{
    if (m_source)
        m_source->setVideoSink(sink);
}

} // namespace farnear::ui
