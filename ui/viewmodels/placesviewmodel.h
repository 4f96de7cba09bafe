// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>

#include <functional>

#include "ports/locator.h"
#include "session/profilecontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/citydirectory.h"
#include "viewmodels/distanceviewmodel.h"
#include "viewmodels/placeviewmodel.h"

namespace farnear::viewmodels {

/** Where people are: this person's place, how far apart everybody is, and what cities are called here. Main thread. */
class PlacesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(farnear::viewmodels::PlaceViewModel *mine READ mine CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::DistanceViewModel *apart READ apart CONSTANT FINAL)
public:
    /** The controllers, settings and locator outlive this; locator may be null. readCities as for CityDirectory. */
    PlacesViewModel(session::RoomController &room, session::ProfileController &profile, QSettings &settings,
                    std::function<QByteArray()> readCities, ports::Locator *locator, QObject *parent = nullptr);

    [[nodiscard]] PlaceViewModel *mine() { return &m_mine; }
    [[nodiscard]] DistanceViewModel *apart() { return &m_apart; }
    /** In this person's language; of an exact place the city around it. Empty until namesKnown(), or if there is none.
     */
    [[nodiscard]] QString cityOf(const place::SharedPlace &place);

Q_SIGNALS:
    void namesKnown();

private:
    CityDirectory m_cities;
    PlaceViewModel m_mine;
    DistanceViewModel m_apart;
};

} // namespace farnear::viewmodels
