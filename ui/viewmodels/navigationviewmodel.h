// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

#include "session/playbackcontroller.h"
#include "session/roomcontroller.h"

namespace farnear::viewmodels {

/** Which page the window is at. The stage comes by itself when something begins, home when nothing is left. Main
 * thread. */
class NavigationViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(Screen screen READ screen NOTIFY screenChanged FINAL)
public:
    enum Screen { Home, Stage };
    Q_ENUM(Screen)

    /** The controllers outlive this. */
    NavigationViewModel(const session::PlaybackController &playback, const session::RoomController &room,
                        QObject *parent = nullptr);

    [[nodiscard]] Screen screen() const { return m_screen; }
    /** Something plays, or there is a room with others: there is a stage to be shown. */
    [[nodiscard]] bool occupied() const { return m_occupied; }

    Q_INVOKABLE void showHome();
    Q_INVOKABLE void showStage();

Q_SIGNALS:
    void screenChanged();
    /** Home is about to be seen: what it shows may be old. */
    void homeWanted();

private:
    void refresh();
    void setScreen(Screen screen);

    const session::PlaybackController &m_playback;
    const session::RoomController &m_room;
    Screen m_screen = Home;
    bool m_occupied = false;
};

} // namespace farnear::viewmodels
