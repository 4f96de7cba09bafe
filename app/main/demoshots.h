// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTemporaryDir>

namespace farnear::main {

/** What the demo photographs: both windows at the same instants, how far apart they were, and the pair to be kept. */
class DemoShots {
public:
    /** Where the two windows put their pictures of the next instant: kept until this goes. */
    [[nodiscard]] QString nextTake(const QString &person) const { return takeOf(person, m_framesApart.size()); }
    /** Both windows have answered for one instant, `frame` (-1: could not be read) and `offset` in ms. */
    void add(const QJsonObject &one, const QJsonObject &other);
    /** There are as many as are compared, and a pair to be kept; or no more are worth taking. */
    [[nodiscard]] bool isEnough() const;
    /** The last one in which both windows show the same frame, or its neighbour; -1 without any. */
    [[nodiscard]] int best() const;

    /** Of the distances between the two players, ms. */
    [[nodiscard]] double medianOffset() const;
    [[nodiscard]] qsizetype count() const { return m_framesApart.size(); }
    /** How many frames lay between the two, shot by shot; "?" where one could not be read. */
    [[nodiscard]] QStringList framesApart() const;
    /** Puts a person's picture of the best shot there, in place of what was; false when that can't be done. */
    [[nodiscard]] bool keep(const QString &person, const QString &file) const;

private:
    [[nodiscard]] QString takeOf(const QString &person, qsizetype shot) const;

    QTemporaryDir m_folder;
    QList<int> m_framesApart; //!< -1: one could not be read
    QList<double> m_offsetsApart;
};

} // namespace farnear::main
