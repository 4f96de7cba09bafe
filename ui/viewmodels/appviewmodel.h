// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>

#include "session/controllers.h"
#include "viewmodels/conversationviewmodel.h"
#include "viewmodels/likesviewmodel.h"
#include "viewmodels/memoryviewmodel.h"
#include "viewmodels/momentviewmodel.h"
#include "viewmodels/navigationviewmodel.h"
#include "viewmodels/noticesviewmodel.h"
#include "viewmodels/openingviewmodel.h"
#include "viewmodels/placesviewmodel.h"
#include "viewmodels/playbackviewmodel.h"
#include "viewmodels/queuemodel.h"
#include "viewmodels/recentmodel.h"
#include "viewmodels/roomviewmodel.h"
#include "viewmodels/settingsviewmodel.h"
#include "viewmodels/syncviewmodel.h"

namespace farnear::viewmodels {

/**
 * Everything the window shows, in one hand. Main.qml has `required property AppViewModel app` and gets it by
 * setInitialProperties. Main thread.
 */
class AppViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(farnear::viewmodels::PlaybackViewModel *playback READ playback CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::RoomViewModel *room READ room CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::PlacesViewModel *places READ places CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::ConversationViewModel *conversation READ conversation CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::MomentViewModel *moment READ moment CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::LikesViewModel *likes READ likes CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::QueueModel *queue READ queue CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::RecentModel *recent READ recent CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::SyncViewModel *sync READ sync CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::SettingsViewModel *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::MemoryViewModel *memory READ memory CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::NavigationViewModel *navigation READ navigation CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::OpeningViewModel *opening READ opening CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::NoticesViewModel *notices READ notices CONSTANT FINAL)
    Q_PROPERTY(QString greeting READ greeting NOTIFY greetingChanged FINAL) //!< "Good evening, Mia"
    Q_PROPERTY(QString windowTitle READ windowTitle NOTIFY windowTitleChanged FINAL)
    /** Set by the window: nobody can see it (minimised, covered), so nothing needs to move. */
    Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY watchedChanged FINAL)
public:
    struct Parts {
        std::shared_ptr<ports::HistoryStore> history;
        CoverReader readCover;
        std::function<QByteArray()> readCities; //!< called once, on another thread; none: no city has a name here
        ports::Locator *locator = nullptr;      //!< outlives this; null: this system can't tell
        CardMaker cards;
        QString pictures; //!< folder for the pictures of files opened lately; empty: there are none
    };
    /** The controllers and settings outlive this. */
    AppViewModel(const session::Controllers &controllers, QSettings &settings, const Parts &parts,
                 QObject *parent = nullptr);

    [[nodiscard]] PlaybackViewModel *playback() { return &m_playback; }
    [[nodiscard]] RoomViewModel *room() { return &m_room; }
    [[nodiscard]] PlacesViewModel *places() { return &m_places; }
    [[nodiscard]] ConversationViewModel *conversation() { return &m_conversation; }
    [[nodiscard]] MomentViewModel *moment() { return &m_moment; }
    [[nodiscard]] LikesViewModel *likes() { return &m_likes; }
    [[nodiscard]] QueueModel *queue() { return &m_queue; }
    [[nodiscard]] RecentModel *recent() { return &m_recent; }
    [[nodiscard]] SyncViewModel *sync() { return &m_sync; }
    [[nodiscard]] SettingsViewModel *settings() { return &m_settings; }
    [[nodiscard]] MemoryViewModel *memory() { return &m_memory; }
    [[nodiscard]] NavigationViewModel *navigation() { return &m_navigation; }
    [[nodiscard]] OpeningViewModel *opening() { return &m_opening; }
    [[nodiscard]] NoticesViewModel *notices() { return &m_notices; }
    [[nodiscard]] QString greeting();
    [[nodiscard]] QString windowTitle() const;
    [[nodiscard]] bool watched() const { return m_watched; }
    void setWatched(bool watched);

Q_SIGNALS:
    void greetingChanged();
    void windowTitleChanged();
    void watchedChanged();
    /** Come to the front: another start of the program handed something over. */
    void raiseWanted();

private:
    void connectParts();
    void nameCities();
    void tellNews();

    SettingsViewModel m_settings;
    PlaybackViewModel m_playback;
    PlacesViewModel m_places;
    RoomViewModel m_room;
    ConversationViewModel m_conversation;
    MomentViewModel m_moment;
    LikesViewModel m_likes;
    QueueModel m_queue;
    RecentModel m_recent;
    SyncViewModel m_sync;
    MemoryViewModel m_memory;
    NavigationViewModel m_navigation;
    OpeningViewModel m_opening;
    NoticesViewModel m_notices;
    bool m_watched = true;
};

} // namespace farnear::viewmodels
