// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include "model/member.h"
#include "model/queue.h"

namespace farnear::ports {

/** Somebody an evening was spent with. */
struct Companion {
    model::MemberId id;
    QString name;
    int colour = 0;
    double km = -1;     //!< the distance then; 0: the same city or place, -1: not known
    qint64 heardMs = 0; //!< really heard together: both played the same thing at the same place in it
    bool operator==(const Companion &) const = default;
};

/** Something that was heard together on an evening. */
struct Played {
    model::QueueEntry item;
    QDateTime at; //!< when it began, with its offset from UTC
    qint64 heardMs = 0;
    bool operator==(const Played &) const = default;
};

/** Something said on an evening that is worth keeping. */
struct Highlight {
    enum class Kind { Heart, GoodNight, Moment };
    Kind kind = Kind::Heart;
    model::MemberId by;
    QString name;           //!< of who it was
    model::QueueEntry item; //!< what it is about; may be without id
    Millis position = -1;   //!< of media
    QString text;           //!< a moment's caption, the words of a good-night
    QString picture;        //!< Moment: id for JournalStore::picture()
    QDateTime at;
    bool operator==(const Highlight &) const = default;
};

/** One evening together. */
struct Evening {
    QString id;         //!< made when it began, the same after a crash
    QDateTime started;  //!< with its offset from UTC
    qint64 lastsMs = 0; //!< from the first to the last minute together, by a clock that nobody sets
    QList<Companion> companions;
    QList<Played> played;
    QList<Highlight> highlights;
    bool operator==(const Evening &) const = default;
};

/**
 * A person's own memory of evenings together, on this computer only. Runs on the database thread; every call returns at
 * once, and what was asked for is done in order.
 */
class JournalStore {
public:
    virtual ~JournalStore() = default;
    /** Newest first, without pictures. */
    [[nodiscard]] virtual QFuture<QList<Evening>> evenings() = 0;
    /** The evening as it is by now, whole. */
    virtual void keep(const Evening &evening) = 0;
    virtual void keepPicture(const QString &id, const QByteArray &image) = 0;
    /** Empty when there is none. */
    [[nodiscard]] virtual QFuture<QByteArray> picture(const QString &id) = 0;
    /** For good: with its pictures, and not to be found in the file any more. */
    virtual void forget(const QString &eveningId) = 0;
    virtual void forgetAll() = 0;
};

} // namespace farnear::ports
