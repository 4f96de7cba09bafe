// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/syncviewmodel.h"

#include <QLocale>

#include <chrono>
#include <cmath>

#include "viewmodels/format.h"
#include "viewmodels/membermodel.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using SyncPhase = sync::SyncPhase;

namespace {

constexpr auto calm = 300ms;      // figures that change more often cannot be read
constexpr Millis heardAsOne = 40; // two sounds further apart are heard as two (Haas, 1951)

bool isHeard(const session::RoomMember &member)
{
    return member.status.phase == model::Phase::Playing || member.status.phase == model::Phase::CatchingUp;
}

} // namespace

SyncViewModel::SyncViewModel(const session::PlaybackController &playback, const session::RoomController &room,
                             QObject *parent)
    : QObject(parent)
    , m_playback(playback)
    , m_room(room)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &SyncViewModel::refresh);
    connect(&m_playback, &session::PlaybackController::syncChanged, this, &SyncViewModel::takeUpSoon);
    connect(&m_room, &session::RoomController::changed, this, &SyncViewModel::takeUpSoon);
    connect(&m_playback, &session::PlaybackController::changed, this, &SyncViewModel::takeUpSoon);
    refresh();
}

QString SyncViewModel::stateText() const
{
    switch (m_state) {
    case Alone: return tr("Just you");
    case Resting: return tr("Paused together");
    case InSync: return isExact() ? tr("In sync") : tr("About in sync");
    case Adjusting: return tr("Getting in sync");
    case CatchingUp: return tr("Catching up");
    case Waiting: return tr("Gathering");
    case Missing: return tr("Missing the file");
    case Away: return tr("Away");
    case Returning: return tr("Reconnecting");
    }
    return {};
}

QString SyncViewModel::sentence() const
{
    return m_figure.isEmpty() ? stateText() : tr("%1 · %2", "In sync · 2 ms").arg(stateText(), m_figure);
}

QString SyncViewModel::clockText() const
{
    if (!m_room.state().capabilities.clock)
        return tr("This server tells no time: everyone is as close as the network lets them");
    const Millis error = m_playback.sync().clockError;
    return error > 0 ? tr("Clocks agree within %1 ms").arg(QLocale().toString(error, 'f', error < 10 ? 1 : 0))
                     : QString();
}

QString SyncViewModel::seeksText() const
{
    const int seeks = m_playback.sync().seeks;
    return seeks == 0 ? tr("Never had to jump") : tr("Jumped %n time(s) to keep up", nullptr, seeks);
}

QString SyncViewModel::rateText() const
{
    return u"%1\u00d7"_s.arg(QLocale().toString(m_playback.sync().rate, 'f', 4));
}

void SyncViewModel::takeUpSoon()
{
    if (currentState() != m_state)
        refresh();
    else if (!m_calm.isActive())
        m_calm.start();
}

void SyncViewModel::refresh()
{
    m_calm.stop();
    m_state = currentState();
    m_figure = currentFigure();
    m_rows.setRows(currentRows());
    Q_EMIT changed();
}

SyncViewModel::State SyncViewModel::currentState() const
{
    const session::RoomState &room = m_room.state();
    if (room.link != session::RoomState::Link::Live)
        return Returning;
    if (room.members.size() < 2)
        return Alone;
    switch (m_playback.state().phase) {
    case session::Playback::Phase::Missing:
    case session::Playback::Phase::Failed: return Missing;
    case session::Playback::Phase::Gathering:
    case session::Playback::Phase::Loading: return Waiting;
    case session::Playback::Phase::Playing: return statePlaying();
    default: return Resting;
    }
}

SyncViewModel::State SyncViewModel::statePlaying() const
{
    switch (m_playback.sync().phase) {
    case SyncPhase::Locked: return widest() < heardAsOne ? InSync : Adjusting;
    case SyncPhase::CatchingUp: return CatchingUp;
    default: return Adjusting;
    }
}

QString SyncViewModel::currentFigure() const
{
    const bool told = hasOffsets() && (m_state == InSync || m_state == Adjusting || m_state == CatchingUp);
    if (!told || m_playback.sync().phase == SyncPhase::Starting)
        return {};
    const Millis unheard = m_playback.sync().soundError;
    return unheard > 0
        ? tr("within %1", "within 60 ms").arg(Format::distance(std::ceil((widest() + unheard) / 10) * 10))
        : Format::distance(widest());
}

/** The largest distance between this person and another; before others are measured, from the room's own time. */
Millis SyncViewModel::widest() const
{
    const Millis mine = m_playback.sync().offset;
    Millis widest = std::abs(mine);
    bool compared = false;
    for (const session::RoomMember &member : m_room.state().members) {
        if (member.isMe || !isHeard(member))
            continue;
        const Millis apart = std::abs(member.status.offset - mine);
        widest = compared ? std::max(widest, apart) : apart;
        compared = true;
    }
    return widest;
}

QList<SyncRowModel::Row> SyncViewModel::currentRows() const
{
    QList<SyncRowModel::Row> rows;
    for (session::RoomMember member : m_room.state().members) {
        if (member.isMe)
            member.status.offset = m_playback.sync().offset;
        rows.append({member, member.isMe && isHeard(member) ? doing() : presenceText(presenceOf(member.status.phase)),
                     hasOffsets()});
    }
    return rows;
}

/** Without them, nobody can say to the millisecond how far apart two players are. */
bool SyncViewModel::hasOffsets() const
{
    return m_room.state().capabilities.offsets;
}

/** Whether "in sync" is what is heard, as well as what the players tell. */
bool SyncViewModel::isExact() const
{
    return hasOffsets() && m_playback.sync().soundError < heardAsOne;
}

QString SyncViewModel::doing() const
{
    switch (m_playback.sync().phase) {
    case SyncPhase::Idle: return tr("resting");
    case SyncPhase::Preparing: return tr("getting ready");
    case SyncPhase::Waiting: return tr("ready, waiting for the start");
    case SyncPhase::Starting: return tr("starting");
    case SyncPhase::Locked: return isExact() ? tr("in sync") : tr("about in sync");
    case SyncPhase::CatchingUp: return tr("catching up");
    case SyncPhase::Seeking: return tr("jumping to the right place");
    case SyncPhase::Settling: return tr("settling");
    }
    return {};
}

} // namespace farnear::viewmodels
