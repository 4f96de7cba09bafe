// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include "model/memberstatus.h"
#include "session/eveningrecorder.h"
#include "support/evenings.h"

namespace farnear::test {

inline session::RoomMember memberNamed(const QString &id, model::Phase phase = model::Phase::Playing)
{
    session::RoomMember member;
    member.id = id;
    member.name = id.toUpper();
    member.isMe = id == QLatin1String("mia");
    member.status.phase = phase;
    member.status.revision = 1;
    member.remembers = true;
    return member;
}

/** A room that a test sets up, a recorder that looks at it, and what was kept. */
class EveningRig {
public:
    EveningRig() { start(); }

    /** The program starts, again maybe: with what is kept. */
    void start()
    {
        recorder.emplace([this](const ports::Evening &evening) {
            keptAt.append(qint64(seen.now));
            if (!kept.contains(evening.id))
                order.append(evening.id);
            kept[evening.id] = evening;
        });
        if (!order.isEmpty())
            recorder->resume(kept[order.last()]);
    }
    /** The program is gone from one instant to the next; its next run has another clock. */
    void crash(Millis clock, qint64 awayMs)
    {
        seen.now = clock;
        seen.wall = seen.wall.addMSecs(awayMs);
        start();
    }
    void tick(qint64 ms = 1000)
    {
        seen.now += Millis(ms);
        seen.wall = seen.wall.addMSecs(ms);
        recorder->tick(seen);
    }
    void run(int seconds)
    {
        for (int i = 0; i < seconds; ++i)
            tick();
    }
    /** The newest kept. */
    [[nodiscard]] ports::Evening evening() const { return order.isEmpty() ? ports::Evening() : kept[order.last()]; }
    [[nodiscard]] session::RoomMember &person(qsizetype row) { return seen.people[row]; }

    session::PresenceSample seen = sample();
    std::optional<session::EveningRecorder> recorder;
    QMap<QString, ports::Evening> kept;
    QStringList order;
    QList<qint64> keptAt;

private:
    static session::PresenceSample sample()
    {
        session::PresenceSample seen;
        seen.now = 1000;
        seen.wall = evenAt({2026, 11, 21}, QTime(21, 0));
        seen.revision = 1;
        seen.item = song(QStringLiteral("Night bus"));
        seen.item.id = QStringLiteral("item");
        seen.people = {memberNamed(QStringLiteral("mia")), memberNamed(QStringLiteral("jun"))};
        return seen;
    }
};

} // namespace farnear::test
