// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/chatsender.h"

#include <QDateTime>

#include "base/ids.h"
#include "links/syncplay/wirewriter.h"
#include "model/cleantext.h"
#include "model/limits.h"

namespace farnear::syncplay {

Expected<QByteArray> ChatSender::send(const QString &id, const model::MessageContent &content)
{
    const auto *said = content.as<model::Text>();
    if (!said || !m_features.chat)
        return ErrorCode::NotSupported;
    const QString text = model::cleanLine(said->text, model::limits::textChars);
    if (text.toUcs4().size() > m_features.chatChars)
        return ErrorCode::TooLarge;
    m_echoes.expect(id, text);
    return encodeChat(text);
}

std::optional<ports::Message> ChatSender::heard(const ChatTell &chat, const QString &me)
{
    ports::Message message;
    if (chat.name == me)
        message.id = m_echoes.take(chat.text);
    if (message.id.isEmpty())
        message.id = freshId();
    message.from = chat.name;
    message.wallMs = QDateTime::currentMSecsSinceEpoch();
    const QString text = model::cleanText(chat.text);
    message.content.what = model::Text{text};
    return text.isEmpty() ? std::nullopt : std::optional(message);
}

} // namespace farnear::syncplay
