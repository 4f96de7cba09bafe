// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/obstacleviewmodel.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/webaddress.h"
#include "viewmodels/format.h"
#include "viewmodels/playbackwords.h"

namespace farnear::viewmodels {

using Phase = session::Playback::Phase;

namespace {
constexpr std::chrono::milliseconds countInterval{100};
} // namespace

ObstacleViewModel::ObstacleViewModel(session::PlaybackController &playback, QObject *parent)
    : QObject(parent)
    , m_controller(playback)
{
    m_timer.setInterval(countInterval);
    connect(&m_timer, &QTimer::timeout, this, &ObstacleViewModel::count);
    connect(&m_controller, &session::PlaybackController::changed, this, &ObstacleViewModel::refresh);
    refresh();
}

QString ObstacleViewModel::waitingText() const
{
    const QStringList names = state().phase == Phase::Gathering ? state().waiting : QStringList();
    return names.isEmpty() ? QString() : tr("Waiting for %1").arg(Format::names(names));
}

QString ObstacleViewModel::stallText() const
{
    const bool wanted = state().phase == Phase::Playing || state().phase == Phase::Gathering;
    if (wanted && state().stall == ports::Stall::Disk && isOnTheWeb(state().file))
        return tr("Waiting for the network …");
    return wanted ? stallWords(state().stall) : QString();
}

QString ObstacleViewModel::problemText() const
{
    if (state().phase == Phase::Failed)
        return state().error.sentence();
    if (hasOtherVersion())
        return tr("Your %1 is not the same as the one that plays here.").arg(missingFileName());
    if (!webHost().isEmpty())
        return tr("%1 is on the web. Whoever runs %2 sees that your computer asks for it.")
            .arg(missingFileName(), webHost());
    if (state().phase == Phase::Missing && !state().item.source.site.isEmpty())
        return tr("%1 plays only on a page of its own (%2). With a copy of yours you hear and see it here, too.")
            .arg(missingFileName(), state().item.source.site);
    if (state().phase == Phase::Missing)
        return tr("%1 is not on this computer yet.").arg(missingFileName());
    return {};
}

bool ObstacleViewModel::hasOtherVersion() const
{
    return state().phase == Phase::Missing && !state().otherVersion.isEmpty();
}

QString ObstacleViewModel::missingFileName() const
{
    if (state().phase != Phase::Missing)
        return {};
    return state().item.source.fileName.isEmpty() ? state().item.tags.title : state().item.source.fileName;
}

QString ObstacleViewModel::webHost() const
{
    const QUrl &url = state().item.source.url;
    return state().phase == Phase::Missing && isOnTheWeb(url) ? farnear::webHost(url) : QString();
}

void ObstacleViewModel::useWeb()
{
    if (!webHost().isEmpty())
        m_controller.useFile(state().item.source.url);
}

void ObstacleViewModel::useFile(const QUrl &file)
{
    m_controller.useFile(file);
}

void ObstacleViewModel::useOtherVersion()
{
    if (hasOtherVersion())
        m_controller.useFile(state().otherVersion);
}

void ObstacleViewModel::refresh()
{
    if (state().phase != Phase::Gathering)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
    Q_EMIT changed();
    count();
}

void ObstacleViewModel::count()
{
    const bool gathering = state().phase == Phase::Gathering;
    const int left = gathering ? int(std::ceil(std::max(0.0, state().deadline - m_controller.now()) / 1000)) : 0;
    if (left == m_countdown)
        return;
    m_countdown = left;
    Q_EMIT countdownChanged();
}

} // namespace farnear::viewmodels
