// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>

#include "session/playbackcontroller.h"
#include "session/queuecontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/invitationviewmodel.h"
#include "viewmodels/navigationviewmodel.h"
#include "viewmodels/settingsviewmodel.h"
#include "viewmodels/toastmodel.h"

namespace farnear::viewmodels {

/** Takes in whatever a person drops, pastes, picks or starts the program with: files, folders, an invite. Main thread.
 */
class OpeningViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    /** Patterns for the file dialog: "Films and music (*.mkv *.mp3 ...)", "All files (*)". */
    Q_PROPERTY(QStringList nameFilters READ nameFilters CONSTANT FINAL)
public:
    /** What it hands things to; all outlive this. */
    struct Parts {
        session::PlaybackController &playback;
        session::QueueController &queue;
        session::RoomController &room;
        const SettingsViewModel &settings;
        InvitationViewModel &invitation;
        NavigationViewModel &navigation;
    };
    explicit OpeningViewModel(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] QStringList nameFilters() const;

    /** Files, folders or one invite, however they came (dialog, drop, command line). Plays them for the room. */
    Q_INVOKABLE void openAny(const QList<QUrl> &urls);
    /** Pasted text: an invite, or a file's path. */
    Q_INVOKABLE void openText(const QString &text);
    Q_INVOKABLE void enqueue(const QList<QUrl> &files);
    /** Does what the button of a toast offers. */
    void perform(ToastModel::Action action);

Q_SIGNALS:
    /** Please show the file dialog; answer with openAny(), or playback.obstacle.useFile() when replacing is true. */
    void fileDialogWanted(bool replacing);
    /** Please show the join dialog, with this text in it. */
    void joinDialogWanted(const QString &invite);

private:
    void open(const QList<QUrl> &files);
    void useCopy();

    Parts m_parts;
    QUrl m_copy; //!< came with an invite, for what that room plays
};

} // namespace farnear::viewmodels
