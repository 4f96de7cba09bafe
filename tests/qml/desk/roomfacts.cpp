// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/roomfacts.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

#include "desk/facts.h"

namespace farnear::test {

using namespace Qt::StringLiterals;
using session::RoomMember;
using session::RoomState;

namespace {

constexpr qint64 minute = 60'000; // ms

model::Phase phaseOf(const QString &word)
{
    using model::Phase;
    static const QHash<QString, Phase> phases{
        {u"idle"_s, Phase::Idle},       {u"loading"_s, Phase::Loading}, {u"ready"_s, Phase::Ready},
        {u"playing"_s, Phase::Playing}, {u"stalled"_s, Phase::Stalled}, {u"catching up"_s, Phase::CatchingUp},
        {u"missing"_s, Phase::Missing}, {u"failed"_s, Phase::Failed},   {u"away"_s, Phase::Away}};
    return meant(word, phases);
}

RoomMember &memberCalled(RoomState &state, const QString &name)
{
    const auto found = std::find_if(state.members.begin(), state.members.end(),
                                    [&name](const RoomMember &member) { return member.name == name; });
    if (found != state.members.end())
        return *found;
    RoomMember member;
    member.id = member.name = name;
    member.status.phase = model::Phase::Playing;
    member.isMe = name == state.me;
    member.isHost = member.isMe && state.mode != RoomState::Mode::Joined;
    state.members.append(member);
    return state.members.last();
}

} // namespace

RoomFacts::RoomFacts(FakeRoom &room, FakeProfile &profile, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_profile(profile)
{
    const QString elsewhere = u"syncplay://syncplay.example.org:8999/den"_s;
    m_room.invites = {{invite(), u"q7Zb3x"_s, u"192.168.1.20"_s, model::Reach::LocalNetwork, false},
                      {elsewhere, elsewhere, u"syncplay.example.org"_s, model::Reach::Anyone, false}};
    m_room.servers = {u"rooms.example.org"_s, u"syncplay.example.org:8999"_s};
}

QString RoomFacts::invite()
{
    return u"farnear:192.168.1.20:41337/room/q7Zb3x#Hk3f9Qm1vTz8WcRr5yLsJg"_s;
}

void RoomFacts::callMe(const QString &name)
{
    m_profile.setName(name);
    m_room.change([&name](RoomState &state) {
        for (RoomMember &member : state.members) {
            if (member.isMe)
                member.id = member.name = name;
        }
        state.me = name;
    });
}

void RoomFacts::open(const QString &reach)
{
    m_room.change([&reach](RoomState &state) {
        static const QHash<QString, model::Reach> reaches{{u"computer"_s, model::Reach::ThisComputer},
                                                          {u"network"_s, model::Reach::LocalNetwork},
                                                          {u"anyone"_s, model::Reach::Anyone}};
        state.mode = RoomState::Mode::EmbeddedServer;
        state.invite = invite();
        state.reach = meant(reach, reaches);
    });
}

void RoomFacts::close()
{
    m_room.change([](RoomState &state) {
        state.mode = RoomState::Mode::Alone;
        state.invite.clear();
    });
}

void RoomFacts::join()
{
    m_room.change([](RoomState &state) {
        state.mode = RoomState::Mode::Joined;
        state.invite = invite();
        for (RoomMember &member : state.members)
            member.isHost = false;
    });
}

void RoomFacts::enter(const QVariantMap &person)
{
    m_room.change([&person](RoomState &state) {
        RoomMember &member = memberCalled(state, person.value(u"name"_s).toString());
        member.colour = person.value(u"colour"_s, member.colour).toInt();
        if (person.contains(u"phase"_s))
            member.status.phase = phaseOf(person.value(u"phase"_s).toString());
        member.status.offset = person.value(u"offset"_s, member.status.offset).toDouble();
        member.status.rtt = person.value(u"roundTrip"_s, member.status.rtt).toDouble();
        member.status.outputDelay = person.value(u"delay"_s, member.status.outputDelay).toDouble();
        if (person.contains(u"city"_s))
            member.place = place::share(cityCalled(person.value(u"city"_s).toString()), place::Precision::City);
    });
}

void RoomFacts::knock(const QString &name, int colour)
{
    m_room.change([&name, colour](RoomState &state) {
        RoomMember member;
        member.id = member.name = name;
        member.colour = colour;
        state.knocking.append(member);
    });
}

void RoomFacts::together(int minutes)
{
    m_room.change([minutes](RoomState &state) { state.togetherMs = minutes * minute; });
}

void RoomFacts::protect()
{
    m_room.change([](RoomState &state) { state.hasPassword = true; });
}

void RoomFacts::holdForLate()
{
    m_room.change([](RoomState &state) { state.policy.stall = model::Policy::Stall::Hold; });
}

void RoomFacts::lose()
{
    m_room.change([](RoomState &state) { state.link = RoomState::Link::Returning; });
}

void RoomFacts::refuse(const QString &code, const QString &detail)
{
    Q_EMIT m_room.failed({errorCodeFromWire(code), detail});
}

void RoomFacts::copyInvite()
{
    QGuiApplication::clipboard()->setText(invite());
}

} // namespace farnear::test
