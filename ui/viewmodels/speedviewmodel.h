// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QQmlEngine>

#include "session/playbackcontroller.h"

namespace farnear::viewmodels {

/** How fast it plays, for everyone in the room. 1 is as recorded. Main thread. */
class SpeedViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by PlaybackViewModel")
    Q_PROPERTY(double value READ value WRITE setValue NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL) //!< "1.25×"
    Q_PROPERTY(QList<double> offered READ offered CONSTANT FINAL)
public:
    /** The controller outlives this. */
    explicit SpeedViewModel(session::PlaybackController &playback, QObject *parent = nullptr);

    [[nodiscard]] double value() const;
    void setValue(double value);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QList<double> offered() const;

    /** -1 or 1: the neighbouring speed of those offered. */
    Q_INVOKABLE void step(int direction);

Q_SIGNALS:
    void changed();

private:
    session::PlaybackController &m_controller;
};

} // namespace farnear::viewmodels
