// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include "session/playbackcontroller.h"

namespace farnear::viewmodels {

/**
 * What keeps the media from playing at this computer, and the way around it: people who are not ready yet, a disk that
 * is slow, a file that is missing or can't be played. Every text is empty while there is no such thing. Main thread.
 */
class ObstacleViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by PlaybackViewModel")
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed FINAL)  //!< "Waiting for Jun"
    Q_PROPERTY(int countdown READ countdown NOTIFY countdownChanged FINAL) //!< whole seconds until it starts anyway
    /** Why it stands here although the room plays: "Waiting for the disk …". */
    Q_PROPERTY(QString stallText READ stallText NOTIFY changed FINAL)
    /** One sentence for a file that is missing or fails: "Same Moon.mkv is not on this computer yet." */
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed FINAL)
    Q_PROPERTY(
        bool hasOtherVersion READ hasOtherVersion NOTIFY changed FINAL) //!< it is missing, and a namesake is here
    Q_PROPERTY(QString missingFileName READ missingFileName NOTIFY changed FINAL)
    /** Where what is missing can be fetched from, for this person to agree to: "example.org:8080". */
    Q_PROPERTY(QString webHost READ webHost NOTIFY changed FINAL)
public:
    /** The controller outlives this. */
    explicit ObstacleViewModel(session::PlaybackController &playback, QObject *parent = nullptr);

    [[nodiscard]] QString waitingText() const;
    [[nodiscard]] int countdown() const { return m_countdown; }
    [[nodiscard]] QString stallText() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] bool hasOtherVersion() const;
    [[nodiscard]] QString missingFileName() const;
    [[nodiscard]] QString webHost() const;

    /** Plays this file for what the room plays now, whatever its name. */
    Q_INVOKABLE void useFile(const QUrl &file);
    /** Fetches what is missing from webHost(). What comes from there later needs no word any more. */
    Q_INVOKABLE void useWeb();
    /** The namesake will do. */
    Q_INVOKABLE void useOtherVersion();

Q_SIGNALS:
    void changed();
    void countdownChanged();

private:
    void refresh();
    void count();
    [[nodiscard]] const session::Playback &state() const { return m_controller.state(); }

    session::PlaybackController &m_controller;
    QTimer m_timer; //!< runs while people are waited for
    int m_countdown = 0;
};

} // namespace farnear::viewmodels
