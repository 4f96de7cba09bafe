// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/reactionmodel.h"

#include <QTextBoundaryFinder>
#include <QTimer>

#include <algorithm>
#include <cmath>

#include "model/limits.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

/** A character or two, however long what was sent. */
QString cutShort(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (int i = 0; i < 2 && finder.toNextBoundary() >= 0; ++i) { }
    return finder.position() > 0 ? text.left(qMin<qsizetype>(finder.position(), 24)) : text.left(2);
}

} // namespace

ReactionModel::ReactionModel(session::ConversationController &conversation, QObject *parent)
    : QAbstractListModel(parent)
    , m_conversation(conversation)
{
    connect(&m_conversation, &session::ConversationController::reacted, this, &ReactionModel::add);
}

int ReactionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ReactionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Floating &floating = m_floating[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return cutShort(floating.reaction.text);
    case TimesRole: return floating.reaction.count;
    case NameRole: return floating.reaction.name;
    case ColourRole: return floating.reaction.colour;
    case MineRole: return floating.reaction.mine;
    case LaneRole: return floating.lane;
    default: return {};
    }
}

QHash<int, QByteArray> ReactionModel::roleNames() const
{
    return {{TextRole, "text"},     {TimesRole, "times"}, {NameRole, "name"},
            {ColourRole, "colour"}, {MineRole, "mine"},   {LaneRole, "lane"}};
}

QStringList ReactionModel::choices() const
{
    return {u"❤️"_s, u"😂"_s, u"😮"_s, u"🥺"_s, u"👏"_s, u"🌙"_s};
}

int ReactionModel::most() const
{
    return model::limits::countMax;
}

void ReactionModel::react(const QString &text, int times)
{
    m_conversation.react(text, std::clamp(times, 1, most()));
}

void ReactionModel::sayGoodNight()
{
    m_conversation.sayGoodNight();
}

void ReactionModel::add(const session::Reaction &reaction)
{
    if (count() >= shownAtOnce)
        remove(m_floating.first().id);
    const int id = ++m_lastId;
    beginInsertRows({}, count(), count());
    m_floating.append({id, reaction, std::fmod(id * 0.618, 1)}); // the golden section keeps neighbours apart
    endInsertRows();
    Q_EMIT countChanged();
    QTimer::singleShot(floatMs, this, [this, id] { remove(id); });
}

void ReactionModel::remove(int id)
{
    const auto it
        = std::find_if(m_floating.cbegin(), m_floating.cend(), [id](const Floating &f) { return f.id == id; });
    if (it == m_floating.cend())
        return;
    const int row = int(it - m_floating.cbegin());
    beginRemoveRows({}, row, row);
    m_floating.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
}

} // namespace farnear::viewmodels
