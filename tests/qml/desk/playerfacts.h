// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

#include "support/fakes/fakemoments.h"
#include "support/fakes/fakeplayback.h"
#include "support/fakes/fakequeue.h"

namespace farnear::test {

/** What plays and what comes next, as a test says. Items are said as in itemOf(). */
class PlayerFacts final : public QObject {
    Q_OBJECT
public:
    /** All outlive this. */
    PlayerFacts(FakePlayback &playback, FakeQueue &queue, FakeMoments &moments, QObject *parent = nullptr);

    /** An item, at: "41:33" of it; a film has chapters and tracks, and that picture can be kept. */
    Q_INVOKABLE void play(const QVariantMap &item);
    Q_INVOKABLE void nothing();
    /** Everybody waits for those, and goes on without them then. */
    Q_INVOKABLE void waitFor(const QStringList &names, int seconds);
    /** What plays is not on this computer. otherVersion: a file of its name is. */
    Q_INVOKABLE void miss(bool otherVersion = false);
    /** What plays can't be played here. code: as on the wire, "file-damaged". */
    Q_INVOKABLE void fail(const QString &code);
    /** The file isn't all there yet. */
    Q_INVOKABLE void stall();
    /** How well this player keeps to the room: so many ms ahead. */
    Q_INVOKABLE void follow(double offset);
    /** Items, with by: who added it, here: whether it is on this computer; the first one plays. */
    Q_INVOKABLE void queue(const QVariantList &items);

private:
    void tell(const session::Playback &playback);

    FakePlayback &m_playback;
    FakeQueue &m_queue;
    FakeMoments &m_moments;
};

} // namespace farnear::test
