// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "media/filefinder.h"
#include "model/queue.h"
#include "session/playercontroller.h"
#include "session/state.h"

namespace farnear::session {

/** Plays what the room plays with this computer's file for it, and knows how that looks. Lives on the room thread. */
class PlaybackState final : public QObject {
    Q_OBJECT
public:
    PlaybackState(std::unique_ptr<ports::Player> player, media::FileFinder &files, std::shared_ptr<const Clock> clock);

    [[nodiscard]] PlayerController &driver() { return m_playerController; }
    void setTimeline(const sync::Timeline &timeline, const std::optional<model::QueueEntry> &item);
    void setClock(const std::optional<sync::ClockEstimate> &clock);
    void setVolume(double volume);
    void setMuted(bool muted);
    /** This file, for the present item. */
    void useFile(const QUrl &file);
    /** More files are known: maybe the one that is missing. */
    void lookAgain();

    /** Of the room's media, now. */
    [[nodiscard]] Millis position() const;
    [[nodiscard]] const model::QueueEntry &item() const { return m_item; }
    [[nodiscard]] const QUrl &file() const { return m_file; }
    [[nodiscard]] Millis duration() const;
    /** waiting: still as member ids. */
    [[nodiscard]] Playback playback() const;

Q_SIGNALS:
    void changed();
    void failed(const farnear::Error &error);

private:
    void setFile(const QUrl &file);
    void onSearched(const QString &item, const QUrl &file);
    void onFailed(const Error &error);
    [[nodiscard]] Playback::Phase phase() const;
    [[nodiscard]] Millis toLocal(Millis server) const;

    media::FileFinder &m_files;
    std::shared_ptr<const Clock> m_clock;
    ports::PlayerCapabilities m_capabilities;
    PlayerController m_playerController;
    sync::Timeline m_timeline;
    std::optional<sync::ClockEstimate> m_estimate;
    model::QueueEntry m_item;
    QUrl m_file;
    bool m_missing = false;
    std::optional<ports::Media> m_media;
    std::optional<Error> m_error;
    ports::Stall m_stall = ports::Stall::None;
    double m_volume = 1;
    bool m_muted = false;
};

} // namespace farnear::session
