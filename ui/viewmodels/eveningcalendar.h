// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

#include "journal/calendar.h"
#include "model/member.h"
#include "viewmodels/valuemodel.h"

namespace farnear::viewmodels {

/** A month of evenings. */
class EveningCalendar : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by MemoryViewModel")
    Q_PROPERTY(QString monthText READ monthText NOTIFY changed FINAL) //!< "November 2026"
    Q_PROPERTY(QStringList weekdays READ weekdays CONSTANT FINAL)     //!< narrow, the locale's first day first
    /** number, inMonth, strength (0 .. 1), zero, evening (id), words */
    Q_PROPERTY(QAbstractItemModel *days READ days CONSTANT FINAL)
    Q_PROPERTY(bool hasBefore READ hasBefore NOTIFY changed FINAL)
    Q_PROPERTY(bool hasAfter READ hasAfter NOTIFY changed FINAL)
public:
    explicit EveningCalendar(QObject *parent = nullptr);

    /** Shows the month of the newest. */
    void setEvenings(const QList<ports::Evening> &evenings, const model::MemberId &member);

    [[nodiscard]] QString monthText() const;
    [[nodiscard]] static QStringList weekdays();
    [[nodiscard]] QAbstractItemModel *days() { return &m_days; }
    [[nodiscard]] bool hasBefore() const { return m_first.isValid() && m_month > m_first; }
    [[nodiscard]] bool hasAfter() const { return m_last.isValid() && m_month < m_last; }

    Q_INVOKABLE void before() { turn(-1); }
    Q_INVOKABLE void after() { turn(1); }

Q_SIGNALS:
    void changed();

private:
    void turn(int months);
    void fill();

    QList<ports::Evening> m_evenings;
    model::MemberId m_member;
    QDate m_first; //!< months, by their first days
    QDate m_last;
    QDate m_month;
    ValueModel<journal::Day> m_days;
};

} // namespace farnear::viewmodels
