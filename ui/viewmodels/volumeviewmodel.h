// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

#include "session/playbackcontroller.h"

namespace farnear::viewmodels {

/** How loud it is at this computer, which no one else hears of. 1 is as loud as the file. Main thread. */
class VolumeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by PlaybackViewModel")
    Q_PROPERTY(double level READ level WRITE setLevel NOTIFY changed FINAL) //!< 0 .. maximum
    Q_PROPERTY(double maximum READ maximum NOTIFY changed FINAL)            //!< above 1 where the engine can
    Q_PROPERTY(bool muted READ muted WRITE setMuted NOTIFY changed FINAL)
public:
    /** The controller outlives this. */
    explicit VolumeViewModel(session::PlaybackController &playback, QObject *parent = nullptr);

    [[nodiscard]] double level() const;
    void setLevel(double level);
    [[nodiscard]] double maximum() const;
    [[nodiscard]] bool muted() const;
    void setMuted(bool muted);

    /** Louder or quieter; what was muted is heard again. */
    Q_INVOKABLE void change(double by);
    Q_INVOKABLE void toggleMuted();

Q_SIGNALS:
    void changed();

private:
    session::PlaybackController &m_controller;
};

} // namespace farnear::viewmodels
