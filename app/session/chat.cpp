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

/** A line of its own, and not one that floats over the stage, is asked by a program, or is a heart taken back. */
bool hasLine(const model::MessageContent &content)
{
    const auto *heart = content.as<model::Heart>();
    return !content.isPassing() && !(heart && !heart->given);
}

/** What a line shows of each thing one can say. */
class Saying {
public:
    Saying(ChatLine &line, const QString &name) : m_line(line), m_name(name) { }

    void operator()(const model::Text &text) { show(ChatLine::Kind::Text, text.text); }
    void operator()(const model::Moment &moment)
    {
        show(ChatLine::Kind::Moment, moment.caption);
        m_line.picture = moment.picture;
    }
    void operator()(const model::Heart &heart)
    {
        show(ChatLine::Kind::Heart, Chat::tr("%1 likes %2").arg(m_name, heart.about.tags.title));
    }
    void operator()(const model::GoodNight &night)
    {
        show(ChatLine::Kind::GoodNight,
             night.text.isEmpty() ? Chat::tr("%1 says good night").arg(m_name)
                                  : Chat::tr("%1 says good night: %2").arg(m_name, night.text));
    }
    void operator()(const model::Reaction &) { } // no line
    void operator()(const model::PictureRequest &) { }

private:
    void show(ChatLine::Kind kind, const QString &text)
    {
        m_line.kind = kind;
        m_line.text = text;
    }

    ChatLine &m_line;
    QString m_name;
};

} // namespace

ChatLine Chat::lineBy(const model::MemberId &member, qint64 wallMs) const
{
    ChatLine line;
    line.memberId = member;
    line.name = m_roster.nameOf(member);
    line.colour = m_roster.colourOf(member);
    line.mine = member == m_roster.me();
    line.time = QDateTime::fromMSecsSinceEpoch(wallMs);
    return line;
}

ChatLine Chat::lineOf(const model::MemberId &member, const model::MessageContent &content, qint64 wallMs) const
{
    ChatLine line = lineBy(member, wallMs);
    line.position = content.position;
    line.item = content.item;
    std::visit(Saying(line, line.name), content.what);
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
    ChatLine line = lineBy(member, QDateTime::currentMSecsSinceEpoch());
    line.kind = kind;
    line.text = text;
    line.item = item;
    line.position = position;
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
