// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "model/queue.h"
#include "session/momentscontroller.h"

namespace farnear::session {

class MomentsWorker;

/** The moments of a running session. */
class LiveMoments final : public MomentsController {
    Q_OBJECT
public:
    /** worker: lives on the room thread and outlives this. */
    explicit LiveMoments(MomentsWorker &worker);

    [[nodiscard]] PictureState pictureState(const QString &id) const override { return m_pictures.value(id).state; }
    [[nodiscard]] QByteArray picture(const QString &id) const override { return m_pictures.value(id).bytes; }
    [[nodiscard]] const QList<Like> &likes() const override { return m_likes; }
    [[nodiscard]] const QList<Like> &contributions() const override { return m_contributions; }
    void take() override;
    void send(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
              const Moment &moment) override;
    void want(const QString &id) override;
    void setLiked(bool liked) override;
    void setItemLiked(const model::QueueEntry &item, bool liked) override;

Q_SIGNALS:
    /** All of it is here, for those who keep it. */
    void pictureArrived(const QString &id, const QByteArray &bytes);

private:
    void setPicture(const QString &id, const PictureState &state, const QByteArray &bytes);

    struct KnownPicture {
        PictureState state;
        QByteArray bytes;
    };

    MomentsWorker *m_worker;
    QHash<QString, KnownPicture> m_pictures; //!< of the present room
    QList<Like> m_likes;
    QList<Like> m_contributions;
};

} // namespace farnear::session
