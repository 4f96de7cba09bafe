// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTest>

#include "session/playbackcontroller.h"

/** What every controller keeps to, fake or live; each is called with a 40 s item that plays or stands. */
namespace farnear::test {

using session::Playback;
using session::PlaybackController;

/** What only this computer decides holds at once. */
inline void checkOwnDecisions(PlaybackController &playback)
{
    QSignalSpy changed(&playback, &PlaybackController::changed);
    playback.setVolume(0.4);
    QCOMPARE(playback.state().volume, 0.4);
    playback.setMuted(true);
    QVERIFY(playback.state().muted);
    playback.setMuted(false);
    QVERIFY(!playback.state().muted);
    QCOMPARE(changed.size(), 3);
}

/** What people ask of the room shows before it answers. */
inline void checkWishesShowAtOnce(PlaybackController &playback)
{
    playback.pause();
    QCOMPARE(playback.state().phase, Playback::Phase::Paused);
    playback.togglePlay();
    QVERIFY(playback.state().phase == Playback::Phase::Gathering || playback.state().phase == Playback::Phase::Playing);
    playback.togglePlay();
    QCOMPARE(playback.state().phase, Playback::Phase::Paused);
    playback.setSpeed(1.5);
    QCOMPARE(playback.state().speed, 1.5);
    QTRY_COMPARE(playback.state().phase, Playback::Phase::Paused);
}

/** Steps add up, whatever is still under way. */
inline void checkStepsAddUp(PlaybackController &playback)
{
    playback.pause();
    playback.seek(10'000);
    for (int i = 0; i < 4; ++i)
        playback.seekBy(5000);
    playback.seekBy(-2000);
    QCOMPARE(playback.position(), 28'000.0);
    QTest::qWait(0); // whatever comes back by and by
    QTRY_COMPARE(playback.position(), 28'000.0);
}

} // namespace farnear::test
