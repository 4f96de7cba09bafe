// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/chat.h"

#include <algorithm>

namespace farnear::session {

void Chat::clear()
{
    m_lines.clear();
    m_pending = 0;
    Q_EMIT reset();
}

namespace {

using Content = model::PostContent;

ChatLine::Kind kindOf(Content::Kind kind)
{
    switch (kind) {
    case Content::Kind::ActivityMessage: return ChatLine::Kind::ActivityMessage;
    case Content::Kind::Moment: return ChatLine::Kind::Moment;
    case Content::Kind::Heart: return ChatLine::Kind::Heart;
    case Content::Kind::GoodNight: return ChatLine::Kind::GoodNight;
    case Content::Kind::Text:
    case Content::Kind::Reaction:
    case Content::Kind::Request: break;
    }
    return ChatLine::Kind::Text;
}

/** What floats over the stage, what programs ask each other, and a heart taken back leave no line. */
bool hasLine(const Content &content)
{
    return !content.isPassing() && !(content.kind == Content::Kind::Heart && content.count == 0);
}

} // namespace

QString Chat::sentenceOf(const model::MemberId &member, const model::PostContent &content) const
{
    if (content.kind == Content::Kind::Heart)
        return tr("%1 likes %2").arg(m_roster.nameOf(member), content.about ? content.about->tags.title : QString());
    if (content.kind == Content::Kind::GoodNight)
        return content.text.isEmpty() ? tr("%1 says good night").arg(m_roster.nameOf(member))
                                      : tr("%1 says good night: %2").arg(m_roster.nameOf(member), content.text);
    return content.text;
}

ChatLine Chat::lineOf(const model::MemberId &member, const model::PostContent &content, qint64 wallMs) const
{
    ChatLine line;
    line.kind = kindOf(content.kind);
    line.memberId = member;
    line.name = m_roster.nameOf(member);
    line.colour = m_roster.colourOf(member);
    line.mine = member == m_roster.me();
    line.text = sentenceOf(member, content);
    line.picture = content.picture;
    line.position = content.position;
    line.item = content.item;
    line.time = QDateTime::fromMSecsSinceEpoch(wallMs);
    return line;
}

qsizetype Chat::rowOf(const QString &id) const
{
    const auto it
        = std::find_if(m_lines.crbegin(), m_lines.crend(), [&id](const ChatLine &line) { return line.id == id; });
    return it == m_lines.crend() ? -1 : std::distance(it, m_lines.crend()) - 1;
}

/** Before the pending lines: told as the last line being new and the rows before it having changed. */
void Chat::insert(const ChatLine &line)
{
    const qsizetype at = m_lines.size() - m_pending;
    m_lines.insert(at, line);
    for (qsizetype row = at; row < m_lines.size() - 1; ++row)
        Q_EMIT changed(static_cast<int>(row), m_lines.at(row));
    Q_EMIT appended(m_lines.last());
}

void Chat::addPending(const room::Outbox::Entry &entry)
{
    if (!hasLine(entry.content))
        return;
    ChatLine line = lineOf(m_roster.me(), entry.content, entry.wallMs);
    line.id = entry.id;
    line.pending = true;
    m_lines.append(line);
    ++m_pending;
    Q_EMIT appended(line);
}

void Chat::addMessage(const ports::Message &said)
{
    if (!hasLine(said.content))
        return;
    ChatLine line = lineOf(said.from, said.content, said.wallMs);
    line.id = said.id;
    const qsizetype row = line.mine ? rowOf(said.id) : -1;
    if (row < 0) {
        insert(line);
        return;
    }
    if (!m_lines.at(row).pending)
        return;
    const qsizetype first = m_lines.size() - m_pending--;
    m_lines.move(row, first);
    m_lines[first] = line;
    for (qsizetype changedRow = first; changedRow <= row; ++changedRow)
        Q_EMIT changed(static_cast<int>(changedRow), m_lines.at(changedRow));
}

void Chat::dropPending(const QString &id)
{
    const qsizetype row = rowOf(id);
    if (row < 0 || !m_lines.at(row).pending)
        return;
    const ChatLine dropped = m_lines.takeAt(row);
    --m_pending;
    Q_EMIT reset();
    if (dropped.kind == ChatLine::Kind::Text)
        Q_EMIT unsaid(dropped.text);
}

void Chat::addEvent(ChatLine::Kind kind, const model::MemberId &member, const QString &text, Millis position,
                    const QString &item)
{
    model::PostContent activity;
    activity.kind = Content::Kind::ActivityMessage;
    activity.text = text;
    activity.item = item;
    activity.position = position;
    ChatLine line = lineOf(member, activity, QDateTime::currentMSecsSinceEpoch());
    line.kind = kind;
    insert(line);
}

void Chat::replaceLast(const QString &text, Millis position)
{
    const qsizetype row = m_lines.size() - m_pending - 1;
    if (row < 0)
        return;
    m_lines[row].text = text;
    m_lines[row].position = position;
    m_lines[row].time = QDateTime::currentDateTime();
    Q_EMIT changed(static_cast<int>(row), m_lines.at(row));
}

} // namespace farnear::session
