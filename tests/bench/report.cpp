// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/report.h"

#include <QFile>
#include <QJsonArray>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace farnear::bench {

namespace {

QString heading(const Figure &figure)
{
    return figure.unit.isEmpty() ? figure.name : figure.name + QStringLiteral(", ") + figure.unit;
}

QStringList headings(const Section &section)
{
    QStringList names;
    for (const Row &row : section.rows)
        for (const Figure &figure : row.figures)
            if (!names.contains(heading(figure)))
                names << heading(figure);
    return names;
}

QString number(double value)
{
    if (std::isnan(value))
        return QStringLiteral("-");
    const double size = std::abs(value);
    return QString::number(value, 'f', value == std::round(value) ? 0 : size < 10 ? 2 : size < 100 ? 1 : 0);
}

QString cell(const Row &row, const QString &name)
{
    for (const Figure &figure : row.figures)
        if (heading(figure) == name)
            return number(figure.value) + (figure.met() ? QString() : QStringLiteral(" !"));
    return QStringLiteral("-");
}

QString line(const QStringList &cells, const QList<qsizetype> &widths)
{
    QStringList padded;
    for (qsizetype i = 0; i < cells.size(); ++i)
        padded << (i == 0 ? cells[i].leftJustified(int(widths[i])) : cells[i].rightJustified(int(widths[i])));
    return QStringLiteral("| ") + padded.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

/** One line for each figure, one column for each row: there are more figures than rows. */
QList<QStringList> cellsOf(const Section &section)
{
    QStringList names{QString()};
    for (const Row &row : section.rows)
        names << row.name;
    QList<QStringList> lines{names};
    for (const QString &name : headings(section)) {
        QStringList cells{name};
        for (const Row &row : section.rows)
            cells << cell(row, name);
        lines << cells;
    }
    return lines;
}

QString table(const Section &section)
{
    QList<QStringList> lines = cellsOf(section);
    QList<qsizetype> widths(lines.first().size(), 0);
    for (const QStringList &cells : lines)
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], cells[i].size());
    QStringList rule;
    for (const qsizetype width : widths)
        rule << QString(width, u'-');
    lines.insert(1, rule);
    QString text;
    for (const QStringList &cells : lines)
        text += line(cells, widths);
    return text;
}

QJsonObject toJson(const Figure &figure)
{
    QJsonObject json{{QStringLiteral("name"), figure.name},
                     {QStringLiteral("unit"), figure.unit},
                     {QStringLiteral("repeats"), figure.repeats}};
    json[QStringLiteral("value")] = std::isnan(figure.value) ? QJsonValue() : QJsonValue(figure.value);
    if (figure.target) {
        json[QStringLiteral("target")] = *figure.target;
        json[QStringLiteral("met")] = figure.met();
    }
    return json;
}

QJsonObject toJson(const Section &section)
{
    QJsonArray rows;
    for (const Row &row : section.rows) {
        QJsonArray figures;
        for (const Figure &figure : row.figures)
            figures << toJson(figure);
        rows << QJsonObject{{QStringLiteral("name"), row.name}, {QStringLiteral("figures"), figures}};
    }
    return {{QStringLiteral("name"), section.name},
            {QStringLiteral("method"), section.method},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("notes"), QJsonArray::fromStringList(section.notes)},
            {QStringLiteral("problem"), section.problem}};
}

/** Other work on the computer shows in every figure, so the report says how much there was. */
QString load()
{
    QFile file(QStringLiteral("/proc/loadavg"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readLine()).section(u' ', 0, 0) : QString();
}

} // namespace

QString toText(const Section &section)
{
    QString text = QStringLiteral("\n## %1\n%2\n\n").arg(section.name, section.method);
    if (!section.problem.isEmpty())
        text += QStringLiteral("Could not measure: %1\n").arg(section.problem);
    if (!section.rows.isEmpty())
        text += table(section);
    for (const QString &note : section.notes)
        text += note + u'\n';
    return text;
}

QJsonObject toJson(const QList<Section> &sections)
{
    QJsonArray list;
    for (const Section &section : sections)
        list << toJson(section);
    return {{QStringLiteral("version"), QStringLiteral(FARNEAR_VERSION)},
            {QStringLiteral("sections"), list},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("cores"), QThread::idealThreadCount()},
            {QStringLiteral("load"), load()}};
}

QStringList check(const QList<Section> &sections, int &failed)
{
    QStringList lines;
    failed = 0;
    for (const Section &section : sections) {
        if (!section.problem.isEmpty()) {
            lines << QStringLiteral("FAIL  %1: not measured: %2").arg(section.name, section.problem);
            ++failed;
        }
        for (const Row &row : section.rows)
            for (const Figure &figure : row.figures) {
                if (!figure.target)
                    continue;
                failed += !figure.met();
                lines << QStringLiteral("%1  %2, %3: %4 %5 %6 (at most %7)")
                             .arg(figure.met() ? QStringLiteral("pass") : QStringLiteral("FAIL"), section.name,
                                  row.name, figure.name, number(figure.value), figure.unit, number(*figure.target));
            }
    }
    return lines;
}

} // namespace farnear::bench
