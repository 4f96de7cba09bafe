// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/picturereceiver.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/message.h"

namespace farnear::session {

namespace {

using Phase = PictureState::Phase;

constexpr int rounds = 2;       //!< each member is asked so often
constexpr int authorRounds = 5; //!< the author, who ought to have it, more and more rarely

} // namespace

PictureReceiver::PictureReceiver(PictureStore &store, std::shared_ptr<const Clock> clock, Millis timeout)
    : m_store(store)
    , m_clock(std::move(clock))
    , m_timeout(timeout)
{
    connect(&m_store, &PictureStore::startingOver, this,
            [this](const QString &id) { drop([&id](const Coming &coming) { return coming.picture == id; }); });
}

void PictureReceiver::setRoom(room::Room *room)
{
    if (m_room)
        m_room->pictures().disconnect(this);
    m_room = room;
    forgetLink();
    if (!room)
        return;
    connect(&room->pictures(), &ports::PictureTransfer::began, this, &PictureReceiver::onBegan);
    connect(&room->pictures(), &ports::PictureTransfer::continued, this, &PictureReceiver::onContinued);
}

void PictureReceiver::onMemberLeft(const model::MemberId &member)
{
    drop([&](const Coming &coming) { return coming.from == member; });
    if (m_asked && m_asked->member == member)
        m_asked.reset();
}

void PictureReceiver::forgetLink()
{
    m_coming.clear();
    m_asked.reset();
}

bool PictureReceiver::isBusy() const
{
    return m_asked || !m_coming.isEmpty();
}

/** Ends the ways here that are meant; what came stays. */
void PictureReceiver::drop(const std::function<bool(const Coming &)> &which)
{
    QStringList ended;
    m_coming.removeIf([&](const QHash<QString, Coming>::iterator &coming) {
        const bool meant = which(*coming);
        if (meant)
            ended.append(coming->picture);
        return meant;
    });
    for (const QString &id : std::as_const(ended)) {
        HeldPicture *picture = m_store.find(id);
        if (picture && picture->state.phase == Phase::Receiving && !isUnderWay(*picture))
            m_store.setPhase(*picture, Phase::Waiting);
    }
}

void PictureReceiver::expire()
{
    const Millis now = m_clock->now();
    drop([now](const Coming &coming) { return now >= coming.deadline; });
    if (!m_asked || now < m_asked->deadline)
        return;
    if (HeldPicture *picture = m_store.find(m_asked->picture)) {
        const int times = picture->asked.value(m_asked->member);
        picture->since = times < rounds ? now : now + std::ldexp(m_timeout, times - rounds);
    }
    m_asked.reset();
}

bool PictureReceiver::isUnderWay(const HeldPicture &picture) const
{
    return std::any_of(m_coming.begin(), m_coming.end(),
                       [&](const Coming &coming) { return coming.picture == picture.about.id; });
}

/** The one asked least often, the author first; nobody when all were asked often enough. */
model::MemberId PictureReceiver::whomToAsk(const HeldPicture &picture) const
{
    model::MemberId best;
    int fewest = authorRounds;
    for (const model::Member &member : m_room->people()) {
        const bool author = member.id == picture.author;
        const int times = picture.asked.value(member.id);
        const bool asked = times >= (author ? authorRounds : rounds);
        if (asked || member.id == m_room->me() || picture.distrusted.contains(member.id))
            continue;
        if (times < fewest || (author && times == fewest)) {
            best = member.id;
            fewest = times;
        }
    }
    return best;
}

/** The one asked for the least, and of those the newest. Those nobody has are told on the way. */
HeldPicture *PictureReceiver::nextToAsk()
{
    const Millis now = m_clock->now();
    HeldPicture *next = nullptr;
    for (auto it = m_store.all().rbegin(); it != m_store.all().rend(); ++it) {
        HeldPicture &picture = **it;
        if (picture.state.phase != Phase::Waiting || now < picture.since || isUnderWay(picture)
            || !m_store.isWanted(picture))
            continue;
        if (!canAsk(picture))
            m_store.setPhase(picture, Phase::Gone);
        else if (!next || picture.asks < next->asks)
            next = &picture;
    }
    return next;
}

void PictureReceiver::ask()
{
    const bool waits
        = m_asked || std::any_of(m_coming.begin(), m_coming.end(), [](const Coming &coming) { return coming.asked; });
    HeldPicture *picture = waits ? nullptr : nextToAsk();
    if (!picture)
        return;
    const model::MemberId member = whomToAsk(*picture);
    if (picture->ofOne && !picture->sources.contains(member))
        m_store.startOver(*picture);
    const model::PictureRequest rest{picture->about.id, picture->bytes.size(), member};
    if (!m_room->send({rest}, QDateTime::currentMSecsSinceEpoch()))
        return;
    ++picture->asked[member];
    ++picture->asks;
    m_asked = Asked{picture->about.id, member, m_clock->now() + m_timeout};
}

bool PictureReceiver::isExpected(const HeldPicture &picture, const model::MemberId &from,
                                 const model::PicturePart &part, qint64 size) const
{
    if (picture.isWhole() || !m_store.isWanted(picture) || picture.distrusted.contains(from))
        return false;
    const bool known = from == picture.author || picture.asked.contains(from);
    const bool mixes = picture.ofOne && !picture.sources.isEmpty() && !picture.sources.contains(from);
    return known && !mixes && part.from <= picture.bytes.size() && part.from + size <= picture.about.size;
}

void PictureReceiver::onBegan(const QString &transfer, const model::MemberId &from, const model::PicturePart &part,
                              qint64 size)
{
    HeldPicture *picture = m_store.find(part.picture);
    if (!picture || !isExpected(*picture, from, part, size))
        return;
    const bool asked = m_asked && m_asked->picture == part.picture && m_asked->member == from;
    if (asked)
        m_asked.reset();
    m_coming.insert(transfer, {part.picture, from, part.from, asked, m_clock->now() + m_timeout});
    if (picture->bytes.isEmpty())
        m_store.makeRoomFor(*picture);
    m_store.setPhase(*picture, Phase::Receiving);
    Q_EMIT progressed();
}

/** Parts may overlap; what is here already is passed over. */
void PictureReceiver::onContinued(const QString &transfer, const QByteArray &bytes)
{
    const auto coming = m_coming.find(transfer);
    HeldPicture *picture = coming == m_coming.end() ? nullptr : m_store.find(coming->picture);
    if (!picture)
        return;
    const qint64 known = picture->bytes.size() - coming->at;
    coming->at += bytes.size();
    coming->deadline = m_clock->now() + m_timeout;
    if (known < 0 || known >= bytes.size() || coming->at > picture->about.size)
        return;
    picture->bytes.reserve(picture->about.size);
    picture->bytes += bytes.mid(known);
    picture->sources.insert(coming->from);
    picture->asked.insert(coming->from, 0); // has it, however slowly it comes
    if (picture->bytes.size() < picture->about.size)
        return m_store.setPhase(*picture, Phase::Receiving);
    finish(*picture);
    Q_EMIT progressed();
}

/** All bytes are here: are they the picture? */
void PictureReceiver::finish(HeldPicture &picture)
{
    const bool same = pictureHash(picture.bytes) == picture.about.hash;
    if (same && isPicture(picture.bytes)) {
        drop([&](const Coming &coming) { return coming.picture == picture.about.id; });
        m_store.setPhase(picture, Phase::Here);
        Q_EMIT arrived(picture.about.id, picture.bytes);
        return;
    }
    if (same) {
        picture.broken = true;
        m_store.startOver(picture);
        return m_store.setPhase(picture, Phase::Gone);
    }
    if (picture.sources.size() == 1)
        picture.distrusted += picture.sources;
    else
        picture.ofOne = true;
    m_store.startOver(picture);
}

} // namespace farnear::session
