// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/processusage.h"

#include <QFile>

#include <unistd.h>

namespace farnear::bench {

namespace {

QByteArray procFile(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** A line "Name:   123 kB". */
double mebibytes(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n'))
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

/** Fields 14 and 15 of /proc/PID/stat, counted after the program's name, which may hold anything. */
double cpuSeconds(const QByteArray &stat)
{
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 13)
        return 0;
    return (fields[11].toDouble() + fields[12].toDouble()) / double(sysconf(_SC_CLK_TCK));
}

} // namespace

ProcessUsage usageOf(qint64 pid)
{
    const QByteArray memory = procFile(pid, "smaps_rollup");
    return {cpuSeconds(procFile(pid, "stat")), mebibytes(memory, "Rss"), mebibytes(memory, "Pss")};
}

} // namespace farnear::bench
