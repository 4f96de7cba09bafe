// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/drop.h"

#include <QDir>
#include <QFile>
#include <QUrl>

#include "base/clock.h"
#include "bench/waiting.h"
#include "desktop/singleinstance.h"

namespace farnear::bench {

namespace {

constexpr int files = 10'000;
constexpr int untilIdle = 2500; // ms

/** Empty when it can't be made. */
QString crowdedFolder(const QString &directory)
{
    const QString folder = directory + QStringLiteral("/crowded");
    bool made = QDir().mkpath(folder);
    for (int i = 0; made && i < files; ++i) {
        QFile file(folder + QStringLiteral("/clip %1.mkv").arg(i));
        made = file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(i)) > 0;
    }
    return made ? folder : QString();
}

} // namespace

std::vector<double> dropToFirstFrame(const Desk &desk, const QString &film, int repeats)
{
    std::vector<double> times;
    const QString folder = crowdedFolder(desk.rig().directory());
    const QString copy = folder + QStringLiteral("/the film.mp4");
    if (folder.isEmpty() || !QFile::copy(film, copy))
        return times;
    const SystemClock clock;
    for (int i = 0; i < repeats; ++i) {
        desk.clear();
        const QString profile = QStringLiteral("drop%1").arg(i);
        const auto program = desk.farnear(profile);
        if (!program || !desk.showsWindow(*program))
            continue;
        waitFor(untilIdle);
        desktop::SingleInstance other(desk.rig().directory() + u'/' + profile);
        const Millis dropped = clock.now();
        if (!other.claim({QUrl::fromLocalFile(copy)}) && desk.showsFilm(*program))
            times.push_back(clock.now() - dropped);
    }
    return times;
}

} // namespace farnear::bench
