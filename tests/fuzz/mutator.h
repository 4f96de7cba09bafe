// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <random>

namespace farnear::fuzz {

/** Makes bad inputs of good ones; the same seed makes the same. */
class Mutator {
public:
    Mutator(const QList<QByteArray> &seeds, quint32 seed) : m_seeds(seeds), m_random(seed) { }
    /** One of the seeds after one to four changes. */
    [[nodiscard]] QByteArray next();

private:
    [[nodiscard]] qsizetype below(qsizetype bound) { return bound > 0 ? qsizetype(m_random() % quint64(bound)) : 0; }
    [[nodiscard]] QByteArray anySeed() { return m_seeds.at(below(m_seeds.size())); }
    void change(QByteArray &bytes);

    QList<QByteArray> m_seeds;
    std::mt19937 m_random;
};

} // namespace farnear::fuzz
