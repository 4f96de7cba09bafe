// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/playercontroller.h"

#include <QTimer>

#include <chrono>
#include <cmath>
#include <thread>

#include "base/logging.h"
#include "sync/synccontroller.h"

namespace farnear::session {

namespace {

constexpr Millis reportEvery = 100;
constexpr Millis statusEvery = 1000;
constexpr Millis tellOffset = 30;     //!< a change of the measured offset that is told at once
constexpr Millis timerGrain = 2;      //!< a timer may come this early or late; the rest is slept
constexpr Millis silentDeadBand = 25; //!< without sound the position is read off frames

/** Measured with tests/bench audible and the player contract tests, on Debian 12's libmpv 0.35 and Qt 6.4. */
sync::SyncTuning tuningFor(const ports::PlayerCapabilities &capabilities)
{
    sync::SyncTuning tuning;
    tuning.resample = capabilities.sampleTrueRate;
    tuning.stretch = capabilities.pitchKeptRate;
    if (!capabilities.sampleTrueRate) {
        tuning.deadBand = std::max(30.0, 2 * capabilities.clockError);
        tuning.settleTime = 1200;
        tuning.measure = 600;
        tuning.outputLag = 1200;
        tuning.costs.seek = 150;
        tuning.seekPause = 3000;
    }
    return tuning;
}

} // namespace

class PlayerController::Private {
public:
    enum class File { Unknown, None, Opening, Open, Failed };

    Private(PlayerController *driver, std::unique_ptr<ports::Player> engine, std::shared_ptr<const Clock> time)
        : q(driver)
        , player(std::move(engine))
        , clock(std::move(time))
        , follower(tuningFor(player->capabilities()))
        , soundDeadBand(follower.tuning().deadBand)
    {
        timer.setTimerType(Qt::PreciseTimer);
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, q, [this] { onTimer(); });
        connectPlayer();
    }

    void connectPlayer();
    void chooseFile();
    void openFile();
    void onOpened(const ports::Media &media);
    void onFailed(const Error &error);
    void onEnded();
    void onTimer();
    void step();
    void carryOut(const sync::SyncController::Actions &actions);
    void carryOut(const sync::SyncController::Action &action);
    void schedule(Millis now);
    void tell(Millis now);
    [[nodiscard]] model::Phase phase() const;
    [[nodiscard]] Millis offset() const;

    PlayerController *q;
    std::unique_ptr<ports::Player> player;
    std::shared_ptr<const Clock> clock;
    sync::SyncController follower;
    Millis soundDeadBand;
    QTimer timer;
    Millis due = 0;

    sync::Timeline timeline;
    std::optional<sync::ClockEstimate> estimate;
    QString fileItem; //!< the item `file` is for
    QUrl file;
    File state = File::Unknown;
    bool stalled = false;
    bool away = false;
    Millis duration = 0; //!< as the player knows it so far
    ports::PositionReading reading;
    ports::PositionReading heard; //!< the last one that was valid, for a player that stalls

    model::MemberStatus told;
    Millis toldAt = -1e12;
    Millis reportedAt = -1e12;
    bool moved = false; //!< something worth a report happened
};

void PlayerController::Private::connectPlayer()
{
    using ports::Player;
    QObject::connect(player.get(), &Player::opened, q, [this](const ports::Media &media) { onOpened(media); });
    QObject::connect(player.get(), &Player::mediaChanged, q, [this](const ports::Media &media) {
        duration = media.duration;
        Q_EMIT q->mediaChanged(media);
        tell(clock->now());
    });
    QObject::connect(player.get(), &Player::prepared, q, [this] {
        const ports::PositionReading there = player->position();
        follower.prepared(clock->now(), there.valid ? std::optional(there.media) : std::nullopt);
        step();
    });
    QObject::connect(player.get(), &Player::stalled, q, [this](ports::Stall why) {
        stalled = why != ports::Stall::None;
        follower.setStalled(stalled, clock->now());
        step();
        Q_EMIT q->stalled(why);
    });
    QObject::connect(player.get(), &Player::ended, q, [this] { onEnded(); });
    QObject::connect(player.get(), &Player::failed, q, [this](const Error &error) { onFailed(error); });
}

void PlayerController::Private::chooseFile()
{
    stalled = false;
    heard = {};
    if (timeline.item.isEmpty() || fileItem != timeline.item || file.isEmpty()) {
        const bool known = !timeline.item.isEmpty() && fileItem == timeline.item;
        state = known ? File::None : File::Unknown;
        follower.closed();
        player->close();
        return;
    }
    openFile();
}

void PlayerController::Private::openFile()
{
    const Millis now = clock->now();
    const Millis position = follower.openingPosition(now);
    state = File::Opening;
    duration = 0;
    follower.opening(position, now);
    player->open(file, position);
}

void PlayerController::Private::onOpened(const ports::Media &media)
{
    state = File::Open;
    duration = media.duration;
    follower.setDeadBand(media.hasAudio ? soundDeadBand : std::max(soundDeadBand, silentDeadBand));
    Q_EMIT q->mediaChanged(media);
    step();
}

void PlayerController::Private::onFailed(const Error &error)
{
    if (error.code != ErrorCode::NoAudioDevice) {
        state = File::Failed;
        follower.closed();
    }
    Q_EMIT q->failed(error);
    step();
}

void PlayerController::Private::onEnded()
{
    const bool news = follower.ended();
    step();
    if (news)
        Q_EMIT q->ended(timeline.item);
}

void PlayerController::Private::onTimer()
{
    // The timer comes a little early on purpose; what is due is due to a fraction of a millisecond.
    const Millis wait = due - clock->now();
    if (wait > 0 && wait < 2 * timerGrain)
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(wait));
    step();
}

void PlayerController::Private::step()
{
    std::optional<std::pair<Millis, Millis>> now;
    reading = state == File::Open ? player->position() : ports::PositionReading{};
    if (reading.valid) {
        now.emplace(reading.media, reading.local);
        heard = reading;
    }
    const auto before = follower.phase();
    const Millis offsetBefore = follower.offset();
    carryOut(follower.step(clock->now(), now));
    if (follower.offset() != offsetBefore)
        qCDebug(lcSync, "%.1f offset %.2f start cost %.1f seek cost %.1f", clock->now(), follower.offset(),
                follower.habits().startCost(false), follower.habits().seekCost());
    moved = moved || before != follower.phase();
    tell(clock->now());
    schedule(clock->now());
}

void PlayerController::Private::carryOut(const sync::SyncController::Actions &actions)
{
    for (const sync::SyncController::Action &action : actions)
        carryOut(action);
}

void PlayerController::Private::carryOut(const sync::SyncController::Action &action)
{
    using Kind = sync::SyncController::Action::Kind;
    switch (action.kind) {
    case Kind::Play: player->play(); break;
    case Kind::Pause: player->pause(); break;
    case Kind::Seek: player->seek(action.position); break;
    case Kind::SetRate:
        player->setRate(action.rate,
                        action.keepPitch ? ports::Player::RateMode::KeepPitch : ports::Player::RateMode::Resample);
        break;
    }
    qCDebug(lcSync, "%.1f action %d position %.1f rate %.4f", clock->now(), int(action.kind), action.position,
            action.rate);
}

void PlayerController::Private::schedule(Millis now)
{
    due = follower.nextStep(now);
    timer.start(std::max(0, static_cast<int>(std::floor(due - now - timerGrain))));
}

void PlayerController::Private::tell(Millis now)
{
    const model::MemberStatus status = q->status();
    const bool longer
        = (status.duration > 0) != (told.duration > 0) || std::abs(status.duration - told.duration) > 1000;
    const bool changed = status.phase != told.phase || status.revision != told.revision || longer
        || std::abs(status.offset - told.offset) > tellOffset;
    const bool playing = status.phase == model::Phase::Playing || status.phase == model::Phase::CatchingUp
        || status.phase == model::Phase::Stalled;
    if (changed || (playing && now - toldAt >= statusEvery)) {
        told = status;
        toldAt = now;
        Q_EMIT q->statusChanged(status);
    }
    if (changed || moved || (playing && now - reportedAt >= reportEvery)) {
        moved = false;
        reportedAt = now;
        Q_EMIT q->reported(q->report());
    }
}

/** As measured; of a player that stalls: how far the room has gone on without it. */
Millis PlayerController::Private::offset() const
{
    if (stalled && heard.valid && estimate && timeline.isMoving())
        return heard.media - timeline.positionAt(estimate->toServer(clock->now()));
    return follower.measured() ? follower.offset() : 0;
}

model::Phase PlayerController::Private::phase() const
{
    using model::Phase;
    if (timeline.item.isEmpty())
        return away ? Phase::Away : Phase::Idle;
    switch (state) {
    case File::None: return Phase::Missing;
    case File::Failed: return Phase::Failed;
    case File::Unknown: return Phase::Loading;
    case File::Opening: return stalled ? Phase::Stalled : Phase::Loading;
    case File::Open: break;
    }
    if (away)
        return Phase::Away;
    return stalled ? Phase::Stalled : follower.publishedPhase();
}

PlayerController::PlayerController(std::unique_ptr<ports::Player> player, std::shared_ptr<const Clock> clock,
                                   QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(player), std::move(clock)))
{
}

PlayerController::~PlayerController()
{
    d->player->disconnect(this);
}

ports::Player &PlayerController::player()
{
    return *d->player;
}

void PlayerController::setTimeline(const sync::Timeline &timeline)
{
    const bool otherItem = timeline.item != d->timeline.item;
    d->timeline = timeline;
    d->follower.setTimeline(timeline);
    if (otherItem)
        d->chooseFile();
    d->step();
}

void PlayerController::setClock(const std::optional<sync::ClockEstimate> &clock)
{
    const bool first = clock && !d->estimate;
    d->estimate = clock;
    d->follower.setClock(clock);
    if (first)
        d->step();
}

void PlayerController::setFile(const QString &item, const QUrl &file)
{
    if (item == d->fileItem && file == d->file && d->state != Private::File::Failed)
        return;
    d->fileItem = item;
    d->file = file;
    if (item == d->timeline.item)
        d->chooseFile();
    d->step();
}

void PlayerController::setAlone(bool alone)
{
    d->follower.setAlone(alone);
}

void PlayerController::setAway(bool away)
{
    d->away = away;
    d->step();
}

model::MemberStatus PlayerController::status() const
{
    model::MemberStatus status;
    status.phase = d->phase();
    status.revision = d->timeline.revision;
    status.offset = d->offset();
    status.outputDelay = d->player->outputDelay();
    status.duration = d->duration;
    return status;
}

SyncReport PlayerController::report() const
{
    SyncReport report;
    report.phase = d->follower.phase();
    report.offset = d->offset();
    report.clockError = d->estimate ? d->estimate->error : 0;
    report.soundError = d->player->capabilities().soundError;
    report.rtt = d->estimate ? d->estimate->rtt : 0;
    report.outputDelay = d->player->outputDelay();
    const Millis now = d->clock->now();
    const bool waits = d->follower.phase() == sync::SyncPhase::Waiting; // for a start, or for the first sound
    report.position = d->reading.valid && !waits ? d->reading.media + (now - d->reading.local) * d->follower.rate()
        : d->estimate                            ? d->timeline.positionAt(d->estimate->toServer(now))
                                                 : d->timeline.position;
    report.rate = d->follower.rate();
    report.seeks = d->follower.seeks();
    return report;
}

} // namespace farnear::session
