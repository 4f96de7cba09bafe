// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/memoryviewmodel.h"

#include <algorithm>

#include "journal/words.h"
#include "viewmodels/format.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using journal::Distance;
using journal::Person;
using ports::Evening;
using session::Journal;

namespace {

constexpr qsizetype namesShown = 3;

QString apart(double km)
{
    return km == 0 ? MemoryViewModel::tr("in the same place") : Format::kilometres(km);
}

QVariant detailOf(const Person &person)
{
    const QString evenings = MemoryViewModel::tr("%Ln evening(s)", "", person.evenings);
    return person.km < 0 ? evenings : u"%1 · %2"_s.arg(evenings, apart(person.km));
}

/** "Night bus and 9 more" */
QString titleOf(const Evening &evening)
{
    if (evening.played.isEmpty())
        return Format::names(journal::namesIn(evening));
    const model::QueueEntry &first = evening.played.first().item;
    const QString title = first.tags.title.isEmpty() ? first.source.fileName : first.tags.title;
    const int more = int(evening.played.size()) - 1;
    return more == 0 ? title : MemoryViewModel::tr("%1 and %n more", "title of a film or song", more).arg(title);
}

QString detailOf(const Evening &evening, const QString &person)
{
    QStringList detail{Format::spent(journal::heardWith(evening, person))};
    if (person.isEmpty() || evening.companions.size() > 1)
        detail.append(Format::names(journal::namesIn(evening).mid(0, namesShown)));
    const double km = journal::kmFrom(evening, person);
    if (km >= 0)
        detail.append(apart(km));
    return detail.join(u" · "_s);
}

MemoryViewModel::EveningRow rowOf(const Evening &evening, const QString &person)
{
    using Kind = ports::Highlight::Kind;
    const auto count = [&](Kind kind) {
        return int(std::count_if(evening.highlights.begin(), evening.highlights.end(),
                                 [&](const ports::Highlight &one) { return one.kind == kind; }));
    };
    const QLocale locale;
    const QDate day = journal::dayOf(evening);
    return {evening.id,
            journal::Words::month(day, locale),
            locale.toString(day, u"ddd d"_s),
            titleOf(evening),
            detailOf(evening, person),
            journal::kmFrom(evening, person) == 0,
            count(Kind::Heart),
            count(Kind::Moment)};
}

} // namespace

MemoryViewModel::MemoryViewModel(Journal &memory, SettingsViewModel &settings, QObject *parent)
    : QObject(parent)
    , m_memory(memory)
    , m_settings(settings)
    , m_people({{"memberId", [](const Person &one) { return QVariant(one.id); }},
                {"name", [](const Person &one) { return QVariant(one.name); }},
                {"initial", [](const Person &one) { return QVariant(Format::initial(one.name)); }},
                {"colour", [](const Person &one) { return QVariant(one.colour); }},
                {"detail", [](const Person &one) { return detailOf(one); }}})
    , m_figures({{"strong", [](const FigureRow &row) { return QVariant(row.strong); }},
                 {"words", [](const FigureRow &row) { return QVariant(row.words); }},
                 {"evening", [](const FigureRow &row) { return QVariant(row.evening); }}})
    , m_rows({{"evening", [](const EveningRow &row) { return QVariant(row.id); }},
              {"month", [](const EveningRow &row) { return QVariant(row.month); }},
              {"day", [](const EveningRow &row) { return QVariant(row.day); }},
              {"title", [](const EveningRow &row) { return QVariant(row.title); }},
              {"detail", [](const EveningRow &row) { return QVariant(row.detail); }},
              {"zero", [](const EveningRow &row) { return QVariant(row.zero); }},
              {"hearts", [](const EveningRow &row) { return QVariant(row.hearts); }},
              {"moments", [](const EveningRow &row) { return QVariant(row.moments); }}})
    , m_evening(memory)
{
    const auto follow = [this] { m_memory.setOn(m_settings.memory()); };
    connect(&m_settings, &SettingsViewModel::partsChanged, this, follow);
    connect(&m_memory, &Journal::changed, this, &MemoryViewModel::refresh);
    connect(&m_memory, &Journal::exportMoved, this, [this](double done) {
        m_exportDone = done;
        Q_EMIT exportChanged();
    });
    connect(&m_memory, &Journal::exported, this, [this] {
        Q_EMIT exportChanged();
        Q_EMIT told(tr("The album is saved."), false);
    });
    connect(&m_memory, &Journal::exportFailed, this, [this] {
        Q_EMIT exportChanged();
        Q_EMIT told(tr("The album could not be saved there. Is the disk full?"), true);
    });
    follow();
    refresh();
}

void MemoryViewModel::refresh()
{
    m_people.setRows(journal::peopleOf(m_memory.evenings()));
    if (m_open)
        showPerson();
    Q_EMIT changed();
}

void MemoryViewModel::show(const QString &person)
{
    m_person = isKnown(person) ? person : QString();
    m_query.clear();
    m_evening.close();
    showPerson();
    m_open = true;
    Q_EMIT queryChanged();
    Q_EMIT changed();
    Q_EMIT openChanged();
}

void MemoryViewModel::close()
{
    m_open = false;
    m_evening.close();
    Q_EMIT openChanged();
}

void MemoryViewModel::back()
{
    if (m_evening.isShown())
        m_evening.close();
    else
        close();
}

void MemoryViewModel::showPerson()
{
    m_evenings = journal::eveningsWith(m_memory.evenings(), m_person);
    m_summary = journal::summaryOf(m_evenings, m_person);
    m_distances = journal::distancesOf(m_evenings, m_person);
    m_search.reset();
    m_calendar.setEvenings(m_evenings, m_person);
    showFigures(m_summary);
    showRows();
    if (m_evening.isShown())
        openEvening(m_evening.id());
}

void MemoryViewModel::showRows()
{
    QList<EveningRow> rows;
    if (m_query.trimmed().isEmpty()) {
        for (const Evening &evening : m_evenings)
            rows.append(rowOf(evening, m_person));
    } else {
        if (!m_search)
            m_search.emplace(m_evenings);
        for (const int row : m_search->find(m_query))
            rows.append(rowOf(m_evenings[row], m_person));
    }
    m_rows.setRows(rows);
}

void MemoryViewModel::showFigures(const journal::Summary &summary)
{
    const QLocale locale;
    QList<FigureRow> figures;
    if (summary.inARow > 1)
        figures.append({locale.toString(summary.inARow), tr("days in a row, once"), {}});
    if (summary.zeros > 0)
        figures.append({locale.toString(summary.zeros), tr("day(s) in the same place", "", summary.zeros), {}});
    if (summary.first && !m_evenings.isEmpty()) {
        const bool music = summary.first->item.tags.kind == model::Tags::Kind::Music;
        figures.append({summary.first->item.tags.title, music ? tr("your first song") : tr("your first film"),
                        eveningOf(*summary.first)});
    }
    if (summary.longest && summary.evenings > 1)
        figures.append({Format::spent(journal::heardWith(*summary.longest, m_person)), tr("your longest evening"),
                        summary.longest->id});
    if (summary.moments > 0)
        figures.append({locale.toString(summary.moments), tr("moment(s) kept", "", summary.moments), {}});
    if (summary.hearts > 0)
        figures.append({locale.toString(summary.hearts), tr("heart(s) given", "", summary.hearts), {}});
    m_figures.setRows(figures);
}

QString MemoryViewModel::eveningOf(const ports::Played &played) const
{
    for (auto evening = m_evenings.rbegin(); evening != m_evenings.rend(); ++evening) {
        if (evening->played.contains(played))
            return evening->id;
    }
    return {};
}

bool MemoryViewModel::isKnown(const QString &person) const
{
    const QList<Person> &people = m_people.rows();
    return std::any_of(people.begin(), people.end(), [&](const Person &one) { return one.id == person; });
}

QString MemoryViewModel::personName() const
{
    for (const Person &person : m_people.rows()) {
        if (person.id == m_person)
            return person.name;
    }
    return {};
}

QString MemoryViewModel::title() const
{
    const QString name = personName();
    return name.isEmpty() ? tr("Evenings together") : tr("Evenings with %1").arg(name);
}

QString MemoryViewModel::headline() const
{
    return tr("%1 together", "46 h 12 min").arg(Format::spent(m_summary.heardMs));
}

QString MemoryViewModel::sinceText() const
{
    if (!m_summary.since.isValid())
        return {};
    const QString since = QLocale().toString(journal::dayOf(m_summary.since), QLocale::LongFormat);
    return tr("%Ln evening(s) since %1", "", m_summary.evenings).arg(since);
}

QList<QPointF> MemoryViewModel::curve() const
{
    if (m_distances.size() < 2)
        return {};
    const QDate first = m_distances.first().day;
    const double days = std::max<double>(1, double(first.daysTo(m_distances.last().day)));
    double widest = 1;
    for (const Distance &distance : m_distances)
        widest = std::max(widest, distance.km);
    QList<QPointF> points;
    for (const Distance &distance : m_distances)
        points.append({double(first.daysTo(distance.day)) / days, distance.km / widest});
    return points;
}

QString MemoryViewModel::widestText() const
{
    double widest = -1;
    for (const Distance &distance : m_distances)
        widest = std::max(widest, distance.km);
    return widest <= 0 ? QString() : Format::kilometres(widest);
}

QString MemoryViewModel::firstDayText() const
{
    return m_distances.isEmpty() ? QString() : journal::Words::month(m_distances.first().day, QLocale());
}

QString MemoryViewModel::lastDayText() const
{
    return m_distances.isEmpty() ? QString() : journal::Words::month(m_distances.last().day, QLocale());
}

QString MemoryViewModel::pointText(int point) const
{
    if (point < 0 || point >= m_distances.size())
        return {};
    const Distance &distance = m_distances[point];
    return u"%1 · %2"_s.arg(QLocale().toString(distance.day, QLocale::LongFormat), apart(distance.km));
}

void MemoryViewModel::openPoint(int point)
{
    if (point >= 0 && point < m_distances.size())
        openEvening(m_distances[point].evening);
}

void MemoryViewModel::openEvening(const QString &id)
{
    const auto found
        = std::find_if(m_evenings.begin(), m_evenings.end(), [&](const Evening &evening) { return evening.id == id; });
    m_evening.setEvening(found == m_evenings.end() ? Evening() : *found);
}

void MemoryViewModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    showRows();
    Q_EMIT queryChanged();
    Q_EMIT changed();
}

void MemoryViewModel::forgetAll()
{
    m_evening.close();
    m_memory.forgetAll();
}

void MemoryViewModel::exportHtml(const QUrl &file)
{
    m_exportDone = 0;
    m_memory.exportHtml(file.toLocalFile(), QLocale());
    Q_EMIT exportChanged();
}

void MemoryViewModel::exportJson(const QUrl &file)
{
    m_exportDone = 0;
    m_memory.exportJson(file.toLocalFile());
    Q_EMIT exportChanged();
}

void MemoryViewModel::stopExport()
{
    m_memory.stopExport();
    Q_EMIT exportChanged();
}

} // namespace farnear::viewmodels
