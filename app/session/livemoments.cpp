// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/livemoments.h"

#include "session/momentsworker.h"
#include "session/post.h"

namespace farnear::session {

LiveMoments::LiveMoments(MomentsWorker &worker) : m_worker(&worker)
{
    connect(m_worker, &MomentsWorker::taken, this, &LiveMoments::taken);
    connect(m_worker, &MomentsWorker::failed, this, &LiveMoments::failed);
    connect(m_worker, &MomentsWorker::pictureChanged, this, &LiveMoments::setPicture);
    connect(m_worker, &MomentsWorker::likesChanged, this,
            [this](const QList<Like> &likes, const QList<Like> &contributions) {
                m_likes = likes;
                m_contributions = contributions;
                Q_EMIT likesChanged();
            });
    connect(m_worker, &MomentsWorker::reset, this, [this] { m_pictures.clear(); });
}

void LiveMoments::setPicture(const QString &id, const PictureState &state, const QByteArray &bytes)
{
    m_pictures.insert(id, {state, bytes});
    if (state.phase == PictureState::Phase::Here) // not with every step of sending
        Q_EMIT pictureArrived(id, bytes);
    Q_EMIT pictureChanged(id);
}

void LiveMoments::take()
{
    post(m_worker, &MomentsWorker::take);
}

void LiveMoments::send(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
                       const Moment &moment)
{
    post(m_worker, &MomentsWorker::send, image, size, preview, caption, moment);
}

void LiveMoments::want(const QString &id)
{
    post(m_worker, &MomentsWorker::want, id);
}

void LiveMoments::setLiked(bool liked)
{
    post(m_worker, &MomentsWorker::setLiked, liked);
}

void LiveMoments::setItemLiked(const model::QueueEntry &item, bool liked)
{
    post(m_worker, &MomentsWorker::setItemLiked, item, liked);
}

} // namespace farnear::session
