// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <utility>

#include "links/ott/messages.h"
#include "links/ott/rights.h"
#include "links/ott/roomitems.h"
#include "links/ott/roommembers.h"
#include "links/ott/roomplayback.h"

namespace farnear::ott {

/** A room as its server tells of it. Pure. */
class RoomModel {
public:
    /** What a message changed. */
    struct Change {
        bool timeline = false;
        bool queue = false;
        bool rights = false;
        QList<std::pair<QString, RoomMembers::News>> people;
    };

    /** revision: of the last timeline of an earlier link. */
    void begin(qint64 revision) { m_playback.begin(revision); }
    /** delay: what messages take, as far as one knows; local: now. ms. */
    Change take(const ServerMessage &message, Millis delay, Millis local);
    /** All that the server tells at first is here. */
    [[nodiscard]] bool isComplete() const;

    [[nodiscard]] const RoomMembers &members() const { return m_members; }
    [[nodiscard]] const RoomItems &items() const { return m_items; }
    [[nodiscard]] const RoomPlayback &playback() const { return m_playback; }
    [[nodiscard]] const Rights &rights() const { return m_rights; }
    /** As the session knows people. */
    [[nodiscard]] QList<model::Member> people() const;

private:
    Change takeSync(const RoomSync &sync, Millis delay, Millis local);
    void takeEvent(const RoomEvent &event, Millis delay, Millis local);
    /** True: this person's role is another one now. */
    bool refreshRole();

    bool m_synced = false;
    RoomMembers m_members;
    RoomItems m_items;
    RoomPlayback m_playback;
    Rights m_rights;
    int m_role = 0;
};

} // namespace farnear::ott
