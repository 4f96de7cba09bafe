// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "session/controllers.h"
#include "session/dependencies.h"

namespace farnear::session {

/**
 * Farnear at work: makes the controllers, the threads behind them and what they share, and lets them go in order.
 * Lives on the main thread; the room, its connection and the player live on the room thread. There is always a room:
 * alone on this computer first, so playing alone and together are one path.
 */
class Session final : public QObject {
    Q_OBJECT
public:
    /** parts: the concrete adapters, from the composition root. */
    explicit Session(const Parts &parts, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] PlaybackController &playback() const;
    [[nodiscard]] RoomController &room() const;
    [[nodiscard]] ConversationController &conversation() const;
    [[nodiscard]] QueueController &queue() const;
    [[nodiscard]] MomentsController &moments() const;
    [[nodiscard]] ProfileController &profile() const;
    /** The evenings together, on this computer. */
    [[nodiscard]] Journal &journal() const;
    [[nodiscard]] Controllers controllers() const;

Q_SIGNALS:
    /** Of any controller. */
    void failed(const farnear::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace farnear::session
