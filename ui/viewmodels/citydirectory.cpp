// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/citydirectory.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <utility>

#include "base/runinpool.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

place::Cities readCities(const std::function<QByteArray()> &read)
{
    Expected<place::Cities> cities = place::Cities::parse(read());
    return cities ? std::move(*cities) : place::Cities();
}

} // namespace

CityDirectory::CityDirectory(std::function<QByteArray()> read, QObject *parent)
    : QObject(parent)
    , m_read(std::move(read))
{
}

void CityDirectory::want()
{
    if (!m_read)
        return;
    onFinished(QtConcurrent::run(readCities, std::exchange(m_read, {})), this, [this](const place::Cities &cities) {
        m_cities = cities;
        m_open = true;
        Q_EMIT opened();
    });
}

QString CityDirectory::nameOf(qint64 city)
{
    want();
    return m_cities.nameIn(city, language());
}

QString CityDirectory::describe(const place::City &city) const
{
    const QString name = m_cities.nameIn(city.id, language());
    const QString where = whereabouts(city);
    return where.isEmpty() || where == name ? name
                                            : tr("%1, %2", "city, country").arg(name, where); // Singapore is both
}

QString CityDirectory::whereabouts(const place::City &city) const
{
    const QString country = m_cities.countryIn(city.country, language());
    return city.region.isEmpty() ? country : tr("%1, %2", "region, country").arg(city.region, country);
}

QString CityDirectory::language()
{
    return QLocale().bcp47Name();
}

} // namespace farnear::viewmodels
