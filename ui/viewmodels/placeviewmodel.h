// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

#include <optional>

#include "ports/locator.h"
#include "session/profilecontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/citydirectory.h"
#include "viewmodels/placemodel.h"

namespace farnear::viewmodels {

/** Where this person says they are, and how finely rooms are told. */
class PlaceViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(bool known READ known NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString text READ text NOTIFY placeChanged FINAL)     //!< "Berlin, Germany"; empty when unknown
    Q_PROPERTY(QString detail READ detail NOTIFY placeChanged FINAL) //!< "21:04 there now", with coordinates if given
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY placeChanged FINAL) //!< a city to ask about: "Berlin"
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(farnear::viewmodels::PlaceModel *results READ results CONSTANT FINAL)
    Q_PROPERTY(bool nothingFound READ nothingFound NOTIFY queryChanged FINAL)
    Q_PROPERTY(bool canLocate READ canLocate CONSTANT FINAL)
    Q_PROPERTY(bool locating READ locating NOTIFY locatingChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY locatingChanged FINAL) //!< one sentence; empty: none
    /** In a room: what this one is told. Alone: what rooms are told from now on. */
    Q_PROPERTY(Sharing sharing READ sharing WRITE setSharing NOTIFY sharingChanged FINAL)
    Q_PROPERTY(bool inRoom READ inRoom NOTIFY sharingChanged FINAL)
    Q_PROPERTY(bool isDefault READ isDefault NOTIFY sharingChanged FINAL) //!< new rooms are told the same
    Q_PROPERTY(bool exactKnown READ exactKnown NOTIFY placeChanged FINAL) //!< finer than the city
    /** What others see, by Sharing: "no distance, no local time", "somewhere within 100 km", "Berlin, Germany",
     * "52.5200, 13.4050". */
    Q_PROPERTY(QStringList examples READ examples NOTIFY placeChanged FINAL)
public:
    enum Sharing { Nothing, Coarse, City, Exact }; //!< as place::Precision
    Q_ENUM(Sharing)

    /** All outlive this; locator may be null. */
    PlaceViewModel(session::ProfileController &profile, session::RoomController &room, CityDirectory &book,
                   ports::Locator *locator, QObject *parent = nullptr);

    [[nodiscard]] bool known() const { return m_profile.place().has_value(); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString suggestion() const;
    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] PlaceModel *results() { return &m_results; }
    [[nodiscard]] bool nothingFound() const;
    [[nodiscard]] bool canLocate() const { return m_locator != nullptr; }
    [[nodiscard]] bool locating() const { return m_locating; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] Sharing sharing() const;
    void setSharing(Sharing sharing);
    [[nodiscard]] bool inRoom() const;
    [[nodiscard]] bool isDefault() const;
    [[nodiscard]] bool exactKnown() const;
    [[nodiscard]] QStringList examples() const;

    /** The sheet opens: names and times are brought up to date. */
    Q_INVOKABLE void refresh();
    /** A row of results. */
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void chooseSuggestion();
    /** Asks the system where this computer is. */
    Q_INVOKABLE void useSystem();
    Q_INVOKABLE void forget();
    /** New rooms are told the same as this one. */
    Q_INVOKABLE void makeDefault();

Q_SIGNALS:
    void placeChanged();
    void queryChanged();
    void locatingChanged();
    void sharingChanged();
    /** This person has just said where they are. */
    void chosen();

private:
    void takeUpBook();
    void search();
    void choosePlace(const place::OwnPlace &place);
    void finishLocating(const QString &problem);
    [[nodiscard]] QString cityOf(const place::OwnPlace &place) const;
    [[nodiscard]] QString describe(const place::OwnPlace &place) const;
    [[nodiscard]] PlaceModel::Row rowOf(const place::City &city) const;
    [[nodiscard]] PlaceModel::Row rowOf(place::Coordinates at) const;

    session::ProfileController &m_profile;
    session::RoomController &m_room;
    CityDirectory &m_book;
    ports::Locator *m_locator;
    PlaceModel m_results;
    QString m_query;
    QString m_problem;
    std::optional<place::City> m_suggestion;
    std::optional<place::Coordinates> m_located; //!< until the book is open
    bool m_locating = false;
};

} // namespace farnear::viewmodels
