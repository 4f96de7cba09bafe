// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "support/fakes/fakelocator.h"
#include "support/fakes/fakeprofile.h"
#include "support/fakes/fakeroom.h"

namespace farnear::test {

/** Where this person is and whom they tell, as a test says. */
class PlaceFacts final : public QObject {
    Q_OBJECT
public:
    /** All outlive this. */
    PlaceFacts(FakeRoom &room, FakeProfile &profile, FakeLocator &locator, QObject *parent = nullptr);

    /** In the largest city of that name. */
    Q_INVOKABLE void live(const QString &city);
    Q_INVOKABLE void forget();
    /** There, to the metre. */
    Q_INVOKABLE void stand(double latitude, double longitude);
    /** What this room is told, and what new rooms are: "nothing", "coarse", "city" or "exact". */
    Q_INVOKABLE void tell(const QString &room, const QString &others);
    /** The system can't say where this computer is: a code as on the wire. Before, it takes for ever. */
    Q_INVOKABLE void loseWay(const QString &code);

private:
    FakeRoom &m_room;
    FakeProfile &m_profile;
    FakeLocator &m_locator;
};

} // namespace farnear::test
