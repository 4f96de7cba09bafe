// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>

#include "session/controllers.h"
#include "viewmodels/chatmodel.h"
#include "viewmodels/distanceviewmodel.h"
#include "viewmodels/likesviewmodel.h"
#include "viewmodels/memoryviewmodel.h"
#include "viewmodels/momentviewmodel.h"
#include "viewmodels/picturemodel.h"
#include "viewmodels/placeviewmodel.h"
#include "viewmodels/playbackviewmodel.h"
#include "viewmodels/queuemodel.h"
#include "viewmodels/reactionmodel.h"
#include "viewmodels/recentmodel.h"
#include "viewmodels/roomviewmodel.h"
#include "viewmodels/settingsviewmodel.h"
#include "viewmodels/syncviewmodel.h"
#include "viewmodels/toastmodel.h"

namespace farnear::viewmodels {

/**
 * Everything the window shows, in one hand. Main.qml has `required property AppViewModel app` and gets it by
 * setInitialProperties. Whatever a person drops, pastes or opens comes in by openAny().
 */
class AppViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(farnear::viewmodels::PlaybackViewModel *playback READ playback CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::RoomViewModel *room READ room CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::DistanceViewModel *apart READ apart CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::ChatModel *chat READ chat CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::PictureModel *pictures READ pictures CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::MomentViewModel *moment READ moment CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::LikesViewModel *likes READ likes CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::ReactionModel *reactions READ reactions CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::PlaceViewModel *place READ place CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::QueueModel *queue READ queue CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::RecentModel *recent READ recent CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::SyncViewModel *sync READ sync CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::SettingsViewModel *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::MemoryViewModel *memory READ memory CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::ToastModel *toasts READ toasts CONSTANT FINAL)
    Q_PROPERTY(Screen screen READ screen NOTIFY screenChanged FINAL)
    Q_PROPERTY(QString greeting READ greeting NOTIFY greetingChanged FINAL) //!< "Good evening, Mia"
    Q_PROPERTY(QString windowTitle READ windowTitle NOTIFY windowTitleChanged FINAL)
    /** Patterns for the file dialog: "Films and music (*.mkv *.mp3 ...)", "All files (*)". */
    Q_PROPERTY(QStringList nameFilters READ nameFilters CONSTANT FINAL)
    /** Set by the window: nobody can see it (minimised, covered), so nothing needs to move. */
    Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY watchedChanged FINAL)
public:
    enum Screen { Home, Stage };
    Q_ENUM(Screen)

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
    [[nodiscard]] DistanceViewModel *apart() { return &m_apart; }
    [[nodiscard]] ChatModel *chat() { return &m_chat; }
    [[nodiscard]] PictureModel *pictures() { return &m_pictures; }
    [[nodiscard]] MomentViewModel *moment() { return &m_moment; }
    [[nodiscard]] LikesViewModel *likes() { return &m_likes; }
    [[nodiscard]] ReactionModel *reactions() { return &m_reactions; }
    [[nodiscard]] PlaceViewModel *place() { return &m_place; }
    [[nodiscard]] QueueModel *queue() { return &m_queue; }
    [[nodiscard]] RecentModel *recent() { return &m_recent; }
    [[nodiscard]] SyncViewModel *sync() { return &m_sync; }
    [[nodiscard]] SettingsViewModel *settings() { return &m_settings; }
    [[nodiscard]] MemoryViewModel *memory() { return &m_memory; }
    [[nodiscard]] ToastModel *toasts() { return &m_toasts; }
    [[nodiscard]] Screen screen() const { return m_screen; }
    [[nodiscard]] QString greeting() const;
    [[nodiscard]] QString windowTitle() const;
    [[nodiscard]] QStringList nameFilters() const;
    [[nodiscard]] bool watched() const { return m_watched; }
    void setWatched(bool watched);

    /** Files, folders or one invite, however they came (dialog, drop, command line). Plays them for the room. */
    Q_INVOKABLE void openAny(const QList<QUrl> &urls);
    /** Pasted text: an invite, or a file's path. */
    Q_INVOKABLE void openText(const QString &text);
    Q_INVOKABLE void enqueue(const QList<QUrl> &files);
    Q_INVOKABLE void showHome();
    Q_INVOKABLE void showStage();
    /** A toast's button was pressed. */
    Q_INVOKABLE void act(int toastId);

Q_SIGNALS:
    void screenChanged();
    void greetingChanged();
    void windowTitleChanged();
    void watchedChanged();
    /** Please show the file dialog; answer with openAny(), or playback.useFile() when replacing is true. */
    void fileDialogWanted(bool replacing);
    /** Please show the join dialog, with this text in it. */
    void joinDialogWanted(const QString &invite);
    /** Come to the front: another start of the program handed something over. */
    void raiseWanted();

private:
    void refresh();
    void useCopy();
    void connectParts();
    void open(const QList<QUrl> &files);
    [[nodiscard]] bool isShown(const Error &error) const;
    [[nodiscard]] QString cityOf(const place::SharedPlace &place);
    void setScreen(Screen screen);
    void perform(ToastModel::Action action);
    void showError(const Error &error);

    session::Controllers m_controllers;
    SettingsViewModel m_settings;
    PlaybackViewModel m_playback;
    CityDirectory m_cities;
    PlaceViewModel m_place;
    RoomViewModel m_room;
    DistanceViewModel m_apart;
    ThumbnailCache m_shelf;
    ChatModel m_chat;
    PictureModel m_pictures;
    MomentViewModel m_moment;
    LikesViewModel m_likes;
    ReactionModel m_reactions;
    QueueModel m_queue;
    RecentModel m_recent;
    SyncViewModel m_sync;
    MemoryViewModel m_memory;
    ToastModel m_toasts;
    Screen m_screen = Home;
    QUrl m_copy; //!< came with an invite, for what that room plays
    QUrl m_file; //!< of this computer, that plays
    bool m_watched = true;
    bool m_occupied = false; //!< something plays or there is company
};

} // namespace farnear::viewmodels
