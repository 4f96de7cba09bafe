// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

#include "base/clock.h"
#include "model/memberstatus.h"
#include "ports/player.h"
#include "session/state.h"
#include "sync/clockoffset.h"
#include "sync/timeline.h"

namespace farnear::session {

/**
 * Drives one player along the room's timeline: opens the file, asks the follower what to do, does it at the instant it
 * is due. Lives on the room thread, where a busy window delays nothing.
 */
class PlayerController final : public QObject {
    Q_OBJECT
public:
    PlayerController(std::unique_ptr<ports::Player> player, std::shared_ptr<const Clock> clock,
                     QObject *parent = nullptr);
    ~PlayerController() override;

    [[nodiscard]] ports::Player &player();
    /** The room's wish; scheduled ones lie a little ahead. */
    void setTimeline(const sync::Timeline &timeline);
    /** How the server's clock reads here; nothing: not known yet (or lost), and only free running is possible. */
    void setClock(const std::optional<sync::ClockEstimate> &clock);
    /** The file for an item; an empty URL: there is none here. Setting the open one again changes nothing. */
    void setFile(const QString &item, const QUrl &file);
    /** Alone in the room: nobody to keep together with, so nothing is corrected. */
    void setAlone(bool alone);
    void setAway(bool away);

    /** As told by status(): without the round trip, which the room knows. */
    [[nodiscard]] model::MemberStatus status() const;
    [[nodiscard]] SyncReport report() const;

Q_SIGNALS:
    /** The phase or its revision changed, or a second passed while playing: worth telling the room. */
    void statusChanged(const farnear::model::MemberStatus &status);
    /** About ten times a second while playing. */
    void reported(const farnear::session::SyncReport &report);
    void mediaChanged(const farnear::ports::Media &media);
    /** The player waits for data, or goes on. */
    void stalled(farnear::ports::Stall why);
    /** The current item could not be opened, or broke while playing. */
    void failed(const farnear::Error &error);
    /** The current item was played to its end. */
    void ended(const QString &item);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace farnear::session
