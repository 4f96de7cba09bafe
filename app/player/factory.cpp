// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "factory.h"

#include <array>
#include <clocale>
#include <utility>

#include "player/qtmultimedia/qtplayer.h"
#ifdef FARNEAR_WITH_MPV
#include "player/mpv/mpvplayer.h"
#endif

namespace farnear::player {

namespace {

using Make = Expected<std::unique_ptr<ports::Player>> (*)(const EngineOptions &);

constexpr std::array kEngines{
#ifdef FARNEAR_WITH_MPV
    std::pair<const char *, Make>{"mpv", &MpvPlayer::make},
#endif
    std::pair<const char *, Make>{"qt", &QtPlayer::make},
};

} // namespace

void initEngines()
{
    std::setlocale(LC_NUMERIC, "C");
    QtPlayer::chooseBackend();
    // Where PipeWire is only half there, its library would say so on the terminal for every player.
    if (!qEnvironmentVariableIsSet("PIPEWIRE_DEBUG"))
        qputenv("PIPEWIRE_DEBUG", "0");
}

QStringList engines()
{
    QStringList names;
    for (const auto &engine : kEngines)
        names.append(QString::fromLatin1(engine.first));
    return names;
}

Expected<std::unique_ptr<ports::Player>> makePlayer(const QString &engine, const EngineOptions &options)
{
    for (const auto &[name, make] : kEngines) {
        if (!engine.isEmpty() && engine != QLatin1String(name))
            continue;
        if (auto player = make(options))
            return player;
    }
    return Error{ErrorCode::EngineMissing, engine};
}

} // namespace farnear::player
