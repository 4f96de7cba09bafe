// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

#include "support/fakes/fakeprofile.h"
#include "support/fakes/fakeroom.h"

namespace farnear::test {

/** The room and who is in it, as a test says. Somebody's id is their name. */
class RoomFacts final : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString invite READ invite CONSTANT FINAL) //!< to a room; known to be one
public:
    /** Both outlive this. */
    RoomFacts(FakeRoom &room, FakeProfile &profile, QObject *parent = nullptr);

    [[nodiscard]] static QString invite();

    /** This person is called that from now on. */
    Q_INVOKABLE void callMe(const QString &name);
    /** My own room, open to others. reach: whom its invite brings in, "computer", "network" or "anyone". */
    Q_INVOKABLE void open(const QString &reach = QStringLiteral("network"));
    /** Nobody else can come in. */
    Q_INVOKABLE void close();
    /** Somebody else's room. */
    Q_INVOKABLE void join();
    /** {name, colour, phase: "playing", offset: ms, city}; whoever is here already changes so. */
    Q_INVOKABLE void enter(const QVariantMap &person);
    /** Waits at the door. */
    Q_INVOKABLE void knock(const QString &name, int colour);
    /** So long with somebody else here. */
    Q_INVOKABLE void together(int minutes);
    Q_INVOKABLE void protect();
    Q_INVOKABLE void holdForLate();
    /** The connection is lost. */
    Q_INVOKABLE void lose();
    /** Something failed. code: as on the wire, "port-in-use". */
    Q_INVOKABLE void refuse(const QString &code, const QString &detail = {});
    /** Somebody sent an invite, and it was copied. */
    Q_INVOKABLE void copyInvite();

private:
    FakeRoom &m_room;
    FakeProfile &m_profile;
};

} // namespace farnear::test
