// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include "base/error.h"
#include "base/millis.h"

namespace farnear::ports {

/**
 * A connection that carries whole frames in order: WebSocket or in-process. Lives on the thread that made it; all
 * signals come there. Destroying it closes it without a signal.
 */
class Channel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /** Begins to connect (client side); answers with opened() or closed(). An accepted channel is already open. */
    virtual void open() = 0;
    virtual void sendText(const QByteArray &utf8) = 0;
    virtual void sendBinary(const QByteArray &bytes) = 0;
    /** Sends what is queued, then closes; closed() follows. */
    virtual void close() = 0;
    /** Bytes accepted by send but not yet handed to the system: back-pressure for whoever sends much. */
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    /** The other side's address without its port, for limits only; never shown or logged. */
    [[nodiscard]] virtual QString peerAddress() const = 0;
    /** Why the other side closed, in its own numbers (WebSocket: 4000 and above are its program's); 0: it didn't say.
     */
    [[nodiscard]] virtual int closeCode() const { return 0; }

Q_SIGNALS:
    void opened();
    void textReceived(const QByteArray &utf8);
    void binaryReceived(const QByteArray &bytes);
    /** Once, whatever the reason. Error: Unreachable, NotFarnear, TooLarge, TimedOut or Disconnected. */
    void closed(const farnear::Error &error);
    /** How long it took just now to the other side and back, ms; where a channel asks. */
    void roundTripMeasured(farnear::Millis rtt);
};

} // namespace farnear::ports
