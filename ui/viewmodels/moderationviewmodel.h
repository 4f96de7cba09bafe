// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

#include <functional>

#include "model/policy.h"
#include "session/roomcontroller.h"
#include "viewmodels/membermodel.h"

namespace farnear::viewmodels {

/** What a host decides: the rules of the room, who comes in and who has to go. Main thread. */
class ModerationViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by RoomViewModel")
    Q_PROPERTY(bool isHost READ isHost NOTIFY changed
                   FINAL) //!< it is this person who decides; nobody does where the server knows no host
    Q_PROPERTY(farnear::viewmodels::MemberModel *knocking READ knocking CONSTANT FINAL) //!< for the host
    Q_PROPERTY(bool hostControls READ hostControls WRITE setHostControls NOTIFY changed
                   FINAL) //!< only the host plays and seeks
    Q_PROPERTY(
        bool holdForLate READ holdForLate WRITE setHoldForLate NOTIFY changed FINAL) //!< the room waits for who stalls
    Q_PROPERTY(bool knockFirst READ knockFirst WRITE setKnockFirst NOTIFY changed FINAL)
    Q_PROPERTY(int capacity READ capacity WRITE setCapacity NOTIFY changed FINAL) //!< 1 .. 64
public:
    /** The controller outlives this. */
    explicit ModerationViewModel(session::RoomController &room, QObject *parent = nullptr);

    [[nodiscard]] bool isHost() const;
    [[nodiscard]] MemberModel *knocking() { return &m_knocking; }
    [[nodiscard]] bool hostControls() const;
    void setHostControls(bool on);
    [[nodiscard]] bool holdForLate() const;
    void setHoldForLate(bool on);
    [[nodiscard]] bool knockFirst() const;
    void setKnockFirst(bool on);
    [[nodiscard]] int capacity() const;
    void setCapacity(int capacity);

    Q_INVOKABLE void admit(const QString &memberId, bool admit);
    /** forGood: the invites sent so far open nothing any more. */
    Q_INVOKABLE void removeMember(const QString &memberId, bool forGood = false);
    Q_INVOKABLE void handOver(const QString &memberId);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void changePolicy(const std::function<void(model::Policy &)> &change);

    session::RoomController &m_controller;
    MemberModel m_knocking;
};

} // namespace farnear::viewmodels
