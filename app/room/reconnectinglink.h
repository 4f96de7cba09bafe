// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/error.h"
#include "base/sleepdetector.h"
#include "model/profile.h"
#include "ports/roomlink.h"
#include "room/reconnector.h"

namespace farnear::room {

/**
 * One link to a room after the other, each for one connection: makes them, and when one is lost tries again for as long
 * as that makes sense. Lives on the room thread.
 */
class ReconnectingLink final : public QObject {
    Q_OBJECT
public:
    enum class State { Connecting, Knocking, Live, Returning, Closed };
    /** A fresh, unopened link. */
    using Factory = std::function<std::unique_ptr<ports::RoomLink>()>;

    ReconnectingLink(Factory makeLink, std::shared_ptr<const Clock> clock, model::Profile profile);
    ~ReconnectingLink() override;

    /** Begins to connect; answers with joined() or ended(). */
    void open();
    /** Says good-bye; nothing but dropped() and left() is signalled after that. */
    void close();
    /** The network changed or came back: a waiting try happens now. */
    void retryNow();
    /** Does what is due by the clock; called by its own timer, and by tests that make the time. */
    void tick();

    [[nodiscard]] State state() const { return m_state; }
    /** Why it is Returning or Closed. */
    [[nodiscard]] const Error &error() const { return m_error; }
    /** The link while it is inside the room; else null. */
    [[nodiscard]] ports::RoomLink *live() const { return m_state == State::Live ? m_link.get() : nullptr; }
    /** The present link, inside the room or not; may be null. */
    [[nodiscard]] ports::RoomLink *current() const { return m_link.get(); }

    /** Who this member is to the others, over this link and those to come. */
    void setProfile(const model::Profile &profile);

Q_SIGNALS:
    /** A new link, before it is opened: whoever hears what it tells connects now ... */
    void made(farnear::ports::RoomLink *link);
    /** ... and disconnects now. What was on its way over it is gone. */
    void dropped(farnear::ports::RoomLink *link);
    /** Live; stateChanged() isn't told of it. first: was never inside before. */
    void joined(const farnear::ports::RoomSnapshot &snapshot, bool first);
    void stateChanged();
    /** Not in the room any more, or never got in; no other link is tried. */
    void ended(const farnear::Error &error);
    /** After close(): the good-bye is sent. */
    void left();

private:
    void tryConnect();
    void dropLink();
    void onJoined(const ports::RoomSnapshot &snapshot);
    void onLost(const Error &error, const ports::Retry &retry);
    void setState(State state, const Error &error = {});
    void arm();

    Factory m_makeLink;
    std::shared_ptr<const Clock> m_clock;
    model::Profile m_profile;
    model::Profile m_shownProfile; //!< the one the present link was opened with
    std::unique_ptr<ports::RoomLink> m_link;
    State m_state = State::Connecting;
    Error m_error;
    Reconnector m_reconnector;
    QByteArray m_resume; //!< of the last link
    SleepDetector m_sleep;
    QTimer m_timer;
    std::optional<Millis> m_due;
};

} // namespace farnear::room
