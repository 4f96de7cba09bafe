// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include "base/error.h"
#include "session/playbackcontroller.h"
#include "viewmodels/navigationviewmodel.h"
#include "viewmodels/toastmodel.h"

namespace farnear::viewmodels {

/** What a person is told in passing: what was done, and what went wrong, with the button that helps. Main thread. */
class NoticesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(farnear::viewmodels::ToastModel *toasts READ toasts CONSTANT FINAL)
public:
    /** Both outlive this. */
    NoticesViewModel(const session::PlaybackController &playback, const NavigationViewModel &navigation,
                     QObject *parent = nullptr);

    [[nodiscard]] ToastModel *toasts() { return &m_toasts; }

    /** One sentence, until it is read. */
    void tell(const QString &sentence, bool isError);
    /** Says what went wrong, unless it is shown already. */
    void showError(const Error &error);
    /** A room was opened or joined: no button is needed for that any more. */
    void settleEntrance();
    /** A toast's button was pressed; actionWanted() follows. */
    Q_INVOKABLE void act(int toastId);

Q_SIGNALS:
    void actionWanted(farnear::viewmodels::ToastModel::Action action);

private:
    void settleFile();
    [[nodiscard]] bool isShown(const Error &error) const;

    const session::PlaybackController &m_playback;
    const NavigationViewModel &m_navigation;
    ToastModel m_toasts;
    QUrl m_file; //!< of this computer, that plays
};

} // namespace farnear::viewmodels
