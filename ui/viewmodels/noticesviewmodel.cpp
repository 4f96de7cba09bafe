// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/noticesviewmodel.h"

namespace farnear::viewmodels {

using session::Playback;

NoticesViewModel::NoticesViewModel(const session::PlaybackController &playback, const NavigationViewModel &navigation,
                                   QObject *parent)
    : QObject(parent)
    , m_playback(playback)
    , m_navigation(navigation)
{
    connect(&m_playback, &session::PlaybackController::changed, this, &NoticesViewModel::settleFile);
}

void NoticesViewModel::tell(const QString &sentence, bool isError)
{
    m_toasts.show(sentence, isError);
}

void NoticesViewModel::showError(const Error &error)
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

void NoticesViewModel::settleEntrance()
{
    m_toasts.settle(ToastModel::TryAgain);
    m_toasts.settle(ToastModel::PasteInvite);
}

void NoticesViewModel::act(int toastId)
{
    for (const ToastModel::Toast &toast : m_toasts.toasts()) {
        if (toast.id != toastId)
            continue;
        const ToastModel::Action action = toast.action;
        m_toasts.dismiss(toastId);
        Q_EMIT actionWanted(action);
        return;
    }
}

void NoticesViewModel::settleFile()
{
    if (m_file == m_playback.state().file)
        return;
    m_file = m_playback.state().file;
    if (!m_file.isEmpty())
        m_toasts.settle(ToastModel::ChooseFile);
}

/** The stage itself says why the present file doesn't play, with the same button. */
bool NoticesViewModel::isShown(const Error &error) const
{
    const Playback &now = m_playback.state();
    return m_navigation.screen() == NavigationViewModel::Stage && now.phase == Playback::Phase::Failed
        && now.error.sentence() == error.sentence();
}

} // namespace farnear::viewmodels
