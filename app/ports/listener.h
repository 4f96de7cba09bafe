// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "base/expected.h"
#include "ports/channel.h"

namespace farnear::ports {

/** Waits for channels from others. Lives on one thread, like the channels it accepts. */
class Listener : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /** Starts to listen; port 0 chooses a free one. The port in use, or PortInUse / AddressUnavailable. */
    [[nodiscard]] virtual Expected<quint16> listen(const QString &address, quint16 port) = 0;
    virtual void close() = 0;
    /** The next accepted channel and the room id its path asked for; null when none waits. */
    struct Accepted {
        std::unique_ptr<Channel> channel;
        QString roomId;
    };
    [[nodiscard]] virtual Accepted nextAccepted() = 0;

Q_SIGNALS:
    void accepted();
};

} // namespace farnear::ports
