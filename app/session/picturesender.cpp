// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/picturesender.h"

#include <algorithm>
#include <utility>

namespace farnear::session {

namespace {

using Phase = PictureState::Phase;

constexpr int atOnce = 2; //!< parts under way
constexpr int maxQueued = 64;

} // namespace

PictureSender::PictureSender(PictureStore &store, std::shared_ptr<const Clock> clock, Millis pause)
    : m_store(store)
    , m_clock(std::move(clock))
    , m_pause(pause)
{
}

void PictureSender::setRoom(room::Room *room)
{
    if (m_room)
        m_room->pictures().disconnect(this);
    m_room = room;
    m_going.clear();
    m_queue.clear();
    if (!room)
        return;
    connect(&room->pictures(), &ports::PictureTransfer::sent, this, &PictureSender::onSent);
    connect(&room->pictures(), &ports::PictureTransfer::refused, this, &PictureSender::onRefused);
}

void PictureSender::sendToAll(const QString &picture)
{
    m_queue.prepend({picture, 0, {}, {}, false});
}

void PictureSender::onRequest(const model::MemberId &from, const model::PictureRequest &request)
{
    const HeldPicture *picture = m_store.find(request.id);
    if (request.of != m_room->me() || from == m_room->me() || !picture || m_store.bytes(request.id).isEmpty()
        || request.from >= picture->about.size || isToCome(request.id, from))
        return;
    leaveOut(from, request.id);
    m_queue.removeIf([&](const Going &going) { return going.to == from; });
    if (m_queue.size() < maxQueued)
        m_queue.append({request.id, request.from, from, {}, false});
    Q_EMIT ready();
}

void PictureSender::onMemberLeft(const model::MemberId &member)
{
    m_queue.removeIf([&](const Going &going) { return going.to == member; });
    leaveOut(member);
}

void PictureSender::forgetLink()
{
    for (const Going &going : std::as_const(m_going))
        finish(going);
    for (const Going &going : std::as_const(m_queue))
        finish(going);
    m_going.clear();
    m_queue.clear();
}

/** It waits for its turn: the member gets it without asking. */
bool PictureSender::isToCome(const QString &picture, const model::MemberId &member) const
{
    const auto waits = [&](const Going &going) {
        return !going.begun && going.picture == picture && (going.to == member || going.present.contains(member));
    };
    const auto goesToAll = [&](const Going &going) { return going.picture == picture && going.to.isEmpty(); };
    return std::any_of(m_going.begin(), m_going.end(), waits) || std::any_of(m_queue.begin(), m_queue.end(), goesToAll);
}

/** Nothing (of that picture) is on its way to this member any more; what nobody else gets is not sent further. */
void PictureSender::leaveOut(const model::MemberId &member, const QString &picture)
{
    QStringList over;
    for (auto going = m_going.begin(); going != m_going.end(); ++going) {
        if (!picture.isEmpty() && going->picture != picture)
            continue;
        const bool gets = going->present.remove(member) || going->to == member;
        if (gets && going->present.isEmpty())
            over.append(going.key());
    }
    for (const QString &transfer : std::as_const(over)) {
        m_room->pictures().cancel(transfer);
        finish(m_going.take(transfer));
    }
}

void PictureSender::sendNext()
{
    while (m_going.size() < atOnce && !m_queue.isEmpty() && m_clock->now() >= m_quietUntil)
        begin(m_queue.takeFirst());
}

QSet<model::MemberId> PictureSender::others() const
{
    QSet<model::MemberId> others;
    for (const model::Member &member : m_room->people())
        others.insert(member.id);
    others.remove(m_room->me());
    return others;
}

void PictureSender::begin(const Going &going)
{
    const QByteArray whole = m_store.bytes(going.picture);
    const QSet<model::MemberId> present = others();
    if (going.from >= whole.size() || present.isEmpty() || (!going.to.isEmpty() && !present.contains(going.to)))
        return finish(going);
    const bool everybody = going.to.isEmpty();
    const QList<model::MemberId> to = everybody ? QList<model::MemberId>() : QList<model::MemberId>{going.to};
    const QString transfer = m_room->pictures().send(to, {going.picture, going.from}, whole.mid(going.from));
    if (transfer.isEmpty())
        return finish(going);
    m_going.insert(transfer,
                   {going.picture, going.from, going.to, everybody ? present : QSet<model::MemberId>(), false});
}

/** Sent, or not to be sent any more: whoever misses it asks. */
void PictureSender::finish(const Going &going)
{
    HeldPicture *picture = going.to.isEmpty() ? m_store.find(going.picture) : nullptr;
    if (picture && picture->state.phase == Phase::Sending)
        m_store.setPhase(*picture, Phase::Here);
}

void PictureSender::onSent(const QString &transfer, qint64 sent)
{
    const auto going = m_going.find(transfer);
    HeldPicture *picture = going == m_going.end() ? nullptr : m_store.find(going->picture);
    if (!picture)
        return;
    going->begun = true;
    if (going->from + sent >= picture->about.size) {
        const Going done = *going;
        m_going.erase(going);
        finish(done);
        Q_EMIT ready();
        return;
    }
    if (going->to.isEmpty() && picture->state.phase == Phase::Sending)
        m_store.setSent(*picture, double(sent) / double(picture->about.size));
}

void PictureSender::onRefused(const QString &transfer, const Error &error)
{
    const Going going = m_going.take(transfer);
    if (going.picture.isEmpty())
        return;
    if (error.code == ErrorCode::TooMany) {
        m_quietUntil = m_clock->now() + m_pause;
        m_queue.prepend(going);
    } else {
        finish(going);
    }
    Q_EMIT ready();
}

} // namespace farnear::session
