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

#include "base/runinpool.h"
#include "viewmodels/momentwords.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

constexpr int allParts = 127;
constexpr int thumbnailEdge = 300;
constexpr qsizetype longestCaption = 200;

QString keyOf(const char *name)
{
    return u"moment/"_s + QLatin1String(name);
}

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
            4 * size.width(),
            QImage::Format_RGB32,
            [](void *bytes) { delete static_cast<QByteArray *>(bytes); },
            held};
}

QUrl dataUrl(const QByteArray &jpeg)
{
    return QUrl::fromEncoded("data:image/jpeg;base64," + jpeg.toBase64());
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
    , m_settings(settings)
    , m_tools(std::move(tools))
    , m_style(Style(std::clamp(settings.value(keyOf("style")).toInt(), int(Frame), int(Sleeve))))
    , m_dependencies(settings.value(keyOf("parts"), allParts).toInt() & allParts)
    , m_large(settings.value(keyOf("large")).toBool())
    , m_png(settings.value(keyOf("png"), true).toBool())
    , m_night(settings.value(keyOf("night")).toBool())
{
    m_pool.setMaxThreadCount(1);
    connect(&m_moments, &session::MomentsController::taken, this, &MomentViewModel::onTaken);
    connect(&m_moments, &session::MomentsController::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::NoPicture)
            m_taking = 0;
    });
    connect(&m_room, &session::RoomController::changed, this, &MomentViewModel::canSendChanged);
}

MomentViewModel::~MomentViewModel() = default;

qreal MomentViewModel::shape() const
{
    return m_made.image.isNull() ? 1.37 : qreal(m_made.image.width()) / m_made.image.height();
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
    return m_room.state().members.size() > 1;
}

void MomentViewModel::setStyle(Style style)
{
    m_style = style;
    if (!m_moment || m_moment->item.kind == model::Item::Kind::Film) // music is a record unless chosen otherwise
        choose("style", int(style));
    else
        choose(nullptr, {});
}

void MomentViewModel::setPart(int part, bool shown)
{
    m_dependencies = shown ? m_dependencies | part : m_dependencies & ~part;
    choose("parts", m_dependencies);
}

void MomentViewModel::setCaption(const QString &caption)
{
    if (caption == m_caption)
        return;
    m_caption = caption.left(longestCaption);
    choose(nullptr, {});
}

void MomentViewModel::setLarge(bool large)
{
    m_large = large;
    choose("large", large);
}

void MomentViewModel::setPng(bool png)
{
    m_png = png;
    choose("png", png);
}

void MomentViewModel::setNight(bool night)
{
    m_night = night;
    choose("night", night);
}

void MomentViewModel::choose(const char *key, const QVariant &value)
{
    if (key)
        m_settings.setValue(keyOf(key), value);
    Q_EMIT chosen();
    remake();
}

void MomentViewModel::take()
{
    const bool nothing = m_playback.state().phase == session::Playback::Phase::Empty;
    if (m_taking > 0 || nothing || !m_tools.cards.compose)
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
    if (!frame.isNull() || moment.file.isEmpty() || !m_tools.readCover)
        return begin(frame);
    runInPool(
        m_pool, this, [read = m_tools.readCover, file = moment.file] { return QImage::fromData(read(file)); },
        [this](const QImage &cover) { begin(cover); });
}

void MomentViewModel::begin(const QImage &picture)
{
    m_taking = 0;
    m_picture = picture;
    m_caption.clear();
    m_made = {};
    m_thumbnails.clear();
    const bool music = m_moment->item.kind == model::Item::Kind::Music;
    const int saved = m_settings.value(keyOf("style")).toInt();
    m_style = music ? Sleeve : Style(std::clamp(saved, int(Frame), int(Sleeve)));
    Q_EMIT chosen();
    Q_EMIT thumbnailsChanged();
    remake();
    Q_EMIT taken();
}

MomentCard MomentViewModel::card() const
{
    if (!m_moment)
        return {};
    MomentCard card = wordsOf(*m_moment);
    const auto leaveOut = [this](Part part, QString &words) {
        if (!(m_dependencies & part))
            words.clear();
    };
    leaveOut(Title, card.title);
    leaveOut(Place, card.place);
    leaveOut(Date, card.date);
    leaveOut(Together, card.together);
    leaveOut(Distance, card.distance);
    for (MomentCard::Person &person : card.people) {
        leaveOut(Names, person.name);
        leaveOut(Faces, person.initial);
        if (!(m_dependencies & Distance)) // nor on the map
            person.at.reset();
    }
    if (!(m_dependencies & (Faces | Names)))
        card.people.clear();
    card.caption = m_caption.trimmed();
    card.picture = m_picture;
    card.style = MomentCard::Style(m_style);
    card.night = m_night;
    card.scale = m_large ? 2 : 1;
    return card;
}

void MomentViewModel::remake()
{
    if (!m_moment)
        return;
    ++m_wanted;
    Q_EMIT madeChanged();
    if (!m_making)
        make();
}

/** One card after another: what is wished meanwhile is made next, and only the last of it. */
void MomentViewModel::make()
{
    m_making = true;
    const auto job = [maker = m_tools.cards, card = card(), png = m_png, of = m_wanted] {
        Made made{.of = of, .image = maker.compose(card), .file = {}, .preview = {}};
        made.file = maker.encode(made.image, png);
        const QSize shown = made.image.size() / card.scale;
        made.preview
            = dataUrl(maker.encode(made.image.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), false));
        return made;
    };
    runInPool(m_pool, this, job, [this](const Made &made) {
        m_making = false;
        if (!m_moment)
            return;
        m_made = made;
        Q_EMIT madeChanged();
        if (busy())
            return make();
        if (m_then)
            std::exchange(m_then, nullptr)();
        makeThumbnails();
    });
}

void MomentViewModel::makeThumbnails()
{
    if (!m_moment || m_thumbnailsOf == m_wanted)
        return;
    m_thumbnailsOf = m_wanted;
    MomentCard small = card();
    small.scale = 1;
    const auto job = [maker = m_tools.cards, card = small]() mutable {
        if (card.picture.width() > 640)
            card.picture = card.picture.scaledToWidth(640, Qt::SmoothTransformation);
        QList<QUrl> urls;
        for (int style = Frame; style <= Sleeve; ++style) {
            card.style = MomentCard::Style(style);
            const QImage image = maker.compose(card);
            urls << dataUrl(maker.encode(
                image.scaled(thumbnailEdge, thumbnailEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation), false));
        }
        return urls;
    };
    runInPool(m_pool, this, job, [this](const QList<QUrl> &urls) {
        if (!m_moment)
            return;
        m_thumbnails = urls;
        Q_EMIT thumbnailsChanged();
    });
}

void MomentViewModel::whenMade(std::function<void()> then)
{
    if (!m_moment)
        return;
    if (busy())
        m_then = std::move(then);
    else
        then();
}

void MomentViewModel::copy()
{
    whenMade([this] {
        QGuiApplication::clipboard()->setImage(m_made.image);
        Q_EMIT told(tr("The picture is on the clipboard."), false);
    });
}

void MomentViewModel::save(const QUrl &file)
{
    whenMade([this, file] {
        QSaveFile out(file.toLocalFile());
        const bool saved
            = out.open(QIODevice::WriteOnly) && out.write(m_made.file) == m_made.file.size() && out.commit();
        Q_EMIT told(saved ? tr("The picture is saved.") : tr("The picture could not be saved there."), !saved);
    });
}

void MomentViewModel::send()
{
    whenMade([this] {
        if (!canSend())
            return;
        m_moments.send(m_made.file, sizeOf(m_made.file), m_tools.cards.preview(m_made.image), m_caption.trimmed(),
                       *m_moment);
        Q_EMIT sent();
    });
}

QUrl MomentViewModel::file()
{
    if (!m_moment || m_made.file.isEmpty())
        return {};
    if (!m_folder)
        m_folder.emplace();
    QFile out(m_folder->filePath(fileName()));
    if (!out.open(QIODevice::WriteOnly) || out.write(m_made.file) != m_made.file.size())
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
    return name + (m_png ? u".png"_s : u".jpg"_s);
}

void MomentViewModel::forget()
{
    m_moment.reset();
    m_picture = {};
    m_made = {.of = m_wanted, .image = {}, .file = {}, .preview = {}};
    m_then = nullptr;
    m_thumbnails.clear();
    Q_EMIT madeChanged();
    Q_EMIT thumbnailsChanged();
}

} // namespace farnear::viewmodels
