// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

#include "support/simulation/simulatedroom.h"

using namespace farnear;
using namespace farnear::simulation;

/**
 * Thousands of evenings in virtual time: bad networks, wrong clocks, sleep, slow disks, people coming and going.
 * Every failure names its seed: FARNEAR_SEED=17 tst_simulator replays just that one.
 */
class TestSimulator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryRoomTogether_data();
    void keepsEveryRoomTogether();
    void noRoomWaitsForEver_data();
    void noRoomWaitsForEver();
};

namespace {

constexpr Millis quiet = 32'000; //!< after the last disturbance: the longest deadline, then time to lock

struct Scenario {
    World world;
    SimulatedRoom room;
    Millis lastDisturbance = 0;
    QString story;
    std::shared_ptr<std::function<void()>> keep; //!< what watches it

    explicit Scenario(quint64 seed)
        : world(seed)
        , room(world, {world.uniform(0, 1e7), world.uniform(-60e-6, 60e-6)}) { }
};

Path::Quality somePath(World &world)
{
    switch (world.pick(5)) {
    case 0: return {0.05, 0.2, 0};
    case 1: return {10, 2, 0};
    case 2: return {60, 30, 0};
    case 3: return {world.uniform(5, 150), world.uniform(0, 40), 0};
    default: return {world.uniform(5, 80), world.uniform(0, 60), 0.02};
    }
}

SimulatedMember::Nature someNature(World &world)
{
    SimulatedMember::Nature nature;
    nature.clock = {world.uniform(0, 1e9), world.uniform(-80e-6, 80e-6)};
    nature.up = somePath(world);
    nature.down = world.chance(0.8) ? nature.up : somePath(world);
    nature.engine.openCost = world.chance(0.1) ? world.uniform(2000, 14000) : world.uniform(20, 400);
    nature.engine.seekCost = world.chance(0.1) ? world.uniform(200, 1500) : world.uniform(5, 80);
    nature.engine.startCost = world.uniform(0, 150);
    nature.engine.outputLag = world.uniform(20, 200);
    nature.engine.deviceSkew = world.uniform(-50e-6, 50e-6);
    return nature;
}

sync::Intent someIntent(World &world)
{
    sync::Intent intent;
    switch (world.pick(8)) {
    case 0:
        intent.kind = sync::Intent::Kind::Open;
        intent.item = QStringLiteral("item-%1").arg(world.pick(1000));
        intent.position = world.chance(0.7) ? 0 : world.uniform(0, 1e6);
        break;
    case 1:
    case 2: intent.kind = sync::Intent::Kind::Pause; break;
    case 3:
    case 4:
        intent.kind = sync::Intent::Kind::Seek;
        intent.position = world.uniform(0, 3e6);
        break;
    default: intent.kind = sync::Intent::Kind::Play; break;
    }
    return intent;
}

void disturb(Scenario &scenario)
{
    World &world = scenario.world;
    auto &members = scenario.room.members();
    SimulatedMember &member = *members[static_cast<std::size_t>(world.pick(static_cast<int>(members.size())))];
    switch (world.pick(10)) {
    case 0:
        if (member.isPresent())
            member.leave();
        else
            member.arrive();
        break;
    case 1:
        if (member.isPresent())
            member.stall(world.uniform(50, 3000));
        break;
    case 2:
        if (member.isPresent()) {
            const Millis duration = world.uniform(500, 5000);
            member.sleep(duration);
            // Whoever slept has lost the connection: the room lets it return when it wakes.
            world.after(duration + 1, [&member] {
                if (member.isPresent())
                    member.leave();
                member.arrive();
            });
        }
        break;
    default: member.request(someIntent(world)); break;
    }
}

Millis allowedError(SimulatedMember &member)
{
    const auto &nature = member.nature();
    // Half the asymmetry can't be seen; of jitter the fastest ways leave about J/n, rarely five times that.
    const Millis asymmetry = std::abs(nature.up.delay - nature.down.delay) / 2;
    const Millis jitter = 0.15 * (nature.up.jitter + nature.down.jitter);
    return 3 + asymmetry + jitter;
}

} // namespace

namespace {

/** Seven rows of so many seeds each, or the one that is to be replayed. */
void addSeeds(quint64 each)
{
    QTest::addColumn<quint64>("first");
    QTest::addColumn<quint64>("count");
    bool only = false;
    const quint64 seed = qEnvironmentVariable("FARNEAR_SEED").toULongLong(&only);
    if (only) {
        QTest::newRow("replayed seed") << seed << quint64(1);
        return;
    }
    for (quint64 first = 0; first < 7 * each; first += each)
        QTest::addRow("seeds %llu to %llu", first, first + each - 1) << first << each;
}

} // namespace

void TestSimulator::keepsEveryRoomTogether_data()
{
    addSeeds(300);
}

void TestSimulator::keepsEveryRoomTogether()
{
    QFETCH(quint64, first);
    QFETCH(quint64, count);
    for (quint64 seed = first; seed < first + count; ++seed) {
        Scenario scenario(seed);
        World &world = scenario.world;
        const int people = 1 + world.pick(4);
        for (int i = 0; i < people; ++i)
            scenario.room.add(someNature(world));
        for (auto &member : scenario.room.members())
            world.after(world.uniform(0, 3000), [&member] { member->arrive(); });
        world.after(4000, [&] {
            sync::Intent open;
            open.kind = sync::Intent::Kind::Open;
            open.item = QStringLiteral("first");
            scenario.room.members().front()->request(open);
        });
        Millis when = 5000;
        for (int i = world.pick(10); i > 0; --i) {
            when += world.uniform(10, 4000);
            world.at(when, [&scenario] { disturb(scenario); });
        }
        const Millis end = when + 5000 + quiet;
        world.runUntil(end - 4000);
        std::vector<int> seeks;
        for (auto &member : scenario.room.members())
            seeks.push_back(member->follower().seeks());
        world.runUntil(end);

        const sync::Timeline &timeline = scenario.room.conductor().timeline();
        const QByteArray which = QByteArrayLiteral("seed ") + QByteArray::number(seed);
        for (std::size_t i = 0; i < scenario.room.members().size(); ++i) {
            SimulatedMember &member = *scenario.room.members()[i];
            if (!member.isPresent())
                continue;
            QVERIFY2(member.timeline().revision == timeline.revision, which);
            QVERIFY2(timeline.state != sync::Timeline::State::Gathering, which);
            if (timeline.state == sync::Timeline::State::Paused) {
                QVERIFY2(!member.player().isPlaying() && member.follower().isReady(), which);
                QVERIFY2(std::abs(member.player().heard() - timeline.position) < 0.5, which);
            }
            if (timeline.state != sync::Timeline::State::Playing)
                continue;
            const Millis error = member.player().heard() - timeline.positionAt(scenario.room.now());
            const QByteArray said = which + ": off by " + QByteArray::number(error) + " ms of "
                + QByteArray::number(allowedError(member));
            const bool alone = std::count_if(scenario.room.members().begin(), scenario.room.members().end(),
                                             [](auto &one) { return one->isPresent(); })
                == 1;
            QVERIFY2(std::abs(error) <= (alone ? 200 : allowedError(member)), said);
            QVERIFY2(member.follower().seeks() == seeks[i], which + ": still seeking");
        }
    }
}

namespace {

/** Files that are shorter, longer, growing, silent at first, or that hang: for everybody another one. */
FileNature someFile(World &world)
{
    FileNature file;
    file.length = world.chance(0.8) ? world.uniform(20'000, 60'000) : 1e9;
    if (world.chance(0.2)) {
        file.there = world.uniform(0, 40'000) - world.now();
        file.growth = world.chance(0.7) ? world.uniform(0.2, 3) : 0;
    }
    if (world.chance(0.1))
        file.soundFrom = world.uniform(1000, 15'000);
    if (world.chance(0.1))
        file.hangsUntil = world.now() + world.uniform(1000, 20'000);
    return file;
}

/** Half of the wishes go close to the end of something, to it, or far beyond. */
sync::Intent someFarIntent(World &world, SimulatedMember &member)
{
    sync::Intent intent = someIntent(world);
    if (intent.kind == sync::Intent::Kind::Open || intent.kind == sync::Intent::Kind::Seek)
        intent.position = world.uniform(0, 70'000);
    if (world.chance(0.3)) {
        intent.kind = sync::Intent::Kind::Seek;
        const Millis end = member.player().file().length;
        intent.position = end > 1e8 ? 1e7 : end + (world.chance(0.5) ? 0 : world.uniform(-500, 2000));
    }
    return intent;
}

/** That no gathering lasts longer than was said when it began. */
void watchDeadlines(Scenario &scenario, std::shared_ptr<QByteArray> problem)
{
    auto deadlines = std::make_shared<std::pair<qint64, Millis>>(0, 0);
    auto look = std::make_shared<std::function<void()>>();
    *look = [&scenario, problem, deadlines, look = look.get()] {
        const sync::Timeline &timeline = scenario.room.conductor().timeline();
        if (timeline.revision == deadlines->first && timeline.deadline > deadlines->second)
            *problem = "a deadline moved";
        if (timeline.state == sync::Timeline::State::Gathering && scenario.room.now() > timeline.deadline + 1)
            *problem = "a deadline passed and nothing happened";
        *deadlines = {timeline.revision, timeline.deadline};
        scenario.world.after(200, *look);
    };
    scenario.keep = look;
    (*look)();
}

/** It plays in sync, or what it tells the others explains why not. */
QByteArray whatIsWrong(const SimulatedRoom &room, const sync::Timeline &timeline, SimulatedMember &member)
{
    const model::Phase told = member.phase();
    if (told == model::Phase::Stalled || told == model::Phase::Loading)
        return member.player().isStarving() || member.player().file().hangsUntil > 0 ? "" : "loads for ever";
    if (timeline.state == sync::Timeline::State::Paused)
        return member.follower().isReady() ? "" : "isn't ready";
    const bool ended = !member.player().isPlaying() && member.player().isAtEnd();
    if (ended || timeline.positionAt(room.now()) < member.player().file().soundFrom)
        return "";
    if (!member.player().isMoving())
        return "stands";
    return told == model::Phase::Playing || told == model::Phase::CatchingUp ? "" : "tells the wrong thing";
}

} // namespace

void TestSimulator::noRoomWaitsForEver_data()
{
    addSeeds(100);
}

void TestSimulator::noRoomWaitsForEver()
{
    QFETCH(quint64, first);
    QFETCH(quint64, count);
    for (quint64 seed = first; seed < first + count; ++seed) {
        Scenario scenario(seed);
        World &world = scenario.world;
        scenario.room.conductor().setHoldOnStall(world.chance(0.3));
        for (int i = 1 + world.pick(3); i > 0; --i) {
            auto nature = someNature(world);
            nature.file = [&world] { return someFile(world); };
            scenario.room.add(nature).arrive();
        }
        const auto problem = std::make_shared<QByteArray>();
        watchDeadlines(scenario, problem);
        Millis when = 1000;
        for (int i = 2 + world.pick(10); i > 0; --i) {
            when += world.uniform(10, 6000);
            world.at(when, [&] {
                auto &members = scenario.room.members();
                auto &member = *members[std::size_t(world.pick(int(members.size())))];
                member.request(someFarIntent(world, member));
            });
        }
        world.runUntil(when + quiet);
        const QByteArray which = "seed " + QByteArray::number(seed) + ": ";
        QVERIFY2(problem->isEmpty(), which + *problem);
        const sync::Timeline &timeline = scenario.room.conductor().timeline();
        if (timeline.state == sync::Timeline::State::Empty || timeline.state == sync::Timeline::State::Gathering)
            continue; // the latter: for data that is still to come, each time until a deadline
        for (auto &member : scenario.room.members()) {
            const QByteArray wrong = whatIsWrong(scenario.room, timeline, *member);
            QVERIFY2(wrong.isEmpty(), which + member->id().toLatin1() + ' ' + wrong);
        }
    }
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
