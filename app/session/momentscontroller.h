// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/limits.h"
#include "model/queue.h"
#include "session/controller.h"
#include "session/state.h"

namespace farnear::session {

/** The pictures people keep and show each other, and what they like. */
class MomentsController : public Controller {
    Q_OBJECT
public:
    using Controller::Controller;

    /** How far a moment's picture has come. */
    [[nodiscard]] virtual PictureState pictureState(const QString &id) const = 0;
    /** The PNG or JPEG of a moment in this room; empty while it is not all here. */
    [[nodiscard]] virtual QByteArray picture(const QString &id) const = 0;
    /** What people here like, and what they brought: newest first, as this room has heard it. */
    [[nodiscard]] virtual const QList<Like> &likes() const = 0;
    [[nodiscard]] virtual const QList<Like> &contributions() const = 0;

    /** Takes the picture that is shown now; answers with taken(). Disturbs nothing. */
    virtual void take() = 0;
    /** Shows a picture to the room. image: PNG or JPEG of at most model::limits::pictureBytes; preview: a small
     * JPEG of at most previewBytes; caption may be empty. moment: where it was taken. */
    virtual void send(const QByteArray &image, QSize size, const QByteArray &preview, const QString &caption,
                      const Moment &moment)
        = 0;
    /** A person wants to see it: an older one is asked for, too. */
    virtual void want(const QString &id) = 0;
    /** What plays now, or any item: liked, or not any more. */
    virtual void setLiked(bool liked) = 0;
    virtual void setItemLiked(const model::QueueEntry &item, bool liked) = 0;

Q_SIGNALS:
    void taken(const farnear::session::Moment &moment);
    void pictureChanged(const QString &id);
    /** likes() or contributions(). */
    void likesChanged();
};

} // namespace farnear::session
