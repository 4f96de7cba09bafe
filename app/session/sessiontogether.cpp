// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session's part in being near: places, moments, hearts.
#include "protocol/cleantext.h"
#include "protocol/limits.h"
#include "session/sessionprivate.h"

namespace farnear::session {

using protocol::PostContent;

void Session::Private::connectMoments()
{
    QObject::connect(worker, &RoomEngine::momentTaken, q, &Session::momentTaken);
    QObject::connect(worker, &RoomEngine::reacted, q, &Session::reacted);
    QObject::connect(worker, &RoomEngine::likesChanged, q, [this](const QList<Like> &liked, const QList<Like> &queued) {
        likes = liked;
        contributions = queued;
        Q_EMIT q->likesChanged();
    });
    QObject::connect(worker, &RoomEngine::pictureChanged, q,
                     [this](const QString &id, const PictureState &state, const QByteArray &bytes) {
                         pictures.insert(id, {state, bytes});
                         if (state.phase == PictureState::Phase::Here) // not with every step of sending
                             memory.keepPicture(id, bytes);
                         Q_EMIT q->pictureChanged(id);
                     });
}

void Session::Private::connectMemory()
{
    QObject::connect(worker, &RoomEngine::eveningChanged, &memory, &Journal::keep);
    QObject::connect(&memory, &Journal::loaded, q, [this] {
        if (!memory.evenings().isEmpty())
            post(&RoomEngine::resumeEvening, memory.evenings().constFirst());
    });
    QObject::connect(&memory, &Journal::onChanged, q, [this] {
        post(&RoomEngine::setRemembering, memory.isOn());
        localProfile.remembers = memory.isOn();
        setLocalProfile();
    });
    QObject::connect(&memory, &Journal::forgotten, q,
                     [this](const QString &evening) { post(&RoomEngine::forgetEvening, evening); });
    memory.load();
}

Journal &Session::memory() const
{
    return d->memory;
}

const QList<Like> &Session::likes() const
{
    return d->likes;
}

const QList<Like> &Session::contributions() const
{
    return d->contributions;
}

PictureState Session::pictureState(const QString &id) const
{
    return d->pictures.value(id).state;
}

QByteArray Session::picture(const QString &id) const
{
    return d->pictures.value(id).bytes;
}

// --- places ---

const std::optional<place::OwnPlace> &Session::place() const
{
    return d->localProfile.place;
}

place::Precision Session::sharingByDefault() const
{
    return d->localProfile.sharing;
}

void Session::setPlace(const std::optional<place::OwnPlace> &place)
{
    if (d->localProfile.place == place)
        return;
    d->localProfile.place = place;
    d->parts.identity->setPlace(place);
    d->setLocalProfile();
    Q_EMIT placeChanged();
}

void Session::setSharing(place::Precision precision)
{
    d->post(&RoomEngine::setSharing, precision);
}

void Session::setSharingByDefault(place::Precision precision)
{
    if (d->localProfile.sharing == precision)
        return;
    d->localProfile.sharing = precision;
    d->parts.identity->setSharing(precision);
    d->setLocalProfile();
    Q_EMIT placeChanged();
}

// --- what is said beside words ---

void Session::sayGoodNight(const QString &text)
{
    PostContent content;
    content.kind = PostContent::Kind::GoodNight;
    content.text = protocol::cleanText(text);
    d->post(&RoomEngine::post, content);
}

void Session::react(const QString &text, int count)
{
    PostContent content;
    content.kind = PostContent::Kind::Reaction;
    content.text = protocol::cleanText(text);
    content.count = std::clamp(count, 1, protocol::limits::countMax);
    if (!content.text.isEmpty())
        d->post(&RoomEngine::post, content);
}

void Session::setLiked(bool liked)
{
    d->post(&RoomEngine::setLiked, liked);
}

void Session::setItemLiked(const protocol::Item &item, bool liked)
{
    PostContent content;
    content.kind = PostContent::Kind::Heart;
    content.about = item;
    content.count = liked ? 1 : 0;
    d->post(&RoomEngine::post, content);
}

void Session::enqueueItem(const protocol::Item &item)
{
    d->post(&RoomEngine::enqueueItem, item);
}

// --- moments ---

void Session::takeMoment()
{
    d->post(&RoomEngine::takeMoment);
}

void Session::sendMoment(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
                         const Moment &moment)
{
    d->post(&RoomEngine::sendMoment, image, size, preview, caption, moment);
}

void Session::wantPicture(const QString &id)
{
    d->post(&RoomEngine::wantPicture, id);
}

} // namespace farnear::session
