// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/membermodel.h"

#include <QCoreApplication>

#include "place/daylight.h"
#include "viewmodels/distances.h"
#include "viewmodels/format.h"
#include "viewmodels/rows.h"

namespace farnear::viewmodels {

namespace {

bool isNight(const place::SharedPlace &place)
{
    return place.precision != place::Precision::Nothing
        && place::lightAt(place.at, QDateTime::currentDateTimeUtc()) == place::Light::Night;
}

QList<place::SharedPlace> placesOf(const QList<session::RoomMember> &members)
{
    QList<place::SharedPlace> places;
    for (const session::RoomMember &member : members)
        places.append(member.place);
    return places;
}

} // namespace

int MemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const session::RoomMember &member = m_members[index.row()];
    switch (role) {
    case MemberIdRole: return member.id;
    case Qt::DisplayRole:
    case NameRole: return member.name;
    case InitialRole: return Format::initial(member.name);
    case ColourRole: return member.colour;
    case IsMeRole: return member.isMe;
    case IsHostRole: return member.isHost;
    case PresenceRole: return presenceOf(member.status.phase);
    case PresenceTextRole: return presenceText(presenceOf(member.status.phase));
    case OffsetTextRole: return offsetText(member.status);
    case WhereTextRole: return whereText(member.place);
    case NightRole: return isNight(member.place);
    case LikesRole: return m_liking.contains(member.id);
    case ApartTextRole: return apartText(member);
    default: return {};
    }
}

QHash<int, QByteArray> MemberModel::roleNames() const
{
    return {{MemberIdRole, "memberId"},
            {NameRole, "name"},
            {InitialRole, "initial"},
            {ColourRole, "colour"},
            {IsMeRole, "isMe"},
            {IsHostRole, "isHost"},
            {PresenceRole, "presence"},
            {PresenceTextRole, "presenceText"},
            {OffsetTextRole, "offsetText"},
            {WhereTextRole, "whereText"},
            {NightRole, "night"},
            {LikesRole, "likes"},
            {ApartTextRole, "apartText"}};
}

void MemberModel::setMembers(const QList<session::RoomMember> &members)
{
    const int before = count();
    const bool moved = placesOf(m_members) != placesOf(members);
    Rows::update(*this, m_members, members, [](const session::RoomMember &member) { return member.id; });
    if (count() != before)
        Q_EMIT countChanged();
    if (moved)
        publishPlaces();
}

void MemberModel::setCityNamer(CityNamer namer)
{
    m_nameCity = std::move(namer);
    publishPlaces();
}

void MemberModel::setLiking(const QStringList &ids)
{
    m_liking = ids;
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {LikesRole});
}

void MemberModel::refreshTimes()
{
    publishPlaces();
}

/** One person's place changes what is told of the others: their distance from me. */
void MemberModel::publishPlaces()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {WhereTextRole, NightRole, ApartTextRole});
}

QString MemberModel::whereText(const place::SharedPlace &place) const
{
    if (place.precision == place::Precision::Nothing)
        return {};
    const QString known = m_nameCity ? m_nameCity(place) : QString();
    const QString city = known.isEmpty() ? place.name : known;
    const QDateTime local = place::localTime(QDateTime::currentDateTimeUtc(), place.zone);
    const QString time = local.isValid() ? Format::timeOfDay(local) : QString();
    return city.isEmpty() || time.isEmpty() ? city + time : tr("%1 %2", "city, local time").arg(city, time);
}

QString MemberModel::apartText(const session::RoomMember &member) const
{
    return member.isMe ? QString() : Distances::text(m_members.constFirst().place, member.place);
}

QString MemberModel::offsetText(const model::MemberStatus &status)
{
    return presenceOf(status.phase) == Playing ? Format::distance(status.offset) : QString();
}

MemberModel::Presence presenceOf(model::Phase phase)
{
    switch (phase) {
    case model::Phase::Idle: return MemberModel::Idle;
    case model::Phase::Loading: return MemberModel::Loading;
    case model::Phase::Ready: return MemberModel::Ready;
    case model::Phase::Playing: return MemberModel::Playing;
    case model::Phase::Stalled: return MemberModel::Waiting;
    case model::Phase::CatchingUp: return MemberModel::CatchingUp;
    case model::Phase::Missing: return MemberModel::Missing;
    case model::Phase::Failed: return MemberModel::Failed;
    case model::Phase::Away: return MemberModel::Away;
    }
    return MemberModel::Idle;
}

QString presenceText(MemberModel::Presence presence)
{
    switch (presence) {
    case MemberModel::Idle: return MemberModel::tr("here");
    case MemberModel::Loading: return MemberModel::tr("loading");
    case MemberModel::Ready: return MemberModel::tr("ready");
    case MemberModel::Playing: return MemberModel::tr("in sync");
    case MemberModel::Waiting: return MemberModel::tr("waiting for data");
    case MemberModel::CatchingUp: return MemberModel::tr("catching up");
    case MemberModel::Missing: return MemberModel::tr("missing the file");
    case MemberModel::Failed: return MemberModel::tr("can't play the file");
    case MemberModel::Away: return MemberModel::tr("away");
    }
    return {};
}

} // namespace farnear::viewmodels
