// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include "base/error.h"

namespace farnear::syncplay {

/** A stream of bytes to a server, whatever carries it. Makes one connection a life; destroying it closes it without a
 * signal. Lives on the room thread. */
class ByteChannel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /** Answers with opened() or closed(). */
    virtual void open() = 0;
    virtual void write(const QByteArray &bytes) = 0;
    /** Sends what is queued, then closes; closed() follows. */
    virtual void close() = 0;
    /** What it carries is encrypted on its way without that. */
    [[nodiscard]] virtual bool isPrivate() const { return false; }
    /** Can switch to TLS in the middle of the stream, once both sides have agreed to. */
    [[nodiscard]] virtual bool canEncrypt() const { return false; }
    /** Answers with encrypted() or closed(). */
    virtual void encrypt() { }

Q_SIGNALS:
    void opened();
    void encrypted();
    void received(const QByteArray &bytes);
    /** Once, whatever the reason. Error: Unreachable, BadCertificate, TooLarge or Disconnected. */
    void closed(const farnear::Error &error);
};

} // namespace farnear::syncplay
