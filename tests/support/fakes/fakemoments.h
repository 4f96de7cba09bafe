// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <utility>

#include "model/queue.h"
#include "session/momentscontroller.h"

namespace farnear::test {

/** Moments and hearts as the test has them. A moment that is taken is the one the test holds ready. */
class FakeMoments final : public session::MomentsController {
public:
    QStringList asked; //!< "take", "send", "want ID", "like" ... in order
    session::Moment ready;
    bool hasPicture = true; //!< else taking one fails
    bool waits = false;     //!< for the test to tell of the one that was taken
    QByteArray sent;
    QString caption;

    void setPicture(const QString &id, const session::PictureState &state, const QByteArray &bytes)
    {
        m_pictures.insert(id, {state, bytes});
        Q_EMIT pictureChanged(id);
    }
    void setLikes(const QList<session::Like> &likes, const QList<session::Like> &contributions = {})
    {
        m_likes = likes;
        m_contributions = contributions;
        Q_EMIT likesChanged();
    }

    [[nodiscard]] session::PictureState pictureState(const QString &id) const override
    {
        return m_pictures.value(id).first;
    }
    [[nodiscard]] QByteArray picture(const QString &id) const override { return m_pictures.value(id).second; }
    [[nodiscard]] const QList<session::Like> &likes() const override { return m_likes; }
    [[nodiscard]] const QList<session::Like> &contributions() const override { return m_contributions; }
    void take() override
    {
        asked << QStringLiteral("take");
        if (waits)
            return;
        if (hasPicture)
            Q_EMIT taken(ready);
        else
            Q_EMIT failed({ErrorCode::NoPicture, {}});
    }
    void send(const QByteArray &image, QSize, const QByteArray &, const QString &words,
              const session::Moment &) override
    {
        asked << QStringLiteral("send");
        sent = image;
        caption = words;
    }
    void want(const QString &id) override { asked << QStringLiteral("want ") + id; }
    void setLiked(bool liked) override { asked << (liked ? QStringLiteral("like") : QStringLiteral("unlike")); }
    void setItemLiked(const model::QueueEntry &item, bool liked) override
    {
        asked << (liked ? QStringLiteral("like ") : QStringLiteral("unlike ")) + item.id;
    }

private:
    QHash<QString, std::pair<session::PictureState, QByteArray>> m_pictures;
    QList<session::Like> m_likes;
    QList<session::Like> m_contributions;
};

} // namespace farnear::test
