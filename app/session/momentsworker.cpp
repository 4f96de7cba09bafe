// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/momentsworker.h"

#include <utility>

namespace farnear::session {

MomentsWorker::MomentsWorker(const Others &others, QObject *parent) : QObject(parent), m_others(others) { }

MomentsWorker::~MomentsWorker() = default;

void MomentsWorker::start()
{
    m_pictures = std::make_unique<Pictures>(m_others.parts.clock);
    connect(m_pictures.get(), &Pictures::changed, this, &MomentsWorker::pictureChanged);
    connect(m_pictures.get(), &Pictures::failed, this, &MomentsWorker::failed);
    connect(&m_others.playback.player(), &ports::Player::pictureTaken, this, &MomentsWorker::onPicture);
}

/** What is known of the instant is noted at once; the picture follows in a few ms. */
void MomentsWorker::take()
{
    const PlaybackState &playing = m_others.playback.playing();
    if (playing.item().id.isEmpty() || playing.file().isEmpty() || !m_others.switcher.room()) {
        Q_EMIT failed({ErrorCode::NoPicture, {}});
        return;
    }
    m_moment = Moment{{},
                      playing.item(),
                      playing.file(),
                      playing.position(),
                      m_others.parts.eveningTime.wall(),
                      static_cast<qint64>(m_others.room.together()),
                      m_others.room.members()};
    m_others.playback.player().takePicture();
}

void MomentsWorker::onPicture(const ports::Picture &picture)
{
    if (!m_moment)
        return;
    Moment moment = *std::exchange(m_moment, {});
    moment.picture = picture;
    Q_EMIT taken(moment);
}

void MomentsWorker::send(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
                         const Moment &moment)
{
    const auto entry = m_pictures->share(image, size, preview, caption, moment.position, moment.item.id);
    if (entry)
        m_others.conversation.addPending(*entry);
}

void MomentsWorker::want(const QString &id)
{
    m_pictures->want(id);
}

void MomentsWorker::setLiked(bool liked)
{
    const model::QueueEntry item = m_others.playback.playing().item();
    if (!item.id.isEmpty())
        setItemLiked(item, liked);
}

void MomentsWorker::setItemLiked(const model::QueueEntry &item, bool liked)
{
    m_others.conversation.post(model::Heart{item, liked});
}

void MomentsWorker::setRoom(room::Room &room)
{
    Q_EMIT reset();
    m_pictures->setRoom(&room);
    m_likes.clear();
    connect(&room, &room::Room::messageReceived, this, [this](const ports::Message &said) {
        if (m_likes.hear(said))
            publishLikes();
    });
    connect(&room, &room::Room::queueChanged, this, [this, &room] {
        if (m_likes.see(room.queue(), QDateTime::currentDateTime()))
            publishLikes();
    });
    publishLikes();
}

void MomentsWorker::publishLikes()
{
    Q_EMIT likesChanged(m_likes.likes(), m_likes.contributions());
}

} // namespace farnear::session
