// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/chatmodel.h"

#include "model/limits.h"
#include "viewmodels/format.h"
#include "viewmodels/textlinks.h"

namespace farnear::viewmodels {

using session::ChatLine;

namespace {

constexpr qint64 runGap = qint64(5) * 60; // seconds: after a longer silence the face is shown again

ChatModel::Kind kindOf(ChatLine::Kind kind)
{
    switch (kind) {
    case ChatLine::Kind::Text: return ChatModel::Text;
    case ChatLine::Kind::Moment: return ChatModel::Moment;
    case ChatLine::Kind::Heart: return ChatModel::Heart;
    case ChatLine::Kind::GoodNight: return ChatModel::GoodNight;
    default: return ChatModel::Event;
    }
}

/** Said by somebody, beside their face; the rest stands in the middle. */
bool isSpoken(const ChatLine &line)
{
    return line.kind == ChatLine::Kind::Text || line.kind == ChatLine::Kind::Moment;
}

QString markedUp(const QString &text)
{
    const QList<TextLink> links = linksIn(text);
    return links.isEmpty() ? QString() : withAnchors(text, links);
}

} // namespace

ChatModel::ChatModel(session::ConversationController &conversation, const session::MomentsController &moments,
                     session::PlaybackController &playback, const session::RoomController &room, ThumbnailCache &shelf,
                     QObject *parent)
    : QAbstractListModel(parent)
    , m_conversation(conversation)
    , m_moments(moments)
    , m_playback(playback)
    , m_room(room)
    , m_shelf(shelf)
    , m_count(int(conversation.lines().size()))
{
    connect(&m_conversation, &session::ConversationController::appended, this, &ChatModel::append);
    connect(&m_conversation, &session::ConversationController::changed, this, [this](int row) {
        if (row >= 0 && row < m_count)
            Q_EMIT dataChanged(index(row), index(row));
    });
    connect(&m_conversation, &session::ConversationController::reset, this, &ChatModel::reset);
    connect(&m_conversation, &session::ConversationController::unsaid, this, &ChatModel::unsaid);
    connect(&m_room, &session::RoomController::changed, this, &ChatModel::longestChanged);
    connect(&m_shelf, &ThumbnailCache::changed, this, &ChatModel::onPicture);
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
    case KindRole: return kindOf(line.kind);
    case NameRole: return line.name;
    case InitialRole: return Format::initial(line.name);
    case ColourRole: return line.colour;
    case MineRole: return line.mine;
    case PendingRole: return line.pending;
    case Qt::DisplayRole:
    case TextRole: return line.text;
    case MarkedRole: return line.kind == ChatLine::Kind::Text ? markedUp(line.text) : QString();
    case PlaceRole: return line.position >= 0 ? Format::clock(line.position) : QString();
    case TimeRole: return Format::timeOfDay(line.time);
    case FirstOfRunRole:
    case LastOfRunRole:
    case DayRole: return layout(index.row(), role);
    default: return pictureData(line, role);
    }
}

QHash<int, QByteArray> ChatModel::roleNames() const
{
    return {{KindRole, "kind"},
            {NameRole, "name"},
            {InitialRole, "initial"},
            {ColourRole, "colour"},
            {MineRole, "mine"},
            {PendingRole, "pending"},
            {TextRole, "text"},
            {PlaceRole, "place"},
            {MarkedRole, "marked"},
            {TimeRole, "time"},
            {FirstOfRunRole, "firstOfRun"},
            {LastOfRunRole, "lastOfRun"},
            {DayRole, "day"},
            {PictureIdRole, "pictureId"},
            {ImageRole, "image"},
            {PreviewRole, "preview"},
            {ShapeRole, "shape"},
            {PhaseRole, "phase"},
            {DoneRole, "done"}};
}

QVariant ChatModel::pictureData(const ChatLine &line, int role) const
{
    const model::SharedPicture picture = line.picture.value_or(model::SharedPicture());
    const session::PictureState state
        = picture.id.isEmpty() ? session::PictureState() : m_moments.pictureState(picture.id);
    switch (role) {
    case PictureIdRole: return picture.id;
    case ImageRole: return picture.id.isEmpty() ? QUrl() : m_shelf.small(picture.id);
    case PreviewRole: return previewUrl(picture.preview);
    case ShapeRole: return picture.height > 0 ? qreal(picture.width) / picture.height : 1.0;
    case PhaseRole: return static_cast<int>(state.phase);
    case DoneRole: return state.done;
    default: return {};
    }
}

void ChatModel::onPicture(const QString &id)
{
    for (int row = m_count - 1; row >= 0; --row) {
        if (lines()[row].picture && lines()[row].picture->id == id)
            Q_EMIT dataChanged(index(row), index(row), {ImageRole, PhaseRole, DoneRole});
    }
}

int ChatModel::lengthOf(const QString &text) const
{
    return static_cast<int>(text.trimmed().toUcs4().size());
}

bool ChatModel::say(const QString &text)
{
    const QString said = text.trimmed();
    if (said.isEmpty() || lengthOf(said) > longest())
        return false;
    m_conversation.say(said);
    return true;
}

void ChatModel::goTo(int row)
{
    if (row < 0 || row >= lines().size() || lines()[row].position < 0)
        return;
    const ChatLine &line = lines()[row];
    if (!line.item.isEmpty() && line.item != m_playback.state().item.id)
        return;
    m_playback.seek(line.position);
    Q_EMIT stageWanted();
}

QStringList ChatModel::linksOf(int row) const
{
    QStringList addresses;
    if (row < 0 || row >= lines().size() || lines()[row].kind != ChatLine::Kind::Text)
        return addresses;
    for (const TextLink &link : linksIn(lines()[row].text))
        addresses << QString::fromLatin1(link.url.toEncoded());
    return addresses;
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
    if (!isSpoken(line) || line.mine)
        return;
    addSpeaker(line);
    setUnread(m_unread + 1);
    Q_EMIT heard(Format::initial(line.name), line.text.isEmpty() ? tr("shares a moment") : line.text, line.colour);
}

void ChatModel::reset()
{
    beginResetModel();
    m_count = int(lines().size());
    endResetModel();
    Q_EMIT countChanged();
    m_speakers.clear();
    for (const ChatLine &line : lines())
        addSpeaker(line);
    Q_EMIT namesChanged();
    setUnread(0);
}

void ChatModel::addSpeaker(const ChatLine &line)
{
    if (!isSpoken(line) || line.mine || m_speakers.contains(line.memberId))
        return;
    m_speakers.insert(line.memberId);
    Q_EMIT namesChanged();
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
    return isSpoken(one) && isSpoken(other) && one.memberId == other.memberId && !startsDay(second)
        && one.time.secsTo(other.time) < runGap;
}

bool ChatModel::startsDay(int row) const
{
    const QDate day = lines()[row].time.date();
    return row == 0 ? day != QDate::currentDate() : day != lines()[row - 1].time.date();
}

const QList<ChatLine> &ChatModel::lines() const
{
    return m_conversation.lines();
}

} // namespace farnear::viewmodels
