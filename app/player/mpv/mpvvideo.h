// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "player/mpv/mpvcore.h"
#include "player/mpv/mpvframegrab.h"
#include "ports/videosource.h"

namespace farnear::player {

/** Tells the player, from a render thread, whether anybody draws: without, mpv need not (and can't) decode pictures. */
class MpvDrawing final : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void changed(bool drawing);
};

/** mpv's pictures, drawn by its OpenGL render API. One renderer at a time. */
class MpvVideo final : public ports::VideoSource {
public:
    explicit MpvVideo(std::shared_ptr<MpvCore> core);

    /** Signals come from render threads. */
    [[nodiscard]] const MpvDrawing *drawing() const { return m_drawing.get(); }
    [[nodiscard]] const std::shared_ptr<MpvFrameGrab> &frameGrab() const { return m_frameGrab; }

    [[nodiscard]] Kind kind() const override { return Kind::OpenGl; }
    /** Null while an earlier renderer still exists. */
    [[nodiscard]] std::unique_ptr<ports::GlVideoRenderer>
    createRenderer(const std::function<void *(const char *)> &getProcAddress, std::function<void()> update) override;
    void setVideoSink(QObject *) override { }

private:
    std::shared_ptr<MpvCore> m_core;
    std::shared_ptr<MpvDrawing> m_drawing;
    std::shared_ptr<MpvFrameGrab> m_frameGrab;
};

} // namespace farnear::player
