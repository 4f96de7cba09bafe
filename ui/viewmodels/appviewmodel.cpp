// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/appviewmodel.h"

#include <QTime>

#include "viewmodels/format.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

AppViewModel::AppViewModel(const session::Controllers &controllers, QSettings &settings, const Parts &parts,
                           QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_playback(controllers.playback, controllers.queue, controllers.room, parts.readCover)
    , m_places(controllers.room, controllers.profile, settings, parts.readCities, parts.locator)
    , m_room(controllers.room, controllers.profile)
    , m_conversation(controllers.conversation, controllers.moments, controllers.playback, controllers.room)
    , m_moment(controllers.moments, controllers.playback, controllers.room, settings, {parts.cards, parts.readCover})
    , m_likes(controllers.moments, controllers.playback, controllers.room, controllers.queue)
    , m_queue(controllers.queue)
    , m_recent(controllers.queue, controllers.playback, parts.history, parts.pictures, parts.readCover)
    , m_sync(controllers.playback, controllers.room)
    , m_memory(controllers.journal, m_settings)
    , m_navigation(controllers.playback, controllers.room)
    , m_opening(
          {controllers.playback, controllers.queue, controllers.room, m_settings, *m_room.invitation(), m_navigation})
    , m_notices(controllers.playback, m_navigation)
{
    for (const session::Controller *controller : controllers.all())
        connect(controller, &session::Controller::failed, &m_notices, &NoticesViewModel::showError);
    connect(&m_playback, &PlaybackViewModel::changed, this, &AppViewModel::windowTitleChanged);
    connect(&m_room, &RoomViewModel::changed, this, &AppViewModel::greetingChanged);
    connect(&m_places, &PlacesViewModel::namesKnown, this, &AppViewModel::nameCities);
    nameCities();
    tellNews();
    connectParts();
}

void AppViewModel::nameCities()
{
    m_room.setCityNamer([this](const place::SharedPlace &place) { return m_places.cityOf(place); });
}

/** What was done becomes a toast. */
void AppViewModel::tellNews()
{
    connect(m_room.invitation(), &InvitationViewModel::passwordChanged, this, [this] {
        m_notices.tell(m_room.invitation()->hasPassword()
                           ? tr("The password is set. The new link is on the clipboard.")
                           : tr("The password is gone. The new link is on the clipboard."),
                       false);
    });
    connect(&m_moment, &MomentViewModel::told, &m_notices, &NoticesViewModel::tell);
    connect(m_conversation.pictures(), &PictureModel::told, &m_notices, &NoticesViewModel::tell);
    connect(&m_memory, &MemoryViewModel::told, &m_notices, &NoticesViewModel::tell);
    for (const auto settled : {&InvitationViewModel::joined, &InvitationViewModel::inviteReady})
        connect(m_room.invitation(), settled, &m_notices, &NoticesViewModel::settleEntrance);
    connect(&m_notices, &NoticesViewModel::actionWanted, &m_opening, &OpeningViewModel::perform);
}

/** What one part begins, others follow; most of it leads to the stage. */
void AppViewModel::connectParts()
{
    connect(m_room.invitation(), &InvitationViewModel::startedOn, &m_settings, &SettingsViewModel::useServer);
    connect(&m_likes, &LikesViewModel::heartChanged, this, [this] { m_room.members()->setLiking(m_likes.likedBy()); });
    connect(&m_navigation, &NavigationViewModel::homeWanted, &m_recent, &RecentModel::refresh);
    connect(&m_navigation, &NavigationViewModel::screenChanged, &m_memory, &MemoryViewModel::close);
    for (const auto entered : {&InvitationViewModel::joined, &InvitationViewModel::inviteReady})
        connect(m_room.invitation(), entered, &m_navigation, &NavigationViewModel::showStage);
    connect(&m_recent, &RecentModel::stageWanted, &m_navigation, &NavigationViewModel::showStage);
    connect(&m_queue, &QueueModel::stageWanted, &m_navigation, &NavigationViewModel::showStage);
    connect(&m_conversation, &ConversationViewModel::stageWanted, &m_navigation, &NavigationViewModel::showStage);
}

QString AppViewModel::greeting()
{
    return Format::greeting(QTime::currentTime().hour(), m_room.me()->knownName());
}

QString AppViewModel::windowTitle() const
{
    return m_playback.loaded() ? tr("%1 \u2013 Farnear", "title of what plays").arg(m_playback.title()) : u"Farnear"_s;
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

} // namespace farnear::viewmodels
