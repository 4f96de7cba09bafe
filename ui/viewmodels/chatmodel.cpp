// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/chatmodel.h"

#include "viewmodels/format.h"

namespace farnear::viewmodels {

using session::ChatLine;

namespace {

constexpr qint64 runGap = 5 * 60; // seconds: after a longer silence the face is shown again

} // namespace

ChatModel::ChatModel(session::Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_count(int(session.chat().size()))
{
    connect(&m_session, &session::Session::chatAppended, this, &ChatModel::append);
    connect(&m_session, &session::Session::chatChanged, this, [this](int row) {
        if (row >= 0 && row < m_count)
            Q_EMIT dataChanged(index(row), index(row));
    });
    connect(&m_session, &session::Session::chatReset, this, &ChatModel::reset);
}

int ChatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant ChatModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= lines().size())
        return {};
    const ChatLine &line = lines()[index.row()];
    switch (role) {
    case KindRole: return line.kind == ChatLine::Kind::Text ? Text : Event;
    case NameRole: return line.name;
    case InitialRole: return Format::initial(line.name);
    case ColourRole: return line.colour;
    case MineRole: return line.mine;
    case PendingRole: return line.pending;
    case Qt::DisplayRole:
    case TextRole: return line.text;
    case PlaceRole: return line.position >= 0 ? Format::clock(line.position) : QString();
    case TimeRole: return Format::timeOfDay(line.time);
    default: return layout(index.row(), role);
    }
}

QHash<int, QByteArray> ChatModel::roleNames() const
{
    return {{KindRole, "kind"},           {NameRole, "name"},
            {InitialRole, "initial"},     {ColourRole, "colour"},
            {MineRole, "mine"},           {PendingRole, "pending"},
            {TextRole, "text"},           {PlaceRole, "place"},
            {TimeRole, "time"},           {FirstOfRunRole, "firstOfRun"},
            {LastOfRunRole, "lastOfRun"}, {DayRole, "day"}};
}

bool ChatModel::say(const QString &text)
{
    const QString said = text.trimmed();
    if (said.isEmpty())
        return false;
    m_session.say(said);
    return true;
}

void ChatModel::goTo(int row)
{
    if (row < 0 || row >= lines().size() || lines()[row].position < 0)
        return;
    const ChatLine &line = lines()[row];
    if (line.item.isEmpty() || line.item == m_session.playback().item.id)
        m_session.seek(line.position);
}

void ChatModel::markRead()
{
    setUnread(0);
}

void ChatModel::append(const ChatLine &line)
{
    const int now = int(lines().size());
    if (now <= m_count)
        return;
    beginInsertRows({}, m_count, now - 1);
    const int before = m_count;
    m_count = now;
    endInsertRows();
    Q_EMIT countChanged();
    if (before > 0)
        Q_EMIT dataChanged(index(before - 1), index(before - 1), {LastOfRunRole});
    if (line.kind != ChatLine::Kind::Text || line.mine)
        return;
    setUnread(m_unread + 1);
    Q_EMIT heard(line.name, line.text, line.colour);
}

void ChatModel::reset()
{
    beginResetModel();
    m_count = int(lines().size());
    endResetModel();
    Q_EMIT countChanged();
    setUnread(0);
}

void ChatModel::setUnread(int unread)
{
    if (m_unread == unread)
        return;
    m_unread = unread;
    Q_EMIT unreadChanged();
}

QVariant ChatModel::layout(int row, int role) const
{
    switch (role) {
    case FirstOfRunRole: return row == 0 || !sameRun(row - 1, row);
    case LastOfRunRole: return row + 1 >= m_count || !sameRun(row, row + 1);
    case DayRole: return startsDay(row) ? Format::day(lines()[row].time.date(), QDate::currentDate()) : QString();
    default: return {};
    }
}

bool ChatModel::sameRun(int first, int second) const
{
    const ChatLine &one = lines()[first];
    const ChatLine &other = lines()[second];
    return one.kind == ChatLine::Kind::Text && other.kind == ChatLine::Kind::Text && one.memberId == other.memberId
        && !startsDay(second) && one.time.secsTo(other.time) < runGap;
}

bool ChatModel::startsDay(int row) const
{
    const QDate day = lines()[row].time.date();
    return row == 0 ? day != QDate::currentDate() : day != lines()[row - 1].time.date();
}

const QList<ChatLine> &ChatModel::lines() const
{
    return m_session.chat();
}

} // namespace farnear::viewmodels
