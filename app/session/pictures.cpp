// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pictures.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

#include "base/ids.h"
#include "model/cleantext.h"
#include "model/limits.h"
#include "model/message.h"

namespace farnear::session {

namespace {

using Phase = PictureState::Phase;

constexpr int tickMs = 100;

bool isMissing(const PictureState &state)
{
    return state.phase == Phase::Waiting || state.phase == Phase::Receiving;
}

} // namespace

Pictures::Pictures(std::shared_ptr<const Clock> clock, const Patience &timeout, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_timeout(timeout)
    , m_tick(this)
    , m_sender(m_store, m_clock, timeout.refused)
    , m_receiver(m_store, m_clock, timeout.asked)
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &Pictures::pump);
    connect(&m_store, &PictureStore::changed, this, &Pictures::changed);
    connect(&m_sender, &PictureSender::ready, this, &Pictures::pump);
    connect(&m_receiver, &PictureReceiver::progressed, this, &Pictures::pump);
    connect(&m_receiver, &PictureReceiver::arrived, this, &Pictures::arrived);
}

Pictures::Pictures(std::shared_ptr<const Clock> clock, QObject *parent) : Pictures(std::move(clock), Patience(), parent)
{
}

void Pictures::setRoom(room::Room *room)
{
    if (m_room)
        m_room->disconnect(this);
    m_room = room;
    m_store.clear();
    m_sender.setRoom(room);
    m_receiver.setRoom(room);
    if (!room)
        return;
    connect(room, &room::Room::messageReceived, this, &Pictures::onMessage);
    connect(room, &room::Room::postRefused, &m_store, &PictureStore::forgetPost);
    connect(room, &room::Room::linkChanged, this, &Pictures::onLink);
    connect(room, &room::Room::memberJoined, this, [this](const model::Member &who) { onMemberJoined(who.id); });
    connect(room, &room::Room::memberLeft, this, [this](const model::Member &who) { onMemberLeft(who.id); });
}

std::optional<room::Outbox::Entry> Pictures::share(const QByteArray &bytes, QSize size, const QByteArray &preview,
                                                   const QString &caption, Millis position, const QString &item)
{
    if (!m_room || bytes.size() > model::limits::pictureBytes || !isPicture(bytes)) {
        Q_EMIT failed({bytes.size() > model::limits::pictureBytes ? ErrorCode::TooLarge : ErrorCode::Malformed, {}});
        return std::nullopt;
    }
    const model::SharedPicture about{freshId(), bytes.size(), size.width(), size.height(), pictureHash(bytes), preview};
    auto said = m_room->send({model::Moment{about, model::cleanText(caption)}, item, position},
                             QDateTime::currentMSecsSinceEpoch());
    if (!said)
        return std::nullopt;
    HeldPicture &picture = m_store.add(about, m_room->me(), said->id);
    m_store.makeRoomFor(picture);
    picture.bytes = bytes;
    m_store.setPhase(picture, Phase::Sending);
    return said;
}

void Pictures::want(const QString &id)
{
    HeldPicture *picture = m_store.find(id);
    if (!picture || picture->broken || picture->isWhole())
        return;
    picture->wanted = true;
    picture->forgetAsked(0);
    if (picture->state.phase == Phase::Gone)
        m_store.setPhase(*picture, Phase::Waiting);
    pump();
}

PictureState Pictures::state(const QString &id) const
{
    const HeldPicture *picture = m_store.find(id);
    return picture ? picture->state : PictureState();
}

QByteArray Pictures::bytes(const QString &id) const
{
    return m_store.bytes(id);
}

void Pictures::onMessage(const ports::Message &said)
{
    if (const auto *moment = said.content.as<model::Moment>())
        onMoment(said, moment->picture);
    else if (const auto *request = said.content.as<model::PictureRequest>())
        m_sender.onRequest(said.from, *request);
}

void Pictures::onMoment(const ports::Message &said, const model::SharedPicture &about)
{
    const HeldPicture *known = m_store.find(about.id);
    if (known && known->post == said.id && known->state.phase == Phase::Sending) {
        m_sender.sendToAll(about.id);
    } else if (!known) {
        HeldPicture &picture = m_store.add(about, said.from, said.id);
        picture.since = m_clock->now() + m_timeout.first;
        m_store.setPhase(picture, Phase::Waiting);
    }
    pump();
}

/** A lost connection takes along what was on its way; whoever misses something asks once it is back. */
void Pictures::onLink()
{
    const Millis now = m_clock->now();
    m_receiver.forgetLink();
    m_sender.forgetLink();
    for (const auto &picture : m_store.all()) {
        picture->forgetAsked(now + m_timeout.first);
        if (!picture->isWhole() && !picture->broken && picture->state.phase != Phase::Waiting)
            m_store.setPhase(*picture, Phase::Waiting);
    }
    pump();
}

void Pictures::onMemberJoined(const model::MemberId &member)
{
    const Millis now = m_clock->now();
    for (const auto &picture : m_store.all()) {
        picture->asked.remove(member);
        picture->since = std::max(picture->since, now);
        if (picture->state.phase == Phase::Gone && m_receiver.canAsk(*picture) && !picture->broken)
            m_store.setPhase(*picture, Phase::Waiting);
    }
    pump();
}

void Pictures::onMemberLeft(const model::MemberId &member)
{
    m_receiver.onMemberLeft(member);
    m_sender.onMemberLeft(member);
    for (const auto &picture : m_store.all()) {
        if (picture->author == member)
            picture->since = m_clock->now(); // no use in giving them time
    }
    pump();
}

void Pictures::pump()
{
    if (isLive()) {
        m_receiver.expire();
        m_sender.sendNext();
        m_receiver.ask();
    }
    if (!hasMore())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
}

bool Pictures::hasMore() const
{
    const auto isMissed
        = [this](const auto &picture) { return isMissing(picture->state) && m_store.isWanted(*picture); };
    return isLive()
        && (m_receiver.isBusy() || m_sender.isWaiting()
            || std::any_of(m_store.all().begin(), m_store.all().end(), isMissed));
}

} // namespace farnear::session
