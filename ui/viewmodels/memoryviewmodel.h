// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include "journal/search.h"
#include "journal/summary.h"
#include "viewmodels/eveningcalendar.h"
#include "viewmodels/eveningviewmodel.h"
#include "viewmodels/settingsviewmodel.h"

namespace farnear::viewmodels {

/** The evenings together: a page of them, alone with one person or with everybody. */
class MemoryViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL) //!< all that are remembered
    Q_PROPERTY(
        QString person READ person NOTIFY changed FINAL)      //!< member id of whom the page is about; empty: everybody
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) //!< "Evenings with Jun"
    Q_PROPERTY(QString headline READ headline NOTIFY changed FINAL)   //!< "46 h 12 min together"
    Q_PROPERTY(QString sinceText READ sinceText NOTIFY changed FINAL) //!< "31 evenings since 3 May 2025"
    Q_PROPERTY(QAbstractItemModel *people READ people CONSTANT FINAL) //!< memberId, name, initial, colour, detail
    Q_PROPERTY(int peopleCount READ peopleCount NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *figures READ figures CONSTANT FINAL) //!< strong, words, evening (id or empty)
    /** evening (id), month, day, title, detail, zero, hearts, moments */
    Q_PROPERTY(QAbstractItemModel *evenings READ evenings CONSTANT FINAL)
    Q_PROPERTY(int found READ found NOTIFY changed FINAL) //!< rows of evenings
    Q_PROPERTY(farnear::viewmodels::EveningViewModel *evening READ evening CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::EveningCalendar *calendar READ calendar CONSTANT FINAL)
    /** The distance over time: x is 0 .. 1 from the first day to the last, y is 0 .. 1 of the widest. */
    Q_PROPERTY(QList<QPointF> curve READ curve NOTIFY changed FINAL)
    Q_PROPERTY(QString widestText READ widestText NOTIFY changed FINAL)
    Q_PROPERTY(QString firstDayText READ firstDayText NOTIFY changed FINAL)
    Q_PROPERTY(QString lastDayText READ lastDayText NOTIFY changed FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(bool exporting READ exporting NOTIFY exportChanged FINAL)
    Q_PROPERTY(double exportDone READ exportDone NOTIFY exportChanged FINAL) //!< 0 .. 1
public:
    struct FigureRow {
        QString strong;
        QString words;
        QString evening;
        bool operator==(const FigureRow &) const = default;
    };
    struct EveningRow {
        QString id;
        QString month;
        QString day;
        QString title;
        QString detail;
        bool zero = false;
        int hearts = 0;
        int moments = 0;
        bool operator==(const EveningRow &) const = default;
    };

    /** Both outlive this. */
    MemoryViewModel(session::Journal &memory, SettingsViewModel &settings, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] int count() const { return int(m_memory.evenings().size()); }
    [[nodiscard]] const QString &person() const { return m_person; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString sinceText() const;
    [[nodiscard]] QAbstractItemModel *people() { return &m_people; }
    [[nodiscard]] int peopleCount() const { return m_people.rowCount(); }
    [[nodiscard]] QAbstractItemModel *figures() { return &m_figures; }
    [[nodiscard]] QAbstractItemModel *evenings() { return &m_rows; }
    [[nodiscard]] int found() const { return m_rows.rowCount(); }
    [[nodiscard]] EveningViewModel *evening() { return &m_evening; }
    [[nodiscard]] EveningCalendar *calendar() { return &m_calendar; }
    [[nodiscard]] QList<QPointF> curve() const;
    [[nodiscard]] QString widestText() const;
    [[nodiscard]] QString firstDayText() const;
    [[nodiscard]] QString lastDayText() const;
    [[nodiscard]] const QString &query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] bool exporting() const { return m_memory.isExporting(); }
    [[nodiscard]] double exportDone() const { return m_exportDone; }

    /** The page, about somebody; about everybody with nobody named, or somebody without evenings yet. */
    Q_INVOKABLE void show(const QString &person = {});
    Q_INVOKABLE void close();
    /** From an evening to all of them, from there out of the page. */
    Q_INVOKABLE void back();
    Q_INVOKABLE void openEvening(const QString &id);
    /** What the curve's point stands for: "12 May 2026 · 1,204 km". */
    Q_INVOKABLE [[nodiscard]] QString pointText(int point) const;
    Q_INVOKABLE void openPoint(int point);
    /** For good; the person was asked. */
    Q_INVOKABLE void forgetAll();
    Q_INVOKABLE void exportHtml(const QUrl &file);
    Q_INVOKABLE void exportJson(const QUrl &file);
    Q_INVOKABLE void stopExport();

Q_SIGNALS:
    void openChanged();
    void changed();
    void queryChanged();
    void exportChanged();
    /** One sentence for the person. */
    void told(const QString &sentence, bool isError);

private:
    void refresh();
    void showPerson();
    void showRows();
    void showFigures(const journal::Summary &summary);
    [[nodiscard]] QString eveningOf(const ports::Played &played) const;
    [[nodiscard]] bool isKnown(const QString &person) const;
    [[nodiscard]] QString personName() const;

    session::Journal &m_memory;
    SettingsViewModel &m_settings;
    bool m_open = false;
    QString m_person;
    QString m_query;
    QList<ports::Evening> m_evenings; //!< with the person
    journal::Summary m_summary;
    QList<journal::Distance> m_distances;
    std::optional<journal::Search> m_search;
    ValueModel<journal::Person> m_people;
    ValueModel<FigureRow> m_figures;
    ValueModel<EveningRow> m_rows;
    EveningViewModel m_evening;
    EveningCalendar m_calendar;
    double m_exportDone = 0;
};

} // namespace farnear::viewmodels
