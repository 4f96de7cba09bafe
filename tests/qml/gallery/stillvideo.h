// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "ports/videosource.h"

namespace farnear::test {

/** A film that shows one frame for ever, drawn by OpenGL as an engine would. */
class StillVideo final : public ports::VideoSource {
public:
    explicit StillVideo(QImage frame) : m_frame(std::move(frame)) { }

    [[nodiscard]] Kind kind() const override { return Kind::OpenGl; }
    [[nodiscard]] std::unique_ptr<ports::GlVideoRenderer>
    createRenderer(const std::function<void *(const char *)> &getProcAddress, std::function<void()> update) override;
    void setVideoSink(QObject *) override { }

private:
    QImage m_frame;
};

} // namespace farnear::test
