// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/appviewmodel.h"

#include <QFileInfo>
#include <QTime>

#include "viewmodels/format.h"
#include "viewmodels/invitetext.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using session::Playback;

namespace {

bool isInvite(const QUrl &url)
{
    return url.scheme() == u"farnear"_s || url.scheme() == u"https"_s;
}

} // namespace

AppViewModel::AppViewModel(const session::Controllers &controllers, QSettings &settings, const Parts &parts,
                           QObject *parent)
    : QObject(parent)
    , m_controllers(controllers)
    , m_settings(settings)
    , m_playback(controllers.playback, controllers.queue, controllers.room, parts.readCover)
    , m_cities(parts.readCities)
    , m_place(controllers.profile, controllers.room, m_cities, parts.locator)
    , m_room(controllers.room, controllers.profile)
    , m_apart(controllers.room, controllers.profile, settings)
    , m_shelf(controllers.moments)
    , m_chat(controllers.conversation, controllers.moments, controllers.playback, m_shelf)
    , m_pictures(controllers.conversation, controllers.moments, controllers.playback, m_shelf)
    , m_moment(controllers.moments, controllers.playback, controllers.room, settings, {parts.cards, parts.readCover})
    , m_likes(controllers.moments, controllers.playback, controllers.room, controllers.queue)
    , m_reactions(controllers.conversation)
    , m_queue(controllers.queue)
    , m_recent(controllers.queue, controllers.playback, parts.history, parts.pictures, parts.readCover)
    , m_sync(controllers.playback, controllers.room)
    , m_memory(controllers.journal, m_settings)
{
    connect(&controllers.playback, &session::PlaybackController::changed, this, &AppViewModel::refresh);
    connect(&controllers.room, &session::RoomController::changed, this, &AppViewModel::refresh);
    for (const session::Controller *controller : controllers.all())
        connect(controller, &session::Controller::failed, this, &AppViewModel::showError);
    const auto namer = [this](const place::SharedPlace &place) { return cityOf(place); };
    m_room.setCityNamer(namer);
    connect(&m_cities, &CityDirectory::opened, this, [this, namer] { m_room.setCityNamer(namer); });
    connectParts();
    refresh();
}

/** What the parts tell becomes a toast, or a way to the stage. */
void AppViewModel::connectParts()
{
    connect(&m_room, &RoomViewModel::passwordChanged, this, [this] {
        m_toasts.show(m_room.hasPassword() ? tr("The password is set. The new link is on the clipboard.")
                                           : tr("The password is gone. The new link is on the clipboard."),
                      false);
    });
    connect(&m_room, &RoomViewModel::startedOn, &m_settings, &SettingsViewModel::setLastServer);
    connect(&m_moment, &MomentViewModel::told, this,
            [this](const QString &sentence, bool isError) { m_toasts.show(sentence, isError); });
    connect(&m_likes, &LikesViewModel::heartChanged, this, [this] { m_room.members()->setLiking(m_likes.likedBy()); });
    connect(&m_pictures, &PictureModel::told, this,
            [this](const QString &sentence, bool isError) { m_toasts.show(sentence, isError); });
    connect(this, &AppViewModel::screenChanged, &m_memory, &MemoryViewModel::close);
    connect(&m_memory, &MemoryViewModel::told, this,
            [this](const QString &sentence, bool isError) { m_toasts.show(sentence, isError); });
    connect(&m_room, &RoomViewModel::changed, this, &AppViewModel::greetingChanged);
    connect(&m_room, &RoomViewModel::joined, this, &AppViewModel::showStage);
    connect(&m_room, &RoomViewModel::inviteReady, this, &AppViewModel::showStage);
    connect(&m_recent, &RecentModel::stageWanted, this, &AppViewModel::showStage);
    connect(&m_queue, &QueueModel::stageWanted, this, &AppViewModel::showStage);
    connect(&m_chat, &ChatModel::stageWanted, this, &AppViewModel::showStage);
    connect(&m_pictures, &PictureModel::stageWanted, this, &AppViewModel::showStage);
    for (const auto settled : {&RoomViewModel::joined, &RoomViewModel::inviteReady}) {
        connect(&m_room, settled, &m_toasts, [this] {
            m_toasts.settle(ToastModel::TryAgain);
            m_toasts.settle(ToastModel::PasteInvite);
        });
    }
}

/** Of an exact place the city around it: its people would say that, too. */
QString AppViewModel::cityOf(const place::SharedPlace &place)
{
    if (place.precision == place::Precision::City)
        return m_cities.nameOf(place.city);
    if (place.precision != place::Precision::Exact)
        return {};
    m_cities.want();
    const auto city = m_cities.cities().nearest(place.at);
    return city ? m_cities.nameOf(city->id) : QString();
}

QString AppViewModel::greeting() const
{
    return Format::greeting(QTime::currentTime().hour(), m_room.knownName());
}

QString AppViewModel::windowTitle() const
{
    return m_playback.loaded() ? tr("%1 \u2013 Farnear", "title of what plays").arg(m_playback.title()) : u"Farnear"_s;
}

QStringList AppViewModel::nameFilters() const
{
    const QString media
        = u"*.mkv *.mp4 *.m4v *.webm *.mov *.avi *.ts *.ogv *.mpg *.mp3 *.flac *.ogg *.opus *.m4a *.aac *.wav *.wma"_s;
    return {tr("Films and music (%1)").arg(media), tr("All files (*)")};
}

void AppViewModel::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    m_playback.setWatched(watched);
    Q_EMIT watchedChanged();
    if (watched)
        Q_EMIT greetingChanged();
}

void AppViewModel::openAny(const QList<QUrl> &urls)
{
    QList<QUrl> files = urls;
    const auto invite = std::find_if(files.begin(), files.end(), isInvite);
    if (invite == files.end())
        return files.isEmpty() ? void() : open(files);
    const QString text = QString::fromUtf8(invite->toEncoded());
    files.erase(invite);
    m_controllers.queue.offer(files);
    if (files.size() == 1)
        m_copy = files.constFirst(); // see useCopy()
    openText(text);
}

/** With nothing there yet, the stage comes with the first of them: see refresh(). */
void AppViewModel::open(const QList<QUrl> &files)
{
    m_controllers.queue.open(files);
    if (m_occupied)
        showStage();
}

void AppViewModel::openText(const QString &text)
{
    const QString path = text.trimmed();
    if (path.startsWith(u"file:"_s))
        open({QUrl(path)});
    else if (QFileInfo(path).isAbsolute() && QFileInfo::exists(path))
        open({QUrl::fromLocalFile(path)});
    else if (!m_settings.named() && m_room.holdsInvite(text))
        Q_EMIT joinDialogWanted(text); // others are to know who comes: asked once, with the invite at hand
    else
        m_room.join(text);
}

void AppViewModel::enqueue(const QList<QUrl> &files)
{
    m_controllers.queue.enqueue(files);
}

void AppViewModel::showHome()
{
    m_recent.refresh();
    setScreen(Home);
}

void AppViewModel::showStage()
{
    setScreen(Stage);
}

void AppViewModel::act(int toastId)
{
    for (const ToastModel::Toast &toast : m_toasts.toasts()) {
        if (toast.id != toastId)
            continue;
        const ToastModel::Action action = toast.action;
        m_toasts.dismiss(toastId);
        return perform(action);
    }
}

void AppViewModel::perform(ToastModel::Action action)
{
    switch (action) {
    case ToastModel::None: break;
    case ToastModel::ChooseFile: Q_EMIT fileDialogWanted(m_playback.loaded()); break;
    case ToastModel::PasteInvite: Q_EMIT joinDialogWanted({}); break;
    case ToastModel::TryAgain: m_room.tryAgain(); break;
    }
}

void AppViewModel::refresh()
{
    const bool occupied = m_controllers.playback.state().phase != Playback::Phase::Empty || !m_room.alone();
    if (occupied != m_occupied) {
        m_occupied = occupied;
        occupied ? showStage() : showHome();
    }
    if (m_file != m_controllers.playback.state().file) {
        m_file = m_controllers.playback.state().file;
        if (!m_file.isEmpty())
            m_toasts.settle(ToastModel::ChooseFile);
    }
    useCopy();
    Q_EMIT windowTitleChanged();
}

/** Whatever the room plays, if it is not found here by itself: the file that came with the invite is meant for it. */
void AppViewModel::useCopy()
{
    if (m_copy.isEmpty() || m_room.alone())
        return;
    if (m_controllers.playback.state().phase == Playback::Phase::Missing)
        m_controllers.playback.useFile(std::exchange(m_copy, {}));
    else if (!m_controllers.playback.state().file.isEmpty())
        m_copy.clear();
}

void AppViewModel::setScreen(Screen screen)
{
    if (m_screen == screen)
        return;
    m_screen = screen;
    Q_EMIT screenChanged();
}

/** The stage itself says why the present file doesn't play, with the same button. */
bool AppViewModel::isShown(const Error &error) const
{
    const Playback &now = m_controllers.playback.state();
    return m_screen == Stage && now.phase == Playback::Phase::Failed && now.error.sentence() == error.sentence();
}

void AppViewModel::showError(const Error &error)
{
    if (isShown(error))
        return;
    switch (error.code) {
    case ErrorCode::NeedPassword: return; // asked for by the join dialog
    case ErrorCode::FileMissing:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnsupported:
    case ErrorCode::FileDamaged:
    case ErrorCode::NotSameFile:
        return m_toasts.show(error.sentence(), true, ToastModel::ChooseFile, tr("Choose a file"));
    case ErrorCode::BadInvite:
    case ErrorCode::WrongSecret:
        return m_toasts.show(error.sentence(), true, ToastModel::PasteInvite, tr("Paste the invite"));
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::PortInUse: return m_toasts.show(error.sentence(), true, ToastModel::TryAgain, tr("Try again"));
    default: return m_toasts.show(error.sentence(), true);
    }
}

} // namespace farnear::viewmodels
