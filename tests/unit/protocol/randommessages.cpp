// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randommessages.h"

#include "base/ids.h"
#include "model/limits.h"
#include "protocol/limits.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

int RandomMessages::number(int from, int to)
{
    return from + int(m_random() % quint32(to - from + 1));
}

qint64 RandomMessages::big()
{
    const qint64 wide = (qint64(m_random()) << 32 | m_random()) & limits::integer;
    return coin() ? wide : number(0, 1000);
}

double RandomMessages::real(double from, double to)
{
    const double share = double(m_random()) / double(std::mt19937::max());
    return coin() ? from + (to - from) * share : (coin() ? from : to);
}

QByteArray RandomMessages::bytes(int from, int to)
{
    QByteArray result(number(from, to), Qt::Uninitialized);
    for (char &byte : result)
        byte = char(m_random());
    return result;
}

QString RandomMessages::id()
{
    QString result;
    const QString alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"_s;
    for (int left = number(1, limits::id); left > 0; --left)
        result += alphabet.at(number(0, int(alphabet.size()) - 1));
    return result;
}

QString RandomMessages::id16()
{
    return toBase64Url(bytes(16, 16));
}

QString RandomMessages::text(int from, int to)
{
    const std::array<QString, 8> letters{u"a"_s, u"Z"_s, u"\""_s, u"\\"_s, u"é"_s, u"中"_s, u"\U0001F319"_s, u"א"_s};
    QString result;
    for (int left = number(from, to); left > 0; --left)
        result += letters.at(size_t(number(0, 7)));
    return result;
}

QStringList RandomMessages::id16List(int most)
{
    QStringList result;
    for (int left = number(0, most); left > 0; --left)
        result += id16();
    return result;
}

model::MemberStatus RandomMessages::status()
{
    return {any(model::Phase::Away), big(), real(-1e9, 1e9), real(0, 1e6), real(-1e6, 1e6)};
}

Member RandomMessages::member()
{
    return {id16(), bytes(32, 32), any(model::Role::Host), bytes(1, 200), status()};
}

model::Policy RandomMessages::policy()
{
    return {any(model::Policy::Control::Host), any(model::Policy::Stall::CarryOn), any(model::Policy::Entry::Knock),
            number(1, 64), number(0, 10000)};
}

Post RandomMessages::authoredPost()
{
    Post post;
    post.id = id();
    post.wallMs = big();
    post.kept = coin();
    post.body = bytes(1, 300);
    post.signature = bytes(64, 64);
    return post;
}

Post RandomMessages::post()
{
    Post post = authoredPost();
    post.seq = big();
    post.from = id16();
    post.at = real(-1e13, 1e13);
    post.key = bytes(32, 32);
    post.arrivedMs = coin() ? big() : 0;
    return post;
}

Slot RandomMessages::authoredSlot()
{
    Slot slot;
    slot.name = coin() ? u"queue"_s : u"title-2"_s;
    slot.revision = big();
    slot.body = bytes(1, 3000);
    slot.signature = bytes(64, 64);
    return slot;
}

Slot RandomMessages::slot()
{
    Slot slot = authoredSlot();
    slot.by = id16();
    slot.key = bytes(32, 32);
    return slot;
}

SealedItem RandomMessages::sealedItem()
{
    return {id(), bytes(1, 500)};
}

std::optional<SealedItem> RandomMessages::maybeItem()
{
    return coin() ? std::optional(sealedItem()) : std::nullopt;
}

sync::Timeline RandomMessages::timeline()
{
    return {big(),
            maybeId(),
            any(sync::Timeline::State::Playing),
            real(0, 1e9),
            real(-1e13, 1e13),
            real(0.25, 4),
            real(-1e13, 1e13),
            any(sync::Timeline::Cause::Resume),
            coin() ? id16() : QString(),
            id16List(8)};
}

sync::Intent RandomMessages::intent()
{
    sync::Intent intent;
    intent.kind = any(sync::Intent::Kind::Rate);
    intent.base = big();
    if (intent.kind == sync::Intent::Kind::Open) {
        intent.item = maybeId();
        intent.play = coin();
    }
    if (intent.kind == sync::Intent::Kind::Open || intent.kind == sync::Intent::Kind::Seek)
        intent.position = real(0, 1e9);
    if (intent.kind == sync::Intent::Kind::Rate)
        intent.rate = real(0.25, 4);
    return intent;
}

void RandomMessages::fill(Challenge &challenge)
{
    challenge = {bytes(32, 32), id()};
}

void RandomMessages::fill(Welcome &welcome)
{
    welcome = {id16(), id(),  real(-1e13, 1e13),  timeline(), coin() ? sealedItem() : SealedItem(), policy(), {}, {},
               {},     big(), coin() ? big() : 0, coin()};
    for (int left = number(0, 8); left > 0; --left)
        welcome.members += member();
    for (int left = number(0, 3); left > 0; --left)
        welcome.slotValues += slot();
    for (int left = number(0, 20); left > 0; --left)
        welcome.posts += post();
}

void RandomMessages::fill(ClockTell &tell)
{
    tell = {big(), real(-1e13, 1e13), real(-1e13, 1e13), real(-1e13, 1e13)};
}

void RandomMessages::fill(TimelineTell &tell)
{
    tell = {timeline(), maybeItem()};
}

void RandomMessages::fill(MemberTell &tell)
{
    tell = {any(MemberTell::Event::Dropped), member()};
}

void RandomMessages::fill(StatusTell &tell)
{
    tell = {id16(), status()};
}

void RandomMessages::fill(PostTell &tell)
{
    tell.post = post();
}

void RandomMessages::fill(SlotTell &tell)
{
    tell.slot = slot();
}

void RandomMessages::fill(PolicyTell &tell)
{
    tell.policy = policy();
}

void RandomMessages::fill(KnockTell &tell)
{
    tell.member = member();
}

void RandomMessages::fill(BlobTell &tell)
{
    tell = {id16(), id16(), number(1, 8 << 20), number(1, 128), bytes(1, 300)};
}

void RandomMessages::fill(ErrorTell &tell)
{
    tell = {any(ErrorCode::EngineMissing), maybeId()};
}

void RandomMessages::fill(Join &join)
{
    join = {bytes(32, 32), bytes(64, 64), bytes(32, 32), bytes(64, 64), bytes(1, 300), maybeId(), big(), coin()};
}

void RandomMessages::fill(ClockAsk &ask)
{
    ask = {big(), real(-1e13, 1e13)};
}

void RandomMessages::fill(StatusReport &report)
{
    report.status = status();
}

void RandomMessages::fill(ProfileSet &set)
{
    set.profile = bytes(1, 300);
}

void RandomMessages::fill(IntentSend &send)
{
    send = {id(), intent(), maybeItem()};
}

void RandomMessages::fill(PostSend &send)
{
    send.post = authoredPost();
}

void RandomMessages::fill(SlotSet &set)
{
    set.slot = authoredSlot();
}

void RandomMessages::fill(BlobOffer &offer)
{
    offer = {id16(), id16List(5), number(1, 8 << 20), number(1, 128), bytes(1, 300)};
}

void RandomMessages::fill(PolicySet &set)
{
    set.policy = policy();
}

void RandomMessages::fill(Admit &admit)
{
    admit = {id16(), coin()};
}

void RandomMessages::fill(Remove &remove)
{
    remove.member = id16();
}

void RandomMessages::fill(HandOver &handOver)
{
    handOver.member = id16();
}

KeyBox RandomMessages::keyBox()
{
    return {id16(), bytes(1, 128), bytes(64, 64)};
}

void RandomMessages::fill(Rekey &rekey)
{
    rekey = {id(), bytes(32, 32), bytes(64, 64), maybeItem(), {}};
    for (int left = number(0, 5); left > 0; --left)
        rekey.boxes += keyBox();
}

void RandomMessages::fill(RekeyTell &tell)
{
    tell = {bytes(32, 32), id16(), bytes(32, 32), keyBox()};
}

template <typename Variant, size_t Index>
Variant RandomMessages::make(size_t index)
{
    if constexpr (Index + 1 < std::variant_size_v<Variant>) {
        if (index != Index)
            return make<Variant, Index + 1>(index);
    }
    std::variant_alternative_t<Index, Variant> message;
    fill(message);
    return message;
}

ServerMessage RandomMessages::server(size_t index)
{
    return make<ServerMessage>(index);
}

ClientMessage RandomMessages::client(size_t index)
{
    return make<ClientMessage>(index);
}

BlobPiece RandomMessages::piece()
{
    return {bytes(16, 16), quint32(number(0, 127)), bytes(1, 2000)};
}

} // namespace farnear::protocol
