// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include <QDateTime>
#include <QImage>
#include <QThreadPool>

#include <algorithm>
#include <optional>

#include "places/citydata.h"
#include "support/evenings.h"
#include "support/fakes/plaincards.h"

namespace farnear::test {

using namespace Qt::StringLiterals;
using session::ChatLine;
using session::Playback;
using session::RoomState;

namespace {

model::QueueEntry film()
{
    model::QueueEntry item;
    item.id = u"film"_s;
    item.tags.title = u"Same Moon"_s;
    item.source.fileName = u"Same Moon.mkv"_s;
    item.tags.duration = 5'988'000;
    return item;
}

Playback playing(const model::QueueEntry &item)
{
    Playback playback;
    playback.phase = Playback::Phase::Playing;
    playback.item = item;
    playback.media.duration = item.tags.duration;
    playback.media.hasVideo = item.tags.kind == model::Tags::Kind::Film;
    playback.media.hasAudio = true;
    for (int i = 0; i < 5; ++i)
        playback.media.chapters.append({1'000'000.0 * i, u"The pass"_s});
    playback.capabilities.volumeBoost = true;
    playback.position = 2'493'000;
    playback.rate = 1;
    playback.volume = 0.8;
    return playback;
}

} // namespace

Desk::Desk(QObject *parent) : Desk(Pictures(), parent) { }

Desk::Desk(const Pictures &pictures, QObject *parent)
    : QObject(parent)
    , m_app(m_session.controllers(), m_settings, parts(pictures))
{
    m_session.playback.video = pictures.video;
    m_session.profile.setName(u"Mia"_s);
    m_session.conversation.self.memberId = m_session.conversation.self.name = u"Mia"_s;
    m_app.settings()->setNamed(true);
    connect(&m_session.conversation, &session::ConversationController::reacted, this,
            [this](const session::Reaction &reaction) {
                if (reaction.mine)
                    m_reacted.append(QVariant(QVariantList{reaction.text, reaction.count}));
            });
    connect(&m_session.room, &session::RoomController::changed, this, &Desk::holdMoment);
    alone(false);
}

Desk::~Desk()
{
    m_evenings->letPicturesGo(); // an album may wait for them
}

viewmodels::AppViewModel::Parts Desk::parts(const Pictures &pictures)
{
    return {.history = m_history,
            .readCover = {},
            .readCities = cityData,
            .locator = &m_locator,
            .cards = pictures.cards,
            .pictures = {}};
}

/** The moment to be taken shows whoever is here. */
void Desk::holdMoment()
{
    const RoomState &state = m_session.room.state();
    m_session.moments.ready.people = state.members;
    m_session.moments.ready.togetherMs = state.togetherMs;
    m_session.moments.ready.time = QDateTime(QDate(2026, 11, 21), QTime(21, 4));
}

bool Desk::isSettled()
{
    viewmodels::MomentViewModel &moment = *m_app.moment();
    const bool hasMoment = moment.offered() != 0;
    const bool cardsMade = !moment.busy() && (!hasMoment || !moment.thumbnails().isEmpty());
    return cardsMade && m_memory.isRead() && m_app.recent()->count() == m_memory.files() && arePicturesMade()
        && QThreadPool::globalInstance()->activeThreadCount() == 0;
}

bool Desk::arePicturesMade()
{
    const viewmodels::PictureModel &pictures = *m_app.conversation()->pictures();
    for (int row = 0; row < pictures.count(); ++row) {
        const QModelIndex index = pictures.index(row);
        const QString id = pictures.data(index, viewmodels::PictureModel::PictureIdRole).toString();
        const bool isMade = !pictures.data(index, viewmodels::PictureModel::ImageRole).toUrl().isEmpty();
        if (!isMade && !m_session.moments.picture(id).isEmpty())
            return false;
    }
    QAbstractItemModel &moments = *m_app.memory()->evening()->moments();
    const int here = moments.roleNames().key("here");
    for (int row = 0; row < moments.rowCount(); ++row) {
        if (!moments.index(row, 0).data(here).toBool())
            return false;
    }
    return true;
}

session::RoomMember Desk::person(const QString &name, int colour)
{
    session::RoomMember member;
    member.id = member.name = name;
    member.colour = colour;
    member.isMe = member.isHost = name == u"Mia"_s;
    member.status.phase = model::Phase::Playing;
    return member;
}

QStringList Desk::asked() const
{
    return m_session.playback.asked + m_session.room.asked + m_session.moments.asked + m_session.queue.asked;
}

QString Desk::queued() const
{
    QStringList ids;
    for (const session::QueueLine &entry : m_session.queue.entries())
        ids << entry.item.id;
    return ids.join(u' ');
}

int Desk::goodNights() const
{
    const QList<ChatLine> &lines = m_session.conversation.lines();
    return int(std::count_if(lines.begin(), lines.end(),
                             [](const ChatLine &line) { return line.kind == ChatLine::Kind::GoodNight; }));
}

void Desk::pair()
{
    m_session.room.change([](RoomState &state) {
        state.mode = RoomState::Mode::EmbeddedServer;
        state.invite = u"farnear:192.168.1.20:41337/room/q7Zb3x#Hk3f9Qm1vTz8WcRr5yLsJg"_s;
        state.me = u"Mia"_s;
        state.members = {person(u"Mia"_s, 0), person(u"Jun"_s, 1)};
        state.togetherMs = 4'320'000;
    });
    Playback playback = playing(film());
    playback.sampledAt = m_session.playback.time;
    m_session.playback.tell(playback);
    m_session.moments.ready.item = playback.item;
    m_session.moments.ready.position = playback.position;
}

void Desk::alone(bool open)
{
    m_session.room.change([open](RoomState &state) {
        state.mode = open ? RoomState::Mode::EmbeddedServer : RoomState::Mode::Alone;
        state.me = u"Mia"_s;
        state.members = {person(u"Mia"_s, 0)};
    });
}

void Desk::music()
{
    model::QueueEntry song = test::song(u"Night bus"_s);
    song.id = u"song"_s;
    Playback playback = playing(song);
    playback.sampledAt = m_session.playback.time;
    m_session.playback.tell(playback);
}

void Desk::say(int count)
{
    for (int i = 0; i < count; ++i) {
        ChatLine line;
        line.memberId = line.name = i % 3 ? u"Jun"_s : u"Mia"_s;
        line.mine = i % 3 == 0;
        line.text = u"line %1 "_s.arg(i) + u"and some more words to fill it"_s.left(i % 30);
        line.position = 2'462'000;
        line.time = QDateTime(QDate(2026, 11, 21), QTime(21, 2));
        m_session.conversation.add(line);
    }
}

void Desk::clearChat()
{
    m_session.conversation.setLines({});
}

void Desk::showMoment()
{
    ChatLine line;
    line.kind = ChatLine::Kind::Moment;
    line.memberId = line.name = u"Jun"_s;
    line.text = u"the light"_s;
    line.position = 2'467'000;
    line.item = u"film"_s;
    line.time = QDateTime(QDate(2026, 11, 21), QTime(21, 3));
    line.picture
        = model::SharedPicture{.id = u"moon"_s, .size = 1000, .width = 137, .height = 100, .hash = {}, .preview = {}};
    QImage image(137, 100, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    m_session.moments.setPicture(u"moon"_s, {session::PictureState::Phase::Here, 1}, plainCards().encode(image, true));
    m_session.conversation.add(line);
}

void Desk::react(int count)
{
    for (int i = 0; i < count; ++i)
        m_session.conversation.tellReaction({u"Jun"_s, u"Jun"_s, 1, u"\u2764\uFE0F"_s, 1, false});
}

void Desk::queue()
{
    QList<session::QueueLine> entries;
    for (int i = 0; i < 4; ++i) {
        session::QueueLine entry;
        entry.item = film();
        entry.item.id = u"i%1"_s.arg(i);
        entry.current = i == 0;
        entry.addedBy = u"Jun"_s;
        entries.append(entry);
    }
    m_session.queue.tell(entries);
}

void Desk::like(bool liked)
{
    session::Like mine;
    mine.memberId = u"Mia"_s;
    mine.item = m_session.playback.truth().item;
    m_session.moments.setLikes(liked ? QList<session::Like>{mine} : QList<session::Like>());
}

void Desk::forgetPlace()
{
    m_app.places()->mine()->forget();
    m_app.places()->mine()->setQuery({});
    m_session.profile.setSharing(place::Precision::City);
    m_session.room.change([](RoomState &state) { state.sharing = place::Precision::City; });
}

void Desk::pinpoint()
{
    std::optional<place::OwnPlace> place = m_session.profile.place();
    if (!place)
        return;
    place->point = true;
    m_session.profile.setPlace(place);
}

} // namespace farnear::test
