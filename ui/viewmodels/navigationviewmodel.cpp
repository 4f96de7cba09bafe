// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/navigationviewmodel.h"

namespace farnear::viewmodels {

NavigationViewModel::NavigationViewModel(const session::PlaybackController &playback,
                                         const session::RoomController &room, QObject *parent)
    : QObject(parent)
    , m_playback(playback)
    , m_room(room)
{
    connect(&m_playback, &session::PlaybackController::changed, this, &NavigationViewModel::refresh);
    connect(&m_room, &session::RoomController::changed, this, &NavigationViewModel::refresh);
    refresh();
}

void NavigationViewModel::showHome()
{
    Q_EMIT homeWanted();
    setScreen(Home);
}

void NavigationViewModel::showStage()
{
    setScreen(Stage);
}

void NavigationViewModel::refresh()
{
    const bool occupied = m_playback.state().phase != session::Playback::Phase::Empty
        || m_room.state().mode != session::RoomState::Mode::Alone;
    if (occupied == m_occupied)
        return;
    m_occupied = occupied;
    occupied ? showStage() : showHome();
}

void NavigationViewModel::setScreen(Screen screen)
{
    if (m_screen == screen)
        return;
    m_screen = screen;
    Q_EMIT screenChanged();
}

} // namespace farnear::viewmodels
