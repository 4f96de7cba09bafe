// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ports/videosource.h"

namespace farnear::ui {

/**
 * Carries a player's pictures from C++ to the one item that shows them, without anybody in between knowing the engine.
 *
 * A view-model owns one (link Farnear::videohandle: Qt Core only), offers it as a property and sets the source when it
 * is known; QML writes
 *
 *     import Farnear.Video
 *     VideoItem { anchors.fill: parent; source: root.playback.videoSource }
 *
 * The composition root calls QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL) before the first window, and
 * links farnear_videoplugin. The source must outlive the item, or be reset to null first. Main thread.
 */
class VideoHandle : public QObject {
    Q_OBJECT
    Q_PROPERTY(Kind kind READ kind NOTIFY sourceChanged FINAL)
public:
    enum class Kind { None, OpenGl, Frames };
    Q_ENUM(Kind)

    explicit VideoHandle(QObject *parent = nullptr);
    ~VideoHandle() override;

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] ports::VideoSource *source() const { return m_source; }
    /** Null: no pictures. */
    void setSource(ports::VideoSource *source);

    /** Kind::Frames: where the frames go, from the item's own QML; null for nowhere. */
    Q_INVOKABLE void showIn(QObject *sink);

Q_SIGNALS:
    void sourceChanged();

private:
    ports::VideoSource *m_source = nullptr;
};

} // namespace farnear::ui
