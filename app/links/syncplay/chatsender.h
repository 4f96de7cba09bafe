// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/expected.h"
#include "links/common/messageechoes.h"
#include "links/syncplay/wire.h"
#include "model/message.h"

namespace farnear::syncplay {

/** What this person says, until it comes back: a server without ids and receipts. Pure. */
class ChatSender {
public:
    void begin(const Features &features) { m_features = features; }
    /** The line to send. TooLarge for more than the server passes on, NotSupported for anything but words. */
    [[nodiscard]] Expected<QByteArray> send(const QString &id, const model::MessageContent &content);
    /** The id of what this person said, now that it came back; empty for something never sent over this link. */
    [[nodiscard]] QString returned(const QString &text) { return m_echoes.take(text); }

private:
    Features m_features;
    links::MessageEchoes m_echoes;
};

} // namespace farnear::syncplay
