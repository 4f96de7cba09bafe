// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera.h"

namespace farnear::player {

Camera::Camera(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

void Camera::answer(const Take &take)
{
    for (; m_wanted > 0; --m_wanted) {
        m_thread.start([this, take] {
            const auto picture = take();
            QMetaObject::invokeMethod(
                this, [this, picture] { Q_EMIT taken(picture); }, Qt::QueuedConnection);
        });
    }
}

void Camera::answerNone()
{
    for (; m_wanted > 0; --m_wanted)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT taken({}); }, Qt::QueuedConnection);
}

} // namespace farnear::player
