// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "desktop/systemlocator.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using desktop::SystemLocator;

/** With whatever service this computer has, or none. */
class tst_SystemLocator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersOnceEachTime();
    void doesNothingUnasked();
    void canBeLetGoWhileAsking();
};

void tst_SystemLocator::answersOnceEachTime()
{
    SystemLocator locator(u"farnear"_s, 500);
    QSignalSpy located(&locator, &SystemLocator::located);
    QSignalSpy failed(&locator, &SystemLocator::failed);
    for (int times = 1; times <= 2; ++times) {
        locator.locate();
        locator.locate();
        QTRY_VERIFY_WITH_TIMEOUT(located.size() + failed.size() >= times, 30'000);
    }
    for (const QList<QVariant> &arguments : failed) {
        const auto code = arguments.front().value<Error>().code;
        QVERIFY(code == ErrorCode::LocationUnavailable || code == ErrorCode::LocationForbidden
                || code == ErrorCode::TimedOut);
    }
}

void tst_SystemLocator::doesNothingUnasked()
{
    SystemLocator locator(u"farnear"_s, 500);
    QVERIFY(locator.children().isEmpty());
}

void tst_SystemLocator::canBeLetGoWhileAsking()
{
    SystemLocator(u"farnear"_s, 500).locate();
}

QTEST_GUILESS_MAIN(tst_SystemLocator)
#include "tst_systemlocator.moc"
