// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "base/expected.h"
#include "links/common/messageechoes.h"
#include "links/syncplay/wire.h"
#include "model/message.h"
#include "ports/roomlink.h"

namespace farnear::syncplay {

/** What this person says, until it comes back: a server without ids and receipts. Pure. */
class ChatSender {
public:
    void begin(const Features &features) { m_features = features; }
    /** Of one message; 0: the server passes no words on. */
    [[nodiscard]] int longest() const { return m_features.chat ? m_features.chatChars : 0; }
    /** The line to send. TooLarge for more than the server passes on, NotSupported for anything but words. */
    [[nodiscard]] Expected<QByteArray> send(const QString &id, const model::MessageContent &content);
    /** What somebody said, with the id of what this person sent where it came back; nothing where it is blank. */
    [[nodiscard]] std::optional<ports::Message> heard(const ChatTell &chat, const QString &me);

private:
    Features m_features;
    links::MessageEchoes m_echoes;
};

} // namespace farnear::syncplay
