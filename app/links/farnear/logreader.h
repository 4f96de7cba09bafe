// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "base/clock.h"
#include "ports/roomlink.h"
#include "protocol/keyring.h"
#include "protocol/messages.h"

namespace farnear::links {

/**
 * The room's log as a link reads it: each post verified, opened, and dated as this computer's wall clock shows it; and
 * how far in which log was read, so that the next link is told what is new. Lives on the link's thread.
 */
class LogReader {
public:
    /** keys outlive this. */
    LogReader(const protocol::Keyring &keys, std::shared_ptr<const Clock> clock);

    /** token: what another reader of this room had, or empty. */
    void resume(const QByteArray &token);
    [[nodiscard]] QByteArray resumeToken() const;
    /** The last post read. */
    [[nodiscard]] qint64 since() const { return m_since; }
    /** Of the log that since() counts in; empty before the first one. */
    [[nodiscard]] const QString &epoch() const { return m_epoch; }

    /** Before any post: which log it is, and what time it is on the server. */
    void start(const protocol::Welcome &welcome);
    /** Nothing when it does not verify, or is of a later version. */
    [[nodiscard]] std::optional<ports::Message> read(const protocol::Post &post);

private:
    [[nodiscard]] qint64 wallTimeOf(const protocol::Post &post) const;

    const protocol::Keyring &m_keys;
    std::shared_ptr<const Clock> m_clock;
    qint64 m_since = 0;
    QString m_epoch;
    Millis m_serverAhead = 0; //!< of m_clock, as of the welcome: good enough to date what was said
    qint64 m_wallAhead = 0;   //!< this computer's UTC time less the server's, ms
};

} // namespace farnear::links
