// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demostory.h"

namespace farnear::main {

using namespace Qt::StringLiterals;

namespace {

DemoStep say(int at, bool mia, const QString &text)
{
    return {at, mia, u"say"_s, {{u"text"_s, text}}};
}

} // namespace

QList<DemoStep> demoStory()
{
    constexpr bool mia = true;
    constexpr bool jun = false;
    return {
        say(700, mia, u"this is the shot I told you about"_s),
        say(2200, jun, u"the light!!"_s),
        say(3600, jun, u"两个人看同一个月亮"_s),
        {4600, jun, u"like"_s, {}},
        say(5400, mia, u"好美 🌙"_s),
        say(7000, jun, u"wait, go back ten seconds?"_s),
        {8200, mia, u"seek"_s, {{u"position"_s, 2500}}},
        {10200, mia, u"moment"_s, {}},
        {12200, jun, u"react"_s, {{u"text"_s, u"❤️"_s}, {u"count"_s, 3}}},
        say(12600, jun, u"keeping it 🌙"_s),
    };
}

QJsonObject demoPlace(bool mia)
{
    if (mia)
        return {{u"latitude"_s, 52.52437}, {u"longitude"_s, 13.41053}, {u"exact"_s, false}};
    return {{u"latitude"_s, 50.4501}, {u"longitude"_s, 30.4675}, {u"exact"_s, true}};
}

} // namespace farnear::main
