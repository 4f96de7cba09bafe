// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/openingviewmodel.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

#include "base/webaddress.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using session::Playback;

namespace {

/** Something to play, as its name says; of any other address, a page's, it may be that it was meant as an invite. */
bool isWebMedia(const QUrl &url)
{
    static const QRegularExpression media(
        u"\\.(mp[34]|m4[av]|mpe?g4?|webm|mk[av]|avi|mov|wmv|flv|og[gvam]|opus|flac|aac|wav|m3u8|mpd)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return isOnTheWeb(url) && media.match(url.path()).hasMatch();
}

bool isInvite(const QUrl &url)
{
    return url.scheme() == u"farnear"_s || (isOnTheWeb(url) && !isWebMedia(url));
}

} // namespace

OpeningViewModel::OpeningViewModel(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.playback, &session::PlaybackController::changed, this, &OpeningViewModel::useCopy);
    connect(&m_parts.room, &session::RoomController::changed, this, &OpeningViewModel::useCopy);
}

QStringList OpeningViewModel::nameFilters() const
{
    const QString media
        = u"*.mkv *.mp4 *.m4v *.webm *.mov *.avi *.ts *.ogv *.mpg *.mp3 *.flac *.ogg *.opus *.m4a *.aac *.wav *.wma"_s;
    return {tr("Films and music (%1)").arg(media), tr("All files (*)")};
}

void OpeningViewModel::openAny(const QList<QUrl> &urls)
{
    QList<QUrl> files = urls;
    const auto invite = std::find_if(files.begin(), files.end(), isInvite);
    if (invite == files.end())
        return files.isEmpty() ? void() : open(files);
    const QString text = QString::fromUtf8(invite->toEncoded());
    files.erase(invite);
    m_parts.queue.offer(files);
    if (files.size() == 1)
        m_copy = files.constFirst(); // see useCopy()
    openText(text);
}

/** With nothing there yet, the stage comes with the first of them: see NavigationViewModel. */
void OpeningViewModel::open(const QList<QUrl> &files)
{
    m_parts.queue.open(files);
    if (m_parts.navigation.occupied())
        m_parts.navigation.showStage();
}

void OpeningViewModel::openText(const QString &text)
{
    const QString path = text.trimmed();
    if (path.startsWith(u"file:"_s))
        open({QUrl(path)});
    else if (QFileInfo(path).isAbsolute() && QFileInfo::exists(path))
        open({QUrl::fromLocalFile(path)});
    else if (isWebMedia(QUrl(path, QUrl::StrictMode)))
        open({QUrl(path, QUrl::StrictMode)});
    else if (!m_parts.settings.named() && m_parts.invitation.isIn(text))
        Q_EMIT joinDialogWanted(text); // others are to know who comes: asked once, with the invite at hand
    else
        m_parts.invitation.join(text);
}

void OpeningViewModel::enqueue(const QList<QUrl> &files)
{
    m_parts.queue.enqueue(files);
}

void OpeningViewModel::perform(ToastModel::Action action)
{
    switch (action) {
    case ToastModel::None: break;
    case ToastModel::ChooseFile:
        Q_EMIT fileDialogWanted(m_parts.playback.state().phase != Playback::Phase::Empty);
        break;
    case ToastModel::PasteInvite: Q_EMIT joinDialogWanted({}); break;
    case ToastModel::TryAgain: m_parts.invitation.tryAgain(); break;
    }
}

/** Whatever the room plays, if it is not found here by itself: the file that came with the invite is meant for it. */
void OpeningViewModel::useCopy()
{
    if (m_copy.isEmpty() || m_parts.room.state().mode == session::RoomState::Mode::Alone)
        return;
    if (m_parts.playback.state().phase == Playback::Phase::Missing)
        m_parts.playback.useFile(std::exchange(m_copy, {}));
    else if (!m_parts.playback.state().file.isEmpty())
        m_copy.clear();
}

} // namespace farnear::viewmodels
