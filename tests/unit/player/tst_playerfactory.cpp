// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <clocale>

#include "player/factory.h"

using namespace farnear;

class PlayerFactoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { player::initEngines(); }
    void hasAlwaysQt();
    void makesTheEngineAskedFor();
    void saysWhichEngineIsMissing();
    void worksUnderALocaleWithCommas();
};

void PlayerFactoryTest::hasAlwaysQt()
{
    QCOMPARE(player::engines().last(), QStringLiteral("qt"));
}

void PlayerFactoryTest::makesTheEngineAskedFor()
{
    for (const QString &name : player::engines()) {
        const auto made = player::makePlayer(name);
        QVERIFY(made);
        QCOMPARE((*made)->capabilities().engine, name);
        QVERIFY(!(*made)->videoSource());
    }
    const auto best = player::makePlayer({});
    QVERIFY(best);
    QCOMPARE((*best)->capabilities().engine, player::engines().first());
}

void PlayerFactoryTest::saysWhichEngineIsMissing()
{
    const auto made = player::makePlayer(QStringLiteral("vlc"));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::EngineMissing);
    QCOMPARE(made.error().detail, QStringLiteral("vlc"));
}

void PlayerFactoryTest::worksUnderALocaleWithCommas()
{
    std::setlocale(LC_ALL, "de_DE.UTF-8"); // as an application object would; harmless where it is not installed
    for (const QString &name : player::engines())
        QVERIFY(player::makePlayer(name));
}

QTEST_GUILESS_MAIN(PlayerFactoryTest)
#include "tst_playerfactory.moc"
