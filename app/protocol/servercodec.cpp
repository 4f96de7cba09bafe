// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/limits.h"
#include "protocol/codec.h"

#include "protocol/limits.h"
#include "protocol/sharedfields.h"
#include "protocol/textcodec.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

namespace {

constexpr std::array roleNames{Named{model::Role::Guest, "guest"_L1}, Named{model::Role::Host, "host"_L1}};
constexpr std::array eventNames{
    Named{MemberTell::Event::Joined, "joined"_L1},
    Named{MemberTell::Event::Changed, "changed"_L1},
    Named{MemberTell::Event::Left, "left"_L1},
    Named{MemberTell::Event::Dropped, "dropped"_L1},
};

/** Of somebody who is gone only the id need be told. */
void walkMember(Fields &fields, Member &member, Presence presence)
{
    fields.id16("id"_L1, member.id);
    fields.bytes("deviceKey"_L1, member.deviceKey, limits::keyBytes, limits::keyBytes, presence);
    fields.choice("role"_L1, member.role, roleNames);
    walkProfile(fields, member.profile, presence);
    fields.object("status"_L1, [&](Fields &inner) { walk(inner, member.status); });
}

void walkPresent(Fields &fields, Member &member)
{
    walkMember(fields, member, Presence::Required);
}

void walkLogged(Fields &fields, Post &post)
{
    walkAuthored(fields, post);
    fields.integer("seq"_L1, post.seq, 0, limits::integer);
    fields.id16("from"_L1, post.from);
    fields.real("at"_L1, post.at, -limits::clockMs, limits::clockMs);
    fields.bytes("key"_L1, post.key, limits::keyBytes, limits::keyBytes);
    fields.optionalInteger("arrivedMs"_L1, post.arrivedMs, 0, limits::integer);
}

void walkStored(Fields &fields, Slot &slot)
{
    walkAuthored(fields, slot);
    fields.id16("by"_L1, slot.by);
    fields.bytes("key"_L1, slot.key, limits::keyBytes, limits::keyBytes);
}

/** Absent when nothing plays. */
void walkCurrent(Fields &fields, SealedItem &item)
{
    std::optional<SealedItem> current;
    if (!item.id.isEmpty())
        current = item;
    walkItem(fields, current);
    item = current.value_or(SealedItem{});
}

void walkCode(Fields &fields, ErrorCode &code)
{
    QString name = wireName(code);
    fields.id("code"_L1, name);
    code = errorCodeFromWire(name);
}

/** What servers say. */
struct FromServer {
    static auto name(const Challenge *) { return "challenge"_L1; }
    static auto name(const Welcome *) { return "welcome"_L1; }
    static auto name(const ClockTell *) { return "clock"_L1; }
    static auto name(const TimelineTell *) { return "timeline"_L1; }
    static auto name(const MemberTell *) { return "member"_L1; }
    static auto name(const StatusTell *) { return "status"_L1; }
    static auto name(const PostTell *) { return "post"_L1; }
    static auto name(const SlotTell *) { return "slot"_L1; }
    static auto name(const PolicyTell *) { return "policy"_L1; }
    static auto name(const WaitTell *) { return "wait"_L1; }
    static auto name(const KnockTell *) { return "knock"_L1; }
    static auto name(const RekeyTell *) { return "rekey"_L1; }
    static auto name(const BlobTell *) { return "blob"_L1; }
    static auto name(const ErrorTell *) { return "error"_L1; }

    static void walk(Fields &fields, Challenge &challenge)
    {
        fields.bytes("nonce"_L1, challenge.nonce, limits::nonceBytes, limits::nonceBytes);
        fields.id("epoch"_L1, challenge.epoch);
    }

    static void walk(Fields &fields, Welcome &welcome)
    {
        fields.id16("me"_L1, welcome.me);
        fields.id("epoch"_L1, welcome.epoch);
        fields.real("now"_L1, welcome.now, -limits::clockMs, limits::clockMs);
        fields.object("timeline"_L1, [&](Fields &inner) { protocol::walk(inner, welcome.timeline); });
        walkCurrent(fields, welcome.item);
        fields.object("policy"_L1, [&](Fields &inner) { protocol::walk(inner, welcome.policy); });
        fields.list("members"_L1, welcome.members, model::limits::capacity, walkPresent);
        fields.list("slots"_L1, welcome.slotValues, limits::slotCount, walkStored);
        fields.list("posts"_L1, welcome.posts, limits::welcomePosts, walkLogged);
        fields.integer("lastSeq"_L1, welcome.lastSeq, 0, limits::integer);
        fields.optionalInteger("wallMs"_L1, welcome.wallMs, 0, limits::integer);
        fields.flag("rekeys"_L1, welcome.rekeys);
    }

    static void walk(Fields &fields, ClockTell &tell)
    {
        fields.integer("id"_L1, tell.id, 0, limits::integer);
        fields.real("t0"_L1, tell.t0, -limits::clockMs, limits::clockMs);
        fields.real("t1"_L1, tell.t1, -limits::clockMs, limits::clockMs);
        fields.real("t2"_L1, tell.t2, -limits::clockMs, limits::clockMs);
    }

    static void walk(Fields &fields, TimelineTell &tell)
    {
        fields.object("timeline"_L1, [&](Fields &inner) { protocol::walk(inner, tell.timeline); });
        walkItem(fields, tell.item);
    }

    static void walk(Fields &fields, MemberTell &tell)
    {
        fields.choice("event"_L1, tell.event, eventNames);
        const bool gone = tell.event == MemberTell::Event::Left || tell.event == MemberTell::Event::Dropped;
        const Presence presence = gone ? Presence::Optional : Presence::Required;
        fields.object("member"_L1, [&](Fields &inner) { walkMember(inner, tell.member, presence); });
    }

    static void walk(Fields &fields, StatusTell &tell)
    {
        fields.id16("member"_L1, tell.member);
        fields.object("status"_L1, [&](Fields &inner) { protocol::walk(inner, tell.status); });
    }

    static void walk(Fields &fields, PostTell &tell)
    {
        fields.object("post"_L1, [&](Fields &inner) { walkLogged(inner, tell.post); });
    }

    static void walk(Fields &fields, SlotTell &tell)
    {
        fields.object("slot"_L1, [&](Fields &inner) { walkStored(inner, tell.slot); });
    }

    static void walk(Fields &fields, PolicyTell &tell)
    {
        fields.object("policy"_L1, [&](Fields &inner) { protocol::walk(inner, tell.policy); });
    }

    static void walk(Fields &, WaitTell &) { }

    static void walk(Fields &fields, KnockTell &tell)
    {
        fields.object("member"_L1, [&](Fields &inner) { walkPresent(inner, tell.member); });
    }

    static void walk(Fields &fields, RekeyTell &tell)
    {
        fields.bytes("roomKey"_L1, tell.roomKey, limits::keyBytes, limits::keyBytes);
        fields.id16("by"_L1, tell.by);
        fields.bytes("key"_L1, tell.key, limits::keyBytes, limits::keyBytes);
        fields.object("box"_L1, [&](Fields &inner) { protocol::walk(inner, tell.box); });
    }

    static void walk(Fields &fields, BlobTell &tell)
    {
        fields.id16("id"_L1, tell.id);
        fields.id16("from"_L1, tell.from);
        fields.integer("size"_L1, tell.size, 1, limits::blobBytes);
        fields.integer("pieces"_L1, tell.pieces, 1, limits::blobPieces);
        fields.bytes("body"_L1, tell.body, 1, limits::blobInfoBytes);
    }

    static void walk(Fields &fields, ErrorTell &tell)
    {
        walkCode(fields, tell.code);
        fields.id("refers"_L1, tell.refers, Presence::Optional);
    }
};

} // namespace

QByteArray encode(const ServerMessage &message)
{
    return encodeText<FromServer>(message);
}

Expected<ServerMessage> decodeServer(const QByteArray &frame)
{
    return decodeText<FromServer, ServerMessage>(frame, limits::serverTextFrame);
}

} // namespace farnear::protocol
