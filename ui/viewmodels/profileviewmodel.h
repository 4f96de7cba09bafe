// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

#include "session/profilecontroller.h"
#include "session/roomcontroller.h"

namespace farnear::viewmodels {

/** How this person is called and coloured, as the people of the room see it. Main thread. */
class ProfileViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by RoomViewModel")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString knownName READ knownName NOTIFY changed FINAL) //!< name; empty while nobody chose or knows one
    Q_PROPERTY(QString initial READ initial NOTIFY changed FINAL)
    Q_PROPERTY(int colour READ colour WRITE setColour NOTIFY changed FINAL) //!< 0 .. 7
public:
    /** The controllers outlive this. */
    ProfileViewModel(const session::RoomController &room, session::ProfileController &profile,
                     QObject *parent = nullptr);

    [[nodiscard]] QString name() const;
    void setName(const QString &name);
    [[nodiscard]] QString knownName() const;
    [[nodiscard]] QString initial() const;
    [[nodiscard]] int colour() const;
    void setColour(int colour);

    /** The letter on the face of somebody of that name. */
    Q_INVOKABLE QString initialOf(const QString &name) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const session::RoomMember *me() const;

    const session::RoomController &m_room;
    session::ProfileController &m_profile;
};

} // namespace farnear::viewmodels
