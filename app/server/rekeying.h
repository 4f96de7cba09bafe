// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <optional>

#include "server/admission.h"
#include "server/membertable.h"
#include "server/roomkeeper.h"

namespace farnear::server {

/**
 * How a room moves to another key, as its password changes or somebody must not read on: the host's request is kept
 * first, then everybody gets the box with the new key that is sealed for them; boxes for those who are away wait.
 * Lives on the server's thread.
 */
class Rekeying final : public QObject {
    Q_OBJECT
public:
    /** All outlive it. */
    Rekeying(const QString &roomId, Admission &admission, RoomKeeper &keeper, MemberTable &residents);

    /** The host asks for another key. */
    void begin(const MemberConnection &host, const protocol::Rekey &request);
    /** Somebody was away while the key changed and is meant to have the new one: they get it, and join again with it.
     * False for anybody else. */
    [[nodiscard]] bool hand(Connection *connection, const protocol::Join &join) const;
    /** Whoever left for good gets no key any more. */
    void forget(const model::MemberId &member) { m_boxes.remove(member); }
    /** The room's key as it is to be kept: the next one while that is being stored. */
    [[nodiscard]] const QByteArray &keyToKeep() const;

Q_SIGNALS:
    /** From here on the room's key is the new one. item: what plays, sealed with it. */
    void changed(const std::optional<farnear::protocol::SealedItem> &item);

private:
    /** A change that is being stored. */
    struct Change {
        protocol::Rekey request;
        model::MemberId by;
        QByteArray key; //!< of the host's device
    };

    void onKept(const Expected<void> &kept);
    void fail(const Change &change);
    void take(const Change &change);
    void tell(const MemberConnection &resident) const;

    QString m_roomId;
    Admission &m_admission;
    RoomKeeper &m_keeper;
    MemberTable &m_residents;
    std::optional<Change> m_underWay;
    QHash<model::MemberId, protocol::RekeyTell> m_boxes; //!< of the present key, for whoever comes with a former one
};

} // namespace farnear::server
