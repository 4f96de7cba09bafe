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

/** What clients say. */
struct FromClient {
    static auto name(const Join *) { return "join"_L1; }
    static auto name(const ClockAsk *) { return "clock"_L1; }
    static auto name(const StatusReport *) { return "status"_L1; }
    static auto name(const ProfileSet *) { return "profile"_L1; }
    static auto name(const IntentSend *) { return "intent"_L1; }
    static auto name(const PostSend *) { return "post"_L1; }
    static auto name(const SlotSet *) { return "slot"_L1; }
    static auto name(const BlobOffer *) { return "blob"_L1; }
    static auto name(const PolicySet *) { return "policy"_L1; }
    static auto name(const Admit *) { return "admit"_L1; }
    static auto name(const Remove *) { return "remove"_L1; }
    static auto name(const HandOver *) { return "hand-over"_L1; }
    static auto name(const Rekey *) { return "rekey"_L1; }
    static auto name(const Leave *) { return "leave"_L1; }

    static void walk(Fields &fields, Join &join)
    {
        fields.bytes("roomKey"_L1, join.roomKey, limits::keyBytes, limits::keyBytes);
        fields.bytes("roomSignature"_L1, join.roomSignature, limits::signatureBytes, limits::signatureBytes);
        fields.bytes("deviceKey"_L1, join.deviceKey, limits::keyBytes, limits::keyBytes);
        fields.bytes("deviceSignature"_L1, join.deviceSignature, limits::signatureBytes, limits::signatureBytes);
        walkProfile(fields, join.profile);
        fields.id("epoch"_L1, join.epoch, Presence::Optional);
        fields.integer("since"_L1, join.since, 0, limits::integer);
        fields.flag("rekeys"_L1, join.rekeys);
    }

    static void walk(Fields &fields, ClockAsk &ask)
    {
        fields.integer("id"_L1, ask.id, 0, limits::integer);
        fields.real("t0"_L1, ask.t0, -limits::clockMs, limits::clockMs);
    }

    static void walk(Fields &fields, StatusReport &report)
    {
        fields.object("status"_L1, [&](Fields &inner) { protocol::walk(inner, report.status); });
    }

    static void walk(Fields &fields, ProfileSet &set) { walkProfile(fields, set.profile); }

    static void walk(Fields &fields, IntentSend &send)
    {
        fields.id("id"_L1, send.id);
        fields.object("intent"_L1, [&](Fields &inner) { protocol::walk(inner, send.intent); });
        walkItem(fields, send.item);
    }

    static void walk(Fields &fields, PostSend &send)
    {
        fields.object("post"_L1, [&](Fields &inner) { walkAuthored(inner, send.post); });
    }

    static void walk(Fields &fields, SlotSet &set)
    {
        fields.object("slot"_L1, [&](Fields &inner) { walkAuthored(inner, set.slot); });
    }

    static void walk(Fields &fields, BlobOffer &offer)
    {
        fields.id16("id"_L1, offer.id);
        fields.id16List("to"_L1, offer.to, model::limits::capacity);
        fields.integer("size"_L1, offer.size, 1, limits::blobBytes);
        fields.integer("pieces"_L1, offer.pieces, 1, limits::blobPieces);
        fields.bytes("body"_L1, offer.body, 1, limits::blobInfoBytes);
    }

    static void walk(Fields &fields, PolicySet &set)
    {
        fields.object("policy"_L1, [&](Fields &inner) { protocol::walk(inner, set.policy); });
    }

    static void walk(Fields &fields, Admit &admit)
    {
        fields.id16("member"_L1, admit.member);
        fields.boolean("admit"_L1, admit.admit);
    }

    static void walk(Fields &fields, Remove &remove) { fields.id16("member"_L1, remove.member); }
    static void walk(Fields &fields, HandOver &handOver) { fields.id16("member"_L1, handOver.member); }

    static void walk(Fields &fields, Rekey &rekey)
    {
        fields.id("id"_L1, rekey.id);
        fields.bytes("roomKey"_L1, rekey.roomKey, limits::keyBytes, limits::keyBytes);
        fields.bytes("signature"_L1, rekey.signature, limits::signatureBytes, limits::signatureBytes);
        walkItem(fields, rekey.item);
        fields.list("boxes"_L1, rekey.boxes, model::limits::capacity,
                    [](Fields &inner, KeyBox &box) { protocol::walk(inner, box); });
    }

    static void walk(Fields &, Leave &) { }
};

} // namespace

QByteArray encode(const ClientMessage &message)
{
    return encodeText<FromClient>(message);
}

Expected<ClientMessage> decodeClient(const QByteArray &frame)
{
    return decodeText<FromClient, ClientMessage>(frame, limits::clientTextFrame);
}

} // namespace farnear::protocol
