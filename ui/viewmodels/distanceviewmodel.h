// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSet>
#include <QSettings>

#include "session/profilecontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/distances.h"

namespace farnear::viewmodels {

/** How far apart the people in the room are: between two, or the widest pair of more. */
class DistanceViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL) //!< "1,204 km", "same city"
    Q_PROPERTY(QString word READ word NOTIFY changed FINAL)     //!< "apart", "in the same place"
    Q_PROPERTY(QString pair READ pair NOTIFY changed FINAL)     //!< whose it is, among more than two: "Mia and Jun"
    Q_PROPERTY(qreal reach READ reach NOTIFY changed FINAL)     //!< 0 together .. 1 the other end of the world
    Q_PROPERTY(bool zero READ zero NOTIFY changed FINAL)
    /** Somebody else is here, and I haven't said where I am. */
    Q_PROPERTY(bool askMe READ askMe NOTIFY changed FINAL)
public:
    /** settings: the profile's, where it stands who is still far away; outlives this. */
    DistanceViewModel(const session::RoomController &room, const session::ProfileController &profile,
                      QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] bool known() const { return m_widest.apart.kind != place::Apart::Kind::Unknown; }
    [[nodiscard]] QString number() const { return m_widest.text; }
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString pair() const;
    [[nodiscard]] qreal reach() const;
    [[nodiscard]] bool zero() const { return m_widest.apart.isZero(); }
    [[nodiscard]] bool askMe() const;

Q_SIGNALS:
    void changed();
    /** The number has reached 0, after it was more: once, until they part again. */
    void met();

private:
    void refresh();
    void noteMeetings();

    const session::RoomController &m_room;
    const session::ProfileController &m_profile;
    QSettings &m_settings;
    QSet<QString> m_far; //!< members who were far away when last seen
    Distances::Pair m_widest;
};

} // namespace farnear::viewmodels
