// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "links/ott/answers.h"
#include "links/ott/messagereader.h"
#include "links/ott/ottaddress.h"
#include "links/ott/roommodel.h"
#include "links/synclounge/hostline.h"
#include "links/synclounge/limits.h"
#include "links/synclounge/loungemembers.h"
#include "links/synclounge/messagereader.h"
#include "links/synclounge/syncloungeaddress.h"
#include "links/syncplay/fileidentity.h"
#include "links/syncplay/linebuffer.h"
#include "links/syncplay/roompeople.h"
#include "links/syncplay/roomtimeline.h"
#include "links/syncplay/syncplayaddress.h"
#include "links/syncplay/wirereader.h"
#include "place/cities.h"
#include "place/coordinatetext.h"
#include "place/zonetable.h"
#include "protocol/codec.h"
#include "protocol/contentcodec.h"
#include "protocol/invite.h"
#include "socketio/enginepacket.h"
#include "socketio/limits.h"
#include "socketio/packet.h"

#include <algorithm>
#include <cmath>

namespace farnear::fuzz {

namespace {

using namespace farnear::protocol;

void promise(bool kept)
{
    if (!kept)
        qFatal("a promise is broken");
}

/** What was understood is said again in the same words, and understood in the same way. */
template <typename Value>
void check(Expected<Value> (*decode)(const QByteArray &), const QByteArray &input)
{
    const Expected<Value> first = decode(input);
    if (!first)
        return;
    const QByteArray written = encode(*first);
    const Expected<Value> second = decode(written);
    promise(second.has_value() && *second == *first && encode(*second) == written);
}

void client(const QByteArray &input)
{
    check(decodeClient, input);
}

void server(const QByteArray &input)
{
    check(decodeServer, input);
}

void piece(const QByteArray &input)
{
    check(decodePiece, input);
}

void content(const QByteArray &input)
{
    check(decodeProfile, input);
    check(decodeItem, input);
    check(decodeQueue, input);
    check(decodeMessageContent, input);
    check(decodeBlobInfo, input);
}

void invite(const QByteArray &input)
{
    const auto first = Invite::parse(QString::fromUtf8(input));
    if (!first)
        return;
    promise(first->channelUrl().isValid());
    for (const QString &link : {first->toString(), first->toWebString()}) {
        const auto second = Invite::parse(link);
        promise(second.has_value() && *second == *first);
    }
}

/** Whatever is read can be searched, and every city is found again by its number. */
void cities(const QByteArray &input)
{
    const auto list = place::Cities::parse(input);
    if (!list)
        return;
    const QString typed = QString::fromUtf8(input.right(20));
    for (const place::City &city : list->search(typed, QStringLiteral("de"), 10)) {
        promise(list->byId(city.id).has_value() && !list->nameIn(city.id, QStringLiteral("zh")).isNull());
        (void)list->countryIn(city.country, QStringLiteral("de"));
        promise(place::isOnEarth(city.at) && list->nearest(city.at).has_value());
    }
}

void coordinates(const QByteArray &input)
{
    const auto at = place::parseCoordinates(QString::fromUtf8(input));
    if (!at)
        return;
    const auto again = place::parseCoordinates(place::coordinateText(*at));
    promise(place::isOnEarth(*at) && again.has_value());
    promise(place::share({*at, true}, place::Precision::Exact)
            == place::share({*again, true}, place::Precision::Exact));
}

void zones(const QByteArray &input)
{
    const auto table = place::parseZoneTable(input);
    promise(!table || std::all_of(table->begin(), table->end(), place::isOnEarth));
}

/** A room of a Syncplay server that says anything at all. */
class SyncplayRoom {
public:
    SyncplayRoom()
    {
        m_people.begin(QStringLiteral("alice"), QStringLiteral("demo"));
        m_timeline.begin(QStringLiteral("alice"), 0);
        m_timeline.setItem(QStringLiteral("film"), {});
    }
    void take(const syncplay::ServerMessage &message)
    {
        m_now += 1000;
        if (const auto *state = std::get_if<syncplay::ServerState>(&message)) {
            const auto room = m_exchange.take(*state, m_now);
            if (room)
                (void)m_timeline.take(*room);
            (void)m_exchange.answer(std::nullopt, m_now);
        } else if (const auto *user = std::get_if<syncplay::UserTell>(&message)) {
            (void)m_people.take(*user, m_now);
            promise(!user->file || !syncplay::entryOf(*user->file, QStringLiteral("hidden")).tags.title.isEmpty());
        } else if (const auto *list = std::get_if<syncplay::ListTell>(&message)) {
            (void)m_people.take(*list, m_now);
        }
        const Millis position = m_timeline.timeline().positionAt(m_now);
        promise(std::isfinite(position) && position >= 0 && std::isfinite(m_exchange.rtt()));
        promise(!m_people.people().isEmpty() && m_people.people().first().name == m_people.me());
    }

private:
    Millis m_now = 0;
    syncplay::RoomPeople m_people;
    syncplay::StateExchange m_exchange;
    syncplay::RoomTimeline m_timeline;
};

/** However the stream is cut, the same lines come out. */
void syncplayStream(const QByteArray &input)
{
    syncplay::LineBuffer whole;
    syncplay::LineBuffer cut;
    const auto lines = whole.add(input);
    const auto first = cut.add(input.left(input.size() / 2));
    const auto second = cut.add(input.mid(input.size() / 2));
    promise(lines && first && second && *first + *second == *lines);
    SyncplayRoom room;
    for (const QByteArray &line : *lines) {
        const auto messages = syncplay::decode(line);
        for (const auto &message : messages ? *messages : QList<syncplay::ServerMessage>())
            room.take(message);
    }
    const auto address = syncplay::SyncplayAddress::in(QString::fromUtf8(input));
    promise(!address || syncplay::SyncplayAddress::in(address->toString()) == address);
}

/** A room of an OpenTogetherTube server that says anything at all, one message a line. */
void ottStream(const QByteArray &input)
{
    ott::RoomModel room;
    Millis now = 0;
    for (const QByteArray &frame : input.split('\n')) {
        now += 100;
        const auto message = ott::decode(frame);
        if (message && *message)
            (void)room.take(**message, 20, now);
        const sync::Timeline &timeline = room.playback().timeline();
        const Millis position = timeline.positionAt(now);
        promise(std::isfinite(position) && position >= 0 && timeline.rate > 0
                && room.items().queue().items.size() <= 500);
        promise(timeline.item == room.items().currentEntry().id);
        promise(!room.isComplete() || !room.people().isEmpty());
        (void)ott::errorOf(ott::decodeRefusal(frame), 400).sentence();
    }
    for (const model::Member &member : room.people())
        promise(!member.id.isEmpty() && !member.profile.name.isEmpty());
    for (const model::QueueEntry &entry : room.items().queue().items)
        promise(!entry.id.isEmpty() && !entry.tags.title.isEmpty()
                && (entry.source.url.isEmpty() || entry.source.url.isValid()));
    const auto address = ott::OttAddress::in(QString::fromUtf8(input));
    promise(!address || ott::OttAddress::in(address->toString()) == address);
}

/** Frames of a Socket.IO server, one a line. */
void socketIoFrames(const QByteArray &input)
{
    for (const QByteArray &frame : input.split('\n')) {
        check(socketio::decodeEnginePacket, frame);
        check(socketio::decodePacket, frame.mid(1));
        const auto told = socketio::decodeHandshake(frame.mid(1));
        promise(!told || (told->silence() > 0 && told->maxPayload > 0 && told->maxPayload <= socketio::limits::frame));
    }
}

/** Frames of a SyncLounge server, one a line; or an address. */
void syncLoungeFrames(const QByteArray &input)
{
    synclounge::HostLine line;
    synclounge::LoungeMembers members;
    Millis now = 0;
    for (const QByteArray &frame : input.split('\n')) {
        const auto packet = socketio::decodePacket(frame.mid(1));
        const auto message
            = packet ? synclounge::decode({packet->event, packet->arguments, packet->ack}) : std::nullopt;
        now += 100;
        if (!message)
            continue;
        if (const auto *join = std::get_if<synclounge::JoinTell>(&*message))
            members.begin(*join);
        if (const auto *state = std::get_if<synclounge::StateTell>(&*message))
            (void)line.take(state->playing, now, state->id);
        promise(std::isfinite(line.timeline().positionAt(now)) && line.timeline().positionAt(now) >= 0);
        promise(members.users().size() <= synclounge::limits::people + 1);
    }
    const auto address = synclounge::SyncLoungeAddress::in(QString::fromUtf8(input));
    promise(!address || synclounge::SyncLoungeAddress::in(address->toString()) == address);
}

} // namespace

const QList<Target> &targets()
{
    static const QList<Target> all{{"client", client},
                                   {"server", server},
                                   {"piece", piece},
                                   {"invite", invite},
                                   {"content", content},
                                   {"cities", cities},
                                   {"coordinates", coordinates},
                                   {"zones", zones},
                                   {"syncplay", syncplayStream},
                                   {"ott", ottStream},
                                   {"socketio", socketIoFrames},
                                   {"synclounge", syncLoungeFrames}};
    return all;
}

} // namespace farnear::fuzz
