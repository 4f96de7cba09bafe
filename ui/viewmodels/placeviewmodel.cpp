// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/placeviewmodel.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <utility>

#include "place/coordinatetext.h"
#include "place/daylight.h"
#include "place/zonetable.h"
#include "viewmodels/format.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using place::Precision;

static_assert(int(PlaceViewModel::Nothing) == int(Precision::Nothing)
              && int(PlaceViewModel::Exact) == int(Precision::Exact));

namespace {

constexpr int shown = 6;
constexpr qint64 maxTableBytes = 1 << 20;

/** What systems with tzdata know of their zones; others have none. */
QByteArray zoneTable()
{
    QFile file(u"/usr/share/zoneinfo/zone1970.tab"_s);
    return file.open(QIODevice::ReadOnly) ? file.read(maxTableBytes) : QByteArray();
}

/** "21:04"; empty in an unknown zone. */
QString timeIn(const QString &zone)
{
    const QDateTime local = place::localTime(QDateTime::currentDateTimeUtc(), zone);
    return local.isValid() ? Format::timeOfDay(local) : QString();
}

bool isNight(place::Coordinates at)
{
    return place::lightAt(at, QDateTime::currentDateTimeUtc()) == place::Light::Night;
}

} // namespace

PlaceViewModel::PlaceViewModel(session::ProfileController &profile, session::RoomController &room, CityDirectory &book,
                               ports::Locator *locator, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_room(room)
    , m_book(book)
    , m_locator(locator)
{
    connect(&profile, &session::ProfileController::changed, this, &PlaceViewModel::placeChanged);
    connect(&profile, &session::ProfileController::changed, this, &PlaceViewModel::sharingChanged);
    connect(&room, &session::RoomController::changed, this, &PlaceViewModel::sharingChanged);
    connect(&book, &CityDirectory::opened, this, &PlaceViewModel::takeUpBook);
    if (locator == nullptr)
        return;
    connect(locator, &ports::Locator::located, this, [this](place::Coordinates at) {
        m_located = at;
        takeUpBook();
    });
    connect(locator, &ports::Locator::failed, this, [this](const Error &error) { finishLocating(error.sentence()); });
}

QString PlaceViewModel::text() const
{
    return known() ? describe(*m_profile.place()) : QString();
}

QString PlaceViewModel::detail() const
{
    if (!known())
        return {};
    const place::OwnPlace &place = *m_profile.place();
    const QString time = timeIn(place.zone);
    return place.point ? tr("%1 · %2", "coordinates, time").arg(place::coordinateText(place.at), time) : time;
}

QString PlaceViewModel::suggestion() const
{
    return m_suggestion && !known() ? m_book.cities().nameIn(m_suggestion->id, CityDirectory::language()) : QString();
}

void PlaceViewModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_book.want();
    search();
}

bool PlaceViewModel::nothingFound() const
{
    return m_book.isOpen() && !m_query.trimmed().isEmpty() && m_results.count() == 0;
}

PlaceViewModel::Sharing PlaceViewModel::sharing() const
{
    return Sharing(inRoom() ? m_room.state().sharing : m_profile.sharing());
}

void PlaceViewModel::setSharing(Sharing sharing)
{
    if (inRoom())
        m_room.setSharing(Precision(sharing));
    else
        m_profile.setSharing(Precision(sharing));
    Q_EMIT sharingChanged();
}

bool PlaceViewModel::inRoom() const
{
    return m_room.state().mode != session::RoomState::Mode::Alone;
}

bool PlaceViewModel::isDefault() const
{
    return Precision(sharing()) == m_profile.sharing();
}

bool PlaceViewModel::exactKnown() const
{
    return known() && m_profile.place()->point;
}

QStringList PlaceViewModel::examples() const
{
    const place::OwnPlace place = m_profile.place().value_or(place::OwnPlace());
    return {tr("no distance, no local time"), tr("somewhere within 100 km"), cityOf(place),
            exactKnown() ? place::coordinateText(place.at)
                         : tr("after giving coordinates or this computer's location")};
}

void PlaceViewModel::refresh()
{
    m_book.want();
    finishLocating({});
    setQuery({});
    Q_EMIT placeChanged();
}

void PlaceViewModel::choose(int row)
{
    if (row >= 0 && row < m_results.count())
        choosePlace(m_results.rows().at(row).place);
}

void PlaceViewModel::chooseSuggestion()
{
    if (m_suggestion)
        choosePlace(place::ownPlace(*m_suggestion, m_book.cities()));
}

void PlaceViewModel::useSystem()
{
    if (m_locator == nullptr || m_locating)
        return;
    m_book.want();
    m_problem.clear();
    m_locating = true;
    Q_EMIT locatingChanged();
    m_locator->locate();
}

void PlaceViewModel::forget()
{
    m_profile.setPlace({});
}

void PlaceViewModel::makeDefault()
{
    m_profile.setSharing(Precision(sharing()));
    Q_EMIT sharingChanged();
}

void PlaceViewModel::takeUpBook()
{
    if (!m_book.isOpen())
        return;
    if (!m_suggestion)
        m_suggestion = place::suggest(QString::fromLatin1(QTimeZone::systemTimeZoneId()), zoneTable(), m_book.cities());
    if (const auto at = std::exchange(m_located, {})) {
        choosePlace(place::ownPlaceAt(*at, m_book.cities()));
        finishLocating({});
    }
    search();
    Q_EMIT placeChanged();
}

void PlaceViewModel::search()
{
    QList<PlaceModel::Row> rows;
    if (const Expected<place::Coordinates> at = place::parseCoordinates(m_query); at && m_book.isOpen()) {
        rows << rowOf(*at);
    } else {
        for (const place::City &city : m_book.cities().search(m_query, CityDirectory::language(), shown))
            rows << rowOf(city);
    }
    m_results.setRows(rows);
    Q_EMIT queryChanged();
}

void PlaceViewModel::choosePlace(const place::OwnPlace &place)
{
    m_profile.setPlace(place);
    setQuery({});
    Q_EMIT placeChanged();
    Q_EMIT chosen();
}

void PlaceViewModel::finishLocating(const QString &problem)
{
    if (!m_locating && problem == m_problem)
        return;
    m_locating = false;
    m_problem = problem;
    Q_EMIT locatingChanged();
}

QString PlaceViewModel::cityOf(const place::OwnPlace &place) const
{
    const std::optional<place::City> city = m_book.cities().byId(place.city);
    return city ? m_book.describe(*city) : place.name;
}

QString PlaceViewModel::describe(const place::OwnPlace &place) const
{
    return place.point ? tr("Near %1", "a city").arg(cityOf(place)) : cityOf(place);
}

PlaceModel::Row PlaceViewModel::rowOf(const place::City &city) const
{
    const place::Cities &cities = m_book.cities();
    return {cities.nameIn(city.id, CityDirectory::language()), m_book.whereabouts(city), timeIn(city.zone),
            isNight(city.at), place::ownPlace(city, cities)};
}

PlaceModel::Row PlaceViewModel::rowOf(place::Coordinates at) const
{
    const place::OwnPlace place = place::ownPlaceAt(at, m_book.cities());
    return {place::coordinateText(at), describe(place), timeIn(place.zone), isNight(at), place};
}

} // namespace farnear::viewmodels
