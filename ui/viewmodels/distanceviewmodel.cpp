// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/distanceviewmodel.h"

#include <algorithm>
#include <cmath>

#include "viewmodels/format.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using place::Apart;
using session::RoomMember;

namespace {

const QString farKey = u"apart/far"_s;
constexpr double halfWayRound = 20'015; // km
constexpr double nearKm = 300;          // from corner to corner of two cells that touch

} // namespace

DistanceViewModel::DistanceViewModel(const session::RoomController &room, const session::ProfileController &profile,
                                     QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_profile(profile)
    , m_settings(settings)
{
    const QStringList far = settings.value(farKey).toStringList();
    m_far = QSet<QString>(far.begin(), far.end());
    connect(&m_room, &session::RoomController::changed, this, &DistanceViewModel::refresh);
    connect(&m_profile, &session::ProfileController::changed, this, &DistanceViewModel::changed);
    refresh();
}

QString DistanceViewModel::pair() const
{
    return m_room.state().members.size() > 2 ? Format::names(m_widest.names) : QString();
}

QString DistanceViewModel::word() const
{
    switch (m_widest.apart.kind) {
    case Apart::Kind::Unknown: return {};
    case Apart::Kind::SameCity:
    case Apart::Kind::SamePlace: return tr("nothing between you");
    case Apart::Kind::Near: return tr("less than %1 apart").arg(Format::kilometres(nearKm));
    case Apart::Kind::Far: break;
    }
    return tr("apart");
}

qreal DistanceViewModel::reach() const
{
    return zero() || !known() ? 0 : std::min(1.0, std::log10(1 + m_widest.apart.km) / std::log10(1 + halfWayRound));
}

bool DistanceViewModel::askMe() const
{
    return m_room.state().members.size() > 1 && !m_profile.place();
}

void DistanceViewModel::refresh()
{
    m_widest = Distances::widest(m_room.state().members);
    Q_EMIT changed();
    noteMeetings();
}

/** Whoever was far away when last seen and is here now: that is worth a small light, once. */
void DistanceViewModel::noteMeetings()
{
    const QList<RoomMember> &members = m_room.state().members;
    const QSet<QString> before = m_far;
    bool meeting = false;
    for (const RoomMember &member : members) {
        const Apart apart = member.isMe ? Apart() : place::apart(members.constFirst().place, member.place);
        if (apart.kind == Apart::Kind::Far)
            m_far.insert(member.id);
        else if (apart.isZero())
            meeting = m_far.remove(member.id) || meeting;
    }
    if (m_far != before)
        m_settings.setValue(farKey, QStringList(m_far.begin(), m_far.end()));
    if (meeting)
        Q_EMIT met();
}

} // namespace farnear::viewmodels
