// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QQuickFramebufferObject>
#include <QtQml/qqmlregistration.h>

#include "ui/video/videohandle.h"

namespace farnear::ui {

/** Shows an engine that draws by OpenGL. Used by VideoItem only. */
class GlVideo : public QQuickFramebufferObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(farnear::ui::VideoHandle *source READ source WRITE setSource NOTIFY sourceChanged FINAL)
public:
    explicit GlVideo(QQuickItem *parent = nullptr);
    ~GlVideo() override;

    [[nodiscard]] VideoHandle *source() const { return m_source; }
    void setSource(VideoHandle *source);
    [[nodiscard]] Renderer *createRenderer() const override;

Q_SIGNALS:
    void sourceChanged();

private:
    QPointer<VideoHandle> m_source;
};

} // namespace farnear::ui
