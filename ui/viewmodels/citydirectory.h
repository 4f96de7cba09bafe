// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

#include "place/cities.h"

namespace farnear::viewmodels {

/** The list of cities, read off the main thread when it is first wanted. */
class CityDirectory : public QObject {
    Q_OBJECT
public:
    /** read: gives the list's text; called once, on another thread. */
    explicit CityDirectory(std::function<QByteArray()> read, QObject *parent = nullptr);

    /** Has it read, unless it was. */
    void want();
    /** Without cities until opened(). */
    [[nodiscard]] const place::Cities &cities() const { return m_cities; }
    [[nodiscard]] bool isOpen() const { return m_open; }

    /** A city's name in this person's language; empty until opened(), for which it asks. */
    [[nodiscard]] QString nameOf(qint64 city);
    /** "Berlin, Germany"; "Springfield, Missouri, United States". */
    [[nodiscard]] QString describe(const place::City &city) const;
    /** What tells it from others of its name: "Germany", "Missouri, United States". */
    [[nodiscard]] QString whereabouts(const place::City &city) const;
    [[nodiscard]] static QString language();

Q_SIGNALS:
    void opened();

private:
    std::function<QByteArray()> m_read; //!< empty once asked
    place::Cities m_cities;
    bool m_open = false;
};

} // namespace farnear::viewmodels
