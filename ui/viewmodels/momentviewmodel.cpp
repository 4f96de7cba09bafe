// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/momentviewmodel.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImageReader>
#include <QRegularExpression>
#include <QSaveFile>

#include <utility>

#include "base/runinpool.h"
#include "viewmodels/momentwords.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

/** Shares the picture's bytes. */
QImage imageOf(const ports::Picture &picture)
{
    const QSize size = picture.size;
    if (picture.isNull() || picture.pixels.size() != 4 * qsizetype(size.width()) * size.height())
        return {};
    auto *held = new QByteArray(picture.pixels);
    return {reinterpret_cast<const uchar *>(held->constData()),
            size.width(),
            size.height(),
            qsizetype(4) * size.width(),
            QImage::Format_RGB32,
            [](void *bytes) { delete static_cast<QByteArray *>(bytes); },
            held};
}

QSize sizeOf(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    return QImageReader(&buffer).size();
}

} // namespace

MomentViewModel::MomentViewModel(session::MomentsController &moments, const session::PlaybackController &playback,
                                 const session::RoomController &room, QSettings &settings, Tools tools, QObject *parent)
    : QObject(parent)
    , m_moments(moments)
    , m_playback(playback)
    , m_room(room)
    , m_readCover(std::move(tools.readCover))
    , m_choices(settings)
    , m_renderer(std::move(tools.cards))
{
    m_pool.setMaxThreadCount(1);
    connect(&m_moments, &session::MomentsController::taken, this, &MomentViewModel::onTaken);
    connect(&m_moments, &session::MomentsController::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::NoPicture)
            m_taking = 0;
    });
    connect(&m_room, &session::RoomController::changed, this, &MomentViewModel::canSendChanged);
    connect(&m_renderer, &CardRenderer::changed, this, &MomentViewModel::madeChanged);
    connect(&m_renderer, &CardRenderer::thumbnailsChanged, this, &MomentViewModel::thumbnailsChanged);
}

MomentViewModel::~MomentViewModel() = default;

qreal MomentViewModel::shape() const
{
    const QImage &image = m_renderer.image();
    return image.isNull() ? 1.37 : qreal(image.width()) / image.height();
}

QString MomentViewModel::summary() const
{
    const MomentCard card = this->card();
    QStringList said{card.caption, card.title, card.place, card.date, card.distance, card.together};
    for (const MomentCard::Person &person : card.people)
        said << person.name;
    said.removeAll(QString());
    return said.join(u", "_s);
}

int MomentViewModel::offered() const
{
    if (!m_moment)
        return 0;
    const MomentCard all = wordsOf(*m_moment);
    return (all.title.isEmpty() ? 0 : Title) | Place | Date | (all.together.isEmpty() ? 0 : Together)
        | (all.people.isEmpty() ? 0 : Faces | Names) | (all.distance.isEmpty() ? 0 : Distance);
}

bool MomentViewModel::canSend() const
{
    return m_room.state().members.size() > 1 && m_room.state().capabilities.pictures;
}

void MomentViewModel::setStyle(Style style)
{
    const bool film = !m_moment || m_moment->item.tags.kind == model::Tags::Kind::Film;
    m_choices.setStyle(MomentCard::Style(style), film); // music is a record unless chosen otherwise
    remake();
}

void MomentViewModel::setPart(int part, bool shown)
{
    m_choices.setPart(part, shown);
    remake();
}

void MomentViewModel::setCaption(const QString &caption)
{
    if (caption == m_choices.caption())
        return;
    m_choices.setCaption(caption);
    remake();
}

void MomentViewModel::setLarge(bool large)
{
    m_choices.setLarge(large);
    remake();
}

void MomentViewModel::setPng(bool png)
{
    m_choices.setPng(png);
    remake();
}

void MomentViewModel::setNight(bool night)
{
    m_choices.setNight(night);
    remake();
}

/** What was chosen is told, and a card made of it. */
void MomentViewModel::remake()
{
    Q_EMIT chosen();
    if (m_moment)
        m_renderer.render(card(), m_choices.png());
}

void MomentViewModel::take()
{
    const bool nothing = m_playback.state().phase == session::Playback::Phase::Empty;
    if (m_taking > 0 || nothing || !m_renderer.maker().compose)
        return;
    ++m_taking;
    m_moments.take();
}

void MomentViewModel::onTaken(const session::Moment &moment)
{
    if (m_taking == 0)
        return; // somebody else's wish
    m_moment = moment;
    m_moment->picture = {}; // held once, as an image
    const QImage frame = imageOf(moment.picture);
    if (!frame.isNull() || moment.file.isEmpty() || !m_readCover)
        return begin(frame);
    runInPool(
        m_pool, this, [read = m_readCover, file = moment.file] { return QImage::fromData(read(file)); },
        [this](const QImage &cover) { begin(cover); });
}

void MomentViewModel::begin(const QImage &picture)
{
    m_taking = 0;
    m_picture = picture;
    m_choices.begin(m_moment->item.tags.kind == model::Tags::Kind::Music);
    m_renderer.clear();
    remake();
    Q_EMIT taken();
}

MomentCard MomentViewModel::card() const
{
    if (!m_moment)
        return {};
    MomentCard card = m_choices.applied(wordsOf(*m_moment));
    card.picture = m_picture;
    return card;
}

void MomentViewModel::whenMade(std::function<void()> then)
{
    if (!m_moment)
        return;
    m_renderer.whenMade(std::move(then));
}

void MomentViewModel::copy()
{
    whenMade([this] {
        QGuiApplication::clipboard()->setImage(m_renderer.image());
        Q_EMIT told(tr("The picture is on the clipboard."), false);
    });
}

void MomentViewModel::save(const QUrl &file)
{
    whenMade([this, file] {
        QSaveFile out(file.toLocalFile());
        const bool saved = out.open(QIODevice::WriteOnly) && out.write(m_renderer.file()) == m_renderer.file().size()
            && out.commit();
        Q_EMIT told(saved ? tr("The picture is saved.") : tr("The picture could not be saved there."), !saved);
    });
}

void MomentViewModel::send()
{
    whenMade([this] {
        if (!canSend())
            return;
        m_moments.send(m_renderer.file(), sizeOf(m_renderer.file()), m_renderer.maker().preview(m_renderer.image()),
                       m_choices.caption().trimmed(), *m_moment);
        Q_EMIT sent();
    });
}

QUrl MomentViewModel::file()
{
    if (!m_moment || m_renderer.file().isEmpty())
        return {};
    if (!m_folder)
        m_folder.emplace();
    QFile out(m_folder->filePath(fileName()));
    if (!out.open(QIODevice::WriteOnly) || out.write(m_renderer.file()) != m_renderer.file().size())
        return {};
    return QUrl::fromLocalFile(out.fileName());
}

QString MomentViewModel::fileName() const
{
    static const QRegularExpression awkward(u"[^\\w .,()-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const MomentCard shown = card();
    QString name = shown.title + u' ' + shown.place;
    name = name.replace(u':', u'-').remove(awkward).simplified().left(80);
    if (name.isEmpty())
        name = u"Farnear"_s;
    return name + (png() ? u".png"_s : u".jpg"_s);
}

void MomentViewModel::forget()
{
    m_moment.reset();
    m_picture = {};
    m_renderer.clear();
}

} // namespace farnear::viewmodels
