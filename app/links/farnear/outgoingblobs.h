// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

#include "base/clock.h"
#include "model/member.h"
#include "model/picture.h"
#include "ports/channel.h"
#include "protocol/keyring.h"
#include "protocol/messages.h"

namespace farnear::links {

/**
 * Sends parts of pictures, one after the other. After each piece the server is asked for the time: how many pieces have
 * no answer yet, and how long answers take, sets the pace, so that nothing else that is said stands behind more than a
 * piece or two, whatever the system and the network would hold. Lives on the link's thread.
 */
class OutgoingBlobs final : public QObject {
    Q_OBJECT
public:
    OutgoingBlobs(ports::Channel &channel, const protocol::Keyring &keys, std::shared_ptr<const Clock> clock);

    void add(const QString &blob, const QList<model::MemberId> &to, const model::PicturePart &info,
             const QByteArray &bytes);
    /** Nothing more is sent. */
    void stop() { m_timer.stop(); }
    /** Nobody wants it: nothing more of it is sent or told. */
    void drop(const QString &blob);
    /** An answer to a question for the time: true if it was asked here. */
    bool answered(qint64 question);

Q_SIGNALS:
    /** The server has that much of it. */
    void sent(const QString &blob, qint64 bytes);
    void refused(const QString &blob, const farnear::Error &error);

private:
    struct Blob {
        QString id;
        QList<model::MemberId> to;
        model::PicturePart info;
        QByteArray bytes;
        qint64 pieceBytes = 0;
        quint32 next = 0; //!< piece; 0: not even announced
    };
    struct Mark {
        qint64 question = 0;
        Millis at = 0;
        QString blob;
        qint64 sent = 0;
    };

    void pump();
    [[nodiscard]] bool offer(const Blob &blob);
    void sendPiece();
    void setPace(Millis roundTrip);
    void passMarks(qsizetype count);

    ports::Channel &m_channel;
    const protocol::Keyring &m_keys;
    std::shared_ptr<const Clock> m_clock;
    QTimer m_timer;
    QList<Blob> m_blobs;
    QList<Mark> m_marks; //!< not yet answered
    qint64 m_question;
    qsizetype m_window = 2; //!< pieces without an answer
    Millis m_fastest = 1e9; //!< round trip with a piece
};

} // namespace farnear::links
