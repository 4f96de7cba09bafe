// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <memory>
#include <vector>

#include "base/millis.h"
#include "model/member.h"
#include "model/picture.h"
#include "session/state.h"

namespace farnear::session {

/** A moment's picture, as far as it is here, and what is known of those who may have the rest. */
struct HeldPicture {
    model::SharedPicture about; //!< without its preview
    model::MemberId author;
    QString post;
    QByteArray bytes; //!< what is here, from its start
    PictureState state;
    Millis since = 0;    //!< asked for from then on
    bool wanted = false; //!< by a person
    bool close = false;  //!< was here: only a person brings it back
    bool broken = false; //!< all here, and no picture
    bool ofOne = false;  //!< several together sent something wrong: from now on it comes from one
    int asks = 0;
    QHash<model::MemberId, int> asked;
    QSet<model::MemberId> sources;    //!< of the bytes here
    QSet<model::MemberId> distrusted; //!< sent something else by this name

    /** All bytes are here. */
    [[nodiscard]] bool isWhole() const;
    /** Nobody was asked for it yet, nor will be before that time. */
    void forgetAsked(Millis from);
};

/** Begins as a PNG or a JPEG does. */
[[nodiscard]] bool isPicture(const QByteArray &bytes);
/** As SharedPicture::hash has it. */
[[nodiscard]] QByteArray pictureHash(const QByteArray &bytes);

/**
 * The pictures of one room held in memory: 64 MiB at most, the oldest are let go. On the room
 * thread. */
class PictureStore final : public QObject {
    Q_OBJECT
public:
    using Pictures = std::vector<std::unique_ptr<HeldPicture>>;
    static constexpr int byItself = 20;                           //!< the newest ones come without being asked for
    static constexpr qint64 heldBytes = qint64(64) * 1024 * 1024; //!< the oldest whole ones are let go

    /** Oldest first. */
    [[nodiscard]] const Pictures &all() const { return m_pictures; }
    [[nodiscard]] HeldPicture *find(const QString &id) const;
    /** Empty while it is not all here. */
    [[nodiscard]] QByteArray bytes(const QString &id) const;
    /** The newest ones that fit, and those a person asked for. */
    [[nodiscard]] bool isWanted(const HeldPicture &picture) const;

    /** A picture of which nothing is told yet. */
    HeldPicture &add(const model::SharedPicture &about, const model::MemberId &author, const QString &post);
    void forgetPost(const QString &post);
    void clear() { m_pictures.clear(); }
    void makeRoomFor(const HeldPicture &picture);
    /** Lets go of what is here of it. */
    void startOver(HeldPicture &picture);
    /** Takes a phase and tells how far it is. */
    void setPhase(HeldPicture &picture, PictureState::Phase phase);
    /** Sending, and so far; 0 .. 1. */
    void setSent(HeldPicture &picture, double done);

Q_SIGNALS:
    /** bytes: the PNG or JPEG when it is all here (Sending or Here), else empty. */
    void changed(const QString &id, const farnear::session::PictureState &state, const QByteArray &bytes);
    /** What is here of it is about to be let go. */
    void startingOver(const QString &id);

private:
    [[nodiscard]] qint64 held() const;

    Pictures m_pictures;
};

} // namespace farnear::session
