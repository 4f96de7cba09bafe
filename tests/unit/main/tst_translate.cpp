// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include "main/translate.h"

using namespace Qt::StringLiterals;
using namespace farnear;

/** Whatever language a computer speaks, the window speaks one, with its plural forms and one script of digits. */
class tst_Translate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void speaksOneLanguage_data();
    void speaksOneLanguage();
    void keepsTheHoursOfThePlace();
};

void tst_Translate::cleanup()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QLocale::setDefault(QLocale::c());
}

void tst_Translate::speaksOneLanguage_data()
{
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    const QString evening = u"1 evening"_s;
    const QString evenings = u"2 evenings"_s;
    QTest::newRow("nothing set") << QLocale::c() << evening << evenings;
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::Ireland) << evening << evenings;
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << evening << evenings;
    QTest::newRow("Arabic") << QLocale(QLocale::Arabic, QLocale::Egypt) << evening << evenings;
    QTest::newRow("Persian") << QLocale(QLocale::Persian, QLocale::Iran) << evening << evenings;
    QTest::newRow("Marathi") << QLocale(QLocale::Marathi, QLocale::India) << evening << evenings;
    QTest::newRow("Burmese") << QLocale(QLocale::Burmese, QLocale::Myanmar) << evening << evenings;
    QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China) << QString() << QString();
}

void tst_Translate::speaksOneLanguage()
{
    QFETCH(QLocale, system);
    main::translateApplication(system);
    const auto evenings = [](int n) {
        return QCoreApplication::translate("farnear::viewmodels::MemoryViewModel", "%Ln evening(s)", nullptr, n);
    };
    if (system.language() == QLocale::Chinese) {
        QVERIFY(!evenings(1).contains(u"evening"_s) && !evenings(1).contains(u'('));
    } else {
        QTEST(evenings(1), "one");
        QTEST(evenings(2), "two");
    }
    static const QRegularExpression otherDigits(u"[^\\P{Nd}0-9]"_s);
    const QLocale locale;
    for (const QString &written :
         {locale.toString(1234567890), locale.toString(3.5), locale.toString(QDate(2026, 12, 30), QLocale::ShortFormat),
          locale.toString(QTime(21, 4), QLocale::ShortFormat)})
        QVERIFY2(!written.contains(otherDigits), qPrintable(written));
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    QVERIFY(locale.measurementSystem() == system.measurementSystem());
}

void tst_Translate::keepsTheHoursOfThePlace()
{
    for (const QLocale &system : {QLocale(QLocale::Persian, QLocale::Iran), QLocale(QLocale::Arabic, QLocale::Egypt)}) {
        const auto halfDays = [](const QLocale &locale) {
            return locale.timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive);
        };
        QCOMPARE(halfDays(main::localeForWords(system)), halfDays(system));
    }
}

QTEST_MAIN(tst_Translate)
#include "tst_translate.moc"
