// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "base/error.h"
#include "links/farnear/pendingintents.h"

namespace farnear::links {

/**
 * Brings wishes for the timeline to the server, each on top of the timeline as it is known here. One that came too late
 * is sent again while it means what it meant; when somebody else was faster with the same, it is done. Lives on the
 * link's thread.
 */
class IntentSender final : public QObject {
    Q_OBJECT
public:
    /** Before anything else: how the room is when this person comes in. */
    void start(const model::MemberId &me, const sync::Timeline &timeline);
    void request(const ports::IntentRequest &request);
    /** Every change of the timeline passes here, before others hear of it. */
    void changed(const sync::Timeline &timeline);
    /** Others have heard of the change: wishes that waited for it are looked at again. */
    void settle();
    /** True when the id is that of a wish. */
    bool refuse(const QString &id, const Error &error);

Q_SIGNALS:
    void send(const QString &id, const farnear::sync::Intent &intent,
              const std::optional<farnear::model::QueueEntry> &item);
    void refused(const farnear::Error &error);

private:
    void transmit(const PendingIntent &request);
    void onRefused(const PendingIntent &request, const Error &error);

    model::MemberId m_me;
    sync::Timeline m_timeline;
    PendingIntents m_pending;
    QList<PendingIntent> m_early; //!< refused before the newer timeline came
};

} // namespace farnear::links
