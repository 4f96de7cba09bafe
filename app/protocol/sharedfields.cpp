// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/sharedfields.h"

#include "model/limits.h"
#include "protocol/limits.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

namespace {

using sync::Intent;
using sync::Timeline;

constexpr std::array stateNames{
    Named{Timeline::State::Empty, "empty"_L1},
    Named{Timeline::State::Paused, "paused"_L1},
    Named{Timeline::State::Gathering, "gathering"_L1},
    Named{Timeline::State::Playing, "playing"_L1},
};

constexpr std::array causeNames{
    Named{Timeline::Cause::None, "none"_L1}, Named{Timeline::Cause::Open, "open"_L1},
    Named{Timeline::Cause::Play, "play"_L1}, Named{Timeline::Cause::Pause, "pause"_L1},
    Named{Timeline::Cause::Seek, "seek"_L1}, Named{Timeline::Cause::Rate, "rate"_L1},
    Named{Timeline::Cause::Hold, "hold"_L1}, Named{Timeline::Cause::Resume, "resume"_L1},
};

constexpr std::array kindNames{
    Named{Intent::Kind::Open, "open"_L1}, Named{Intent::Kind::Play, "play"_L1}, Named{Intent::Kind::Pause, "pause"_L1},
    Named{Intent::Kind::Seek, "seek"_L1}, Named{Intent::Kind::Rate, "rate"_L1},
};

constexpr std::array phaseNames{
    Named{model::Phase::Idle, "idle"_L1},       Named{model::Phase::Loading, "loading"_L1},
    Named{model::Phase::Ready, "ready"_L1},     Named{model::Phase::Playing, "playing"_L1},
    Named{model::Phase::Stalled, "stalled"_L1}, Named{model::Phase::CatchingUp, "catching-up"_L1},
    Named{model::Phase::Missing, "missing"_L1}, Named{model::Phase::Failed, "failed"_L1},
    Named{model::Phase::Away, "away"_L1},
};

constexpr std::array controlNames{Named{model::Policy::Control::All, "all"_L1},
                                  Named{model::Policy::Control::Host, "host"_L1}};
constexpr std::array stallNames{Named{model::Policy::Stall::Hold, "hold"_L1},
                                Named{model::Policy::Stall::CarryOn, "carry-on"_L1}};
constexpr std::array entryNames{Named{model::Policy::Entry::Open, "open"_L1},
                                Named{model::Policy::Entry::Knock, "knock"_L1}};

bool isSlotChar(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= '0' && u <= '9') || u == '-';
}

bool isSlotName(const QString &name)
{
    return name.size() <= limits::slotName && std::all_of(name.begin(), name.end(), isSlotChar);
}

} // namespace

void walk(Fields &fields, Timeline &timeline)
{
    fields.integer("revision"_L1, timeline.revision, 0, limits::integer);
    fields.id("item"_L1, timeline.item, Presence::Optional);
    fields.choice("state"_L1, timeline.state, stateNames);
    fields.real("position"_L1, timeline.position, 0, limits::positionMs);
    fields.real("at"_L1, timeline.at, -limits::clockMs, limits::clockMs);
    fields.real("rate"_L1, timeline.rate, limits::rateMin, limits::rateMax);
    fields.real("deadline"_L1, timeline.deadline, -limits::clockMs, limits::clockMs);
    fields.choice("cause"_L1, timeline.cause, causeNames);
    fields.id16("by"_L1, timeline.by, Presence::Optional);
    fields.id16List("waiting"_L1, timeline.waiting, model::limits::capacity);
}

void walk(Fields &fields, Intent &intent)
{
    fields.choice("kind"_L1, intent.kind, kindNames);
    fields.integer("base"_L1, intent.base, 0, limits::integer);
    if (intent.kind == Intent::Kind::Open) {
        fields.id("item"_L1, intent.item, Presence::Optional);
        fields.boolean("play"_L1, intent.play);
    }
    if (intent.kind == Intent::Kind::Open || intent.kind == Intent::Kind::Seek)
        fields.real("position"_L1, intent.position, 0, limits::positionMs);
    if (intent.kind == Intent::Kind::Rate)
        fields.real("rate"_L1, intent.rate, limits::rateMin, limits::rateMax);
}

void walk(Fields &fields, model::MemberStatus &status)
{
    fields.choice("phase"_L1, status.phase, phaseNames);
    fields.integer("revision"_L1, status.revision, 0, limits::integer);
    fields.real("offset"_L1, status.offset, -limits::positionMs, limits::positionMs);
    fields.real("rtt"_L1, status.rtt, 0, limits::delayMs);
    fields.real("outputDelay"_L1, status.outputDelay, -limits::delayMs, limits::delayMs);
    if (fields.isReading() ? fields.contains("duration"_L1) : status.duration > 0)
        fields.real("duration"_L1, status.duration, 0, limits::positionMs);
}

void walk(Fields &fields, model::Policy &policy)
{
    fields.choice("control"_L1, policy.control, controlNames);
    fields.choice("stall"_L1, policy.stall, stallNames);
    fields.choice("entry"_L1, policy.entry, entryNames);
    fields.integer("capacity"_L1, policy.capacity, 1, model::limits::capacity);
    fields.integer("history"_L1, policy.history, 0, model::limits::history);
}

void walk(Fields &fields, SealedItem &item)
{
    fields.id("id"_L1, item.id);
    fields.bytes("body"_L1, item.body, 1, limits::itemBytes);
}

void walkItem(Fields &fields, std::optional<SealedItem> &item)
{
    if (fields.isReading() && fields.contains("item"_L1))
        item.emplace();
    if (item)
        fields.object("item"_L1, [&](Fields &inner) { walk(inner, *item); });
}

void walkProfile(Fields &fields, Sealed &profile, Presence presence)
{
    fields.bytes("profile"_L1, profile, 1, limits::profileBytes, presence);
}

void walkAuthored(Fields &fields, Post &post)
{
    fields.id("id"_L1, post.id);
    fields.integer("wallMs"_L1, post.wallMs, 0, limits::integer);
    fields.boolean("kept"_L1, post.kept);
    fields.bytes("body"_L1, post.body, 1, limits::postBytes);
    fields.bytes("signature"_L1, post.signature, limits::signatureBytes, limits::signatureBytes);
}

void walk(Fields &fields, KeyBox &box)
{
    fields.id16("member"_L1, box.member);
    fields.bytes("body"_L1, box.body, 1, limits::keyBoxBytes);
    fields.bytes("signature"_L1, box.signature, limits::signatureBytes, limits::signatureBytes);
}

void walkAuthored(Fields &fields, Slot &slot)
{
    fields.id("name"_L1, slot.name);
    fields.require(isSlotName(slot.name));
    fields.integer("revision"_L1, slot.revision, 0, limits::integer);
    fields.bytes("body"_L1, slot.body, 1, limits::slotBytes);
    fields.bytes("signature"_L1, slot.signature, limits::signatureBytes, limits::signatureBytes);
}

} // namespace farnear::protocol
