// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/error.h"
#include "model/message.h"
#include "room/outbox.h"
#include "room/reconnectinglink.h"

namespace farnear::room {

/**
 * Brings what a person says into the room, over as many links as it takes, and no faster than the server wants it.
 * What is said for now only is sent once or, without a connection, not at all. Lives on the room thread.
 */
class MessageSender final : public QObject {
    Q_OBJECT
public:
    MessageSender(const ReconnectingLink &link, std::shared_ptr<const Clock> clock);

    /** wallMs: UTC. Nothing where it can't be said, which refused() explains if it was to be kept. */
    std::optional<Outbox::Entry> send(const model::MessageContent &content, qint64 wallMs);
    [[nodiscard]] const Outbox &outbox() const { return m_outbox; }

    /** The link is inside the room: what waits is sent. */
    void sendAll();
    /** What was on its way over a link is gone with it. */
    void forgetLink();
    /** The room has it. */
    void confirm(const QString &id);
    /** The link says that the message is not in the room; TooMany: not yet. */
    void onNotDelivered(const QString &id, const Error &error);
    /** Does what is due by the clock; called by its own timer, and by tests that make the time. */
    void tick();

Q_SIGNALS:
    /** The message with that id will never get into the room. */
    void gaveUp(const QString &id);
    void refused(const farnear::Error &error);

private:
    std::optional<Outbox::Entry> sendForNow(const model::MessageContent &content, qint64 wallMs);
    void sendFirst();
    void giveUp(const QString &id, const Error &error);

    const ReconnectingLink &m_link;
    std::shared_ptr<const Clock> m_clock;
    QTimer m_timer;
    Outbox m_outbox;
    std::optional<Millis> m_resendAt;
    bool m_gently = false;  //!< one message at a time: the server said that this was too much at once
    QSet<QString> m_forNow; //!< sent over this link and not kept
};

} // namespace farnear::room
