// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/apartviewmodel.h"

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

struct Pair {
    Apart apart;
    QStringList names;
};

/** Two who know their distance come before two who don't; then the wider ones. */
bool isWider(const Apart &one, const Apart &other)
{
    const bool known = one.kind != Apart::Kind::Unknown;
    const bool otherKnown = other.kind != Apart::Kind::Unknown;
    return known != otherKnown ? known : one.km > other.km;
}

Pair widestOf(const QList<RoomMember> &members)
{
    Pair widest;
    for (qsizetype i = 0; i < members.size(); ++i) {
        for (qsizetype j = i + 1; j < members.size(); ++j) {
            const Apart apart = place::apart(members[i].place, members[j].place);
            if (widest.names.isEmpty() || isWider(apart, widest.apart))
                widest = {apart, {members[i].name, members[j].name}};
        }
    }
    return widest;
}

} // namespace

ApartViewModel::ApartViewModel(session::Session &session, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
{
    const QStringList far = settings.value(farKey).toStringList();
    m_far = QSet<QString>(far.begin(), far.end());
    connect(&m_session, &session::Session::roomChanged, this, &ApartViewModel::takeUp);
    connect(&m_session, &session::Session::placeChanged, this, &ApartViewModel::changed);
    takeUp();
}

QString ApartViewModel::number() const
{
    return apartText(m_apart);
}

QString ApartViewModel::word() const
{
    switch (m_apart.kind) {
    case Apart::Kind::Unknown: return {};
    case Apart::Kind::SameCity:
    case Apart::Kind::SamePlace: return tr("nothing between you");
    case Apart::Kind::Near:
    case Apart::Kind::Far: break;
    }
    return tr("apart");
}

qreal ApartViewModel::reach() const
{
    return zero() || !known() ? 0 : std::min(1.0, std::log10(1 + m_apart.km) / std::log10(1 + halfWayRound));
}

bool ApartViewModel::askMe() const
{
    return m_session.room().members.size() > 1 && !m_session.place();
}

void ApartViewModel::takeUp()
{
    const Pair widest = widestOf(m_session.room().members);
    const QString pair = m_session.room().members.size() > 2 ? Format::names(widest.names) : QString();
    if (widest.apart != m_apart || pair != m_pair) {
        m_apart = widest.apart;
        m_pair = pair;
    }
    Q_EMIT changed();
    noteMeetings();
}

/** Whoever was far away when last seen and is here now: that is worth a small light, once. */
void ApartViewModel::noteMeetings()
{
    const QList<RoomMember> &members = m_session.room().members;
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

QString apartText(const Apart &apart)
{
    switch (apart.kind) {
    case Apart::Kind::Unknown: return {};
    case Apart::Kind::Near: return ApartViewModel::tr("within %1").arg(Format::kilometres(100));
    case Apart::Kind::SameCity: return ApartViewModel::tr("same city");
    case Apart::Kind::SamePlace: return ApartViewModel::tr("in the same place");
    case Apart::Kind::Far: break;
    }
    return Format::kilometres(apart.km);
}

} // namespace farnear::viewmodels
