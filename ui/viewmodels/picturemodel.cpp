// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/picturemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSaveFile>

#include "base/runinpool.h"
#include "viewmodels/format.h"
#include "viewmodels/rows.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using session::ChatLine;
using session::PictureState;

namespace {

bool isPng(const QByteArray &image)
{
    return image.startsWith("\x89PNG");
}

bool write(const QString &path, const QByteArray &image)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(image) == image.size() && file.commit();
}

} // namespace

PictureModel::PictureModel(const session::ConversationController &conversation, session::MomentsController &moments,
                           session::PlaybackController &playback, ThumbnailCache &shelf, QObject *parent)
    : QAbstractListModel(parent)
    , m_conversation(conversation)
    , m_moments(moments)
    , m_playback(playback)
    , m_shelf(shelf)
{
    connect(&m_conversation, &session::ConversationController::reset, this, &PictureModel::refresh);
    connect(&m_conversation, &session::ConversationController::appended, this, [this](const ChatLine &line) {
        if (line.picture)
            refresh();
    });
    connect(&m_conversation, &session::ConversationController::changed, this, [this](int row) {
        if (m_conversation.lines().value(row).picture)
            refresh();
    });
    connect(&m_shelf, &ThumbnailCache::changed, this, &PictureModel::onPicture);
    connect(&m_shelf, &ThumbnailCache::largeMade, this, [this](const QString &id, const QUrl &large) {
        if (id != m_shown)
            return;
        m_large = large;
        Q_EMIT shownChanged();
    });
    refresh();
}

int PictureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PictureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChatLine &line = m_lines[index.row()];
    switch (role) {
    case PictureIdRole: return line.picture->id;
    case ImageRole: return m_shelf.small(line.picture->id);
    case PreviewRole: return previewUrl(line.picture->preview);
    case Qt::DisplayRole:
    case CaptionRole: return line.text;
    case ByRole: return by(line);
    case PlaceRole: return line.position >= 0 ? Format::clock(line.position) : QString();
    case PhaseRole: return static_cast<int>(m_moments.pictureState(line.picture->id).phase);
    case DoneRole: return m_moments.pictureState(line.picture->id).done;
    default: return {};
    }
}

QHash<int, QByteArray> PictureModel::roleNames() const
{
    return {{PictureIdRole, "pictureId"}, {ImageRole, "image"}, {PreviewRole, "preview"},
            {CaptionRole, "caption"},     {ByRole, "by"},       {PlaceRole, "place"},
            {PhaseRole, "phase"},         {DoneRole, "done"}};
}

void PictureModel::refresh()
{
    QList<ChatLine> wanted;
    for (const ChatLine &line : m_conversation.lines()) {
        if (line.picture)
            wanted.prepend(line);
    }
    const int before = count();
    Rows::update(*this, m_lines, wanted, [](const ChatLine &line) { return line.id; });
    if (count() != before)
        Q_EMIT countChanged();
    if (!m_shown.isEmpty())
        setShown(shownRow() < 0 ? QString() : m_shown);
}

void PictureModel::onPicture(const QString &id)
{
    for (int row = 0; row < count(); ++row) {
        if (m_lines[row].picture->id == id)
            Q_EMIT dataChanged(index(row), index(row), {ImageRole, PhaseRole, DoneRole});
    }
    if (id == m_shown)
        Q_EMIT shownChanged();
}

// --- the one that is looked at ---

int PictureModel::shownRow() const
{
    for (int row = 0; row < count(); ++row) {
        if (m_lines[row].picture->id == m_shown)
            return row;
    }
    return -1;
}

ChatLine PictureModel::shownLine() const
{
    return m_lines.value(shownRow());
}

QUrl PictureModel::shownImage() const
{
    if (m_shown.isEmpty())
        return {};
    return m_large.isEmpty() ? m_shelf.small(m_shown) : m_large;
}

QString PictureModel::by(const ChatLine &line)
{
    return tr("%1 · %2", "who, when").arg(line.name, Format::timeOfDay(line.time));
}

QString PictureModel::shownBy() const
{
    return m_shown.isEmpty() ? QString() : by(shownLine());
}

QString PictureModel::shownPlace() const
{
    const ChatLine line = shownLine();
    const bool plays = !line.item.isEmpty() && line.item == m_playback.state().item.id;
    return plays && line.position >= 0 ? Format::clock(line.position) : QString();
}

qreal PictureModel::shownShape() const
{
    const ChatLine line = shownLine();
    return line.picture ? qreal(line.picture->width) / line.picture->height : 1;
}

void PictureModel::setShown(const QString &id)
{
    if (m_shown != id)
        m_large.clear();
    m_shown = id;
    Q_EMIT shownChanged();
}

void PictureModel::show(const QString &pictureId)
{
    const PictureState::Phase phase = m_moments.pictureState(pictureId).phase;
    if (phase != PictureState::Phase::Here && phase != PictureState::Phase::Sending) {
        m_moments.want(pictureId);
        return;
    }
    setShown(pictureId);
    m_shelf.makeLarge(pictureId);
}

void PictureModel::hide()
{
    setShown({});
}

void PictureModel::step(int by)
{
    const int row = shownRow() + by;
    if (shownRow() >= 0 && row >= 0 && row < count())
        show(m_lines[row].picture->id);
}

void PictureModel::goThere()
{
    if (shownPlace().isEmpty())
        return;
    m_playback.seek(shownLine().position);
    Q_EMIT stageWanted();
}

void PictureModel::copy()
{
    const QByteArray image = m_moments.picture(m_shown);
    runInPool(
        m_pool, this, [image] { return QImage::fromData(image, isPng(image) ? "png" : "jpeg"); },
        [this, image](const QImage &decoded) {
            auto *data = new QMimeData;
            data->setImageData(decoded);
            data->setData(isPng(image) ? u"image/png"_s : u"image/jpeg"_s, image);
            QGuiApplication::clipboard()->setMimeData(data);
            Q_EMIT told(tr("The picture is on the clipboard."), false);
        });
}

void PictureModel::save(const QUrl &file)
{
    const QByteArray image = m_moments.picture(m_shown);
    const QString path = file.toLocalFile();
    if (image.isEmpty() || path.isEmpty())
        return;
    runInPool(
        m_pool, this, [path, image] { return write(path, image); },
        [this](bool written) {
            Q_EMIT told(written ? tr("The picture is saved.") : tr("The picture could not be saved there."), !written);
        });
}

QString PictureModel::fileName() const
{
    const QString time = shownLine().time.toString(u"yyyy-MM-dd HH.mm"_s);
    return u"Farnear %1.%2"_s.arg(time, isPng(m_moments.picture(m_shown)) ? u"png"_s : u"jpg"_s);
}

} // namespace farnear::viewmodels
