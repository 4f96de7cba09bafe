// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include <random>

#include "knowncities.h"
#include "place/folding.h"
#include "place/typos.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::place;
using test::knownCities;

namespace {

QString first(const QString &text, const QString &language = u"en"_s)
{
    const QList<City> found = knownCities().search(text, language, 5);
    return found.isEmpty() ? QString() : found.front().name;
}

const QByteArray small = "farnear-cities 1\nEurope/Berlin\tEurope/Kyiv\nzh\tde\n=DE\tGermany\ta:德国\tb:Deutschland\n"
                         "7\tDE\t525244\t134105\t0\t3426354\t\tBerlin\ta:柏林\t:Berlijn\n"
                         "8\tUA\t504547\t305238\t1\t2797553\t\tKyiv\ta:基辅\tb:Kiew\n";

ErrorCode refusal(const QByteArray &text)
{
    const Expected<Cities> cities = Cities::parse(text);
    return cities ? ErrorCode::Unknown : cities.error().code;
}

QByteArray with(const char *from, const char *to)
{
    return QByteArray(small).replace(from, to);
}

} // namespace

class tst_Cities : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheWorld();
    void findsInAnyScript_data();
    void findsInAnyScript();
    void forgivesTypos_data();
    void forgivesTypos();
    void ranksByFitThenBySize();
    void findsNothingForNonsense();
    void saysNamesInTheReadersLanguage();
    void saysCountriesInTheReadersLanguage();
    void tellsTwinsApart();
    void findsTheNearest();
    void findsTheLargestOfAZone();
    void everyCityIsFoundByItsName();
    void countsTypos();
    void readsASmallList();
    void refusesWhatIsNoList();
    void survivesDamage();
    void readsAndSearchesQuickly();
};

void tst_Cities::knowsTheWorld()
{
    QVERIFY(knownCities().size() > 20'000);
    const City city = *knownCities().byId(test::berlin);
    QCOMPARE(city.name, u"Berlin"_s);
    QCOMPARE(city.country, u"DE"_s);
    QCOMPARE(city.zone, u"Europe/Berlin"_s);
    QCOMPARE(city.at, (Coordinates{52.5244, 13.4105}));
    QCOMPARE(knownCities().byId(test::kyiv)->zone, u"Europe/Kyiv"_s);
    QVERIFY(!knownCities().byId(1));
}

void tst_Cities::findsInAnyScript_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    const auto row
        = [](const QString &text, const QString &name) { QTest::newRow(text.toUtf8().constData()) << text << name; };
    row(u"Berlin"_s, u"Berlin"_s);
    row(u"BERL"_s, u"Berlin"_s);
    row(u"  berlin, germany"_s, u"Berlin"_s);
    row(u"柏林"_s, u"Berlin"_s);
    row(u"Берлін"_s, u"Berlin"_s);
    row(u"برلين"_s, u"Berlin"_s);
    row(u"ベルリン"_s, u"Berlin"_s);
    row(u"베를린"_s, u"Berlin"_s);
    row(u"München"_s, u"Munich"_s);
    row(u"munchen"_s, u"Munich"_s);
    row(u"Muenchen"_s, u"Munich"_s);
    row(u"Київ"_s, u"Kyiv"_s);
    row(u"Kiew"_s, u"Kyiv"_s);
    row(u"基辅"_s, u"Kyiv"_s);
    row(u"北"_s, u"Beijing"_s);
    row(u"北京，中国"_s, u"Beijing"_s);
    row(u"Peking"_s, u"Beijing"_s);
    row(u"beijing"_s, u"Beijing"_s);
    row(u"東京"_s, u"Tokyo"_s);
    row(u"sao paulo"_s, u"São Paulo"_s);
    row(u"SÃO"_s, u"São Paulo"_s);
    row(u"lodz"_s, u"Łódź"_s);
    row(u"reykja"_s, u"Reykjavík"_s);
    row(u"janeiro"_s, u"Rio de Janeiro"_s);
    row(u"aires"_s, u"Buenos Aires"_s);
    row(u"new york"_s, u"New York City"_s);
    row(u"القاهرة"_s, u"Cairo"_s);
    row(u"القاهره"_s, u"Cairo"_s);
    row(u"तेहरान"_s, u"Tehrān"_s);
    row(u"ירושלים"_s, u"Jerusalem"_s);
    row(u"Αθήνα"_s, u"Athens"_s);
}

void tst_Cities::findsInAnyScript()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(first(text), name);
}

void tst_Cities::forgivesTypos_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    const auto row
        = [](const QString &text, const QString &name) { QTest::newRow(text.toUtf8().constData()) << text << name; };
    row(u"Beriln"_s, u"Berlin"_s);      // swapped
    row(u"Berlim"_s, u"Berlin"_s);      // wrong, or Portuguese
    row(u"Sanghai"_s, u"Shanghai"_s);   // missing
    row(u"Shhanghai"_s, u"Shanghai"_s); // too many
    row(u"Guangzou"_s, u"Guangzhou"_s);
    row(u"san fransisco"_s, u"San Francisco"_s);
    row(u"Jakatra"_s, u"Jakarta"_s);
    row(u"Сиднпй"_s, u"Sydney"_s);
    row(u"newyork"_s, u"New York City"_s);
    row(u"budapset"_s, u"Budapest"_s);
    row(u"kopenhaven"_s, u"Copenhagen"_s);
}

void tst_Cities::forgivesTypos()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(first(text), name);
}

void tst_Cities::ranksByFitThenBySize()
{
    const QList<City> found = knownCities().search(u"San"_s, u"en"_s, 50);
    QCOMPARE(found.size(), 50);
    const QList<City> paris = knownCities().search(u"Paris"_s, u"en"_s, 3);
    QCOMPARE(paris.front().country, u"FR"_s);
    QCOMPARE(paris.at(1).country, u"US"_s);
    QCOMPARE(first(u"Nice"_s), u"Nice"_s);
    QCOMPARE(first(u"Rome"_s), u"Rome"_s);
    QCOMPARE(first(u"Lon"_s), u"London"_s);
    QCOMPARE(knownCities().search(u"Lo"_s, u"en"_s, 0).size(), 0);
}

void tst_Cities::findsNothingForNonsense()
{
    for (const QString &text :
         {u""_s, u"   "_s, u","_s, u"qqqqqqq"_s, u"\t"_s, u"\n"_s, u"qq\txx:zz\n"_s, QString(1000, u'x'), u"🌍🌍🌍🌍"_s})
        QCOMPARE(first(text), QString());
}

void tst_Cities::saysNamesInTheReadersLanguage()
{
    const auto name = [](const QString &language) { return knownCities().nameIn(test::munich, language); };
    QCOMPARE(name(u"en"_s), u"Munich"_s);
    QCOMPARE(name(u"de"_s), u"München"_s);
    QCOMPARE(name(u"de-CH"_s), u"München"_s);
    QCOMPARE(name(u"zh_CN"_s), u"慕尼黑"_s);
    QCOMPARE(name(u"zh-Hans-CN"_s), u"慕尼黑"_s);
    QCOMPARE(name(u"uk"_s), u"Мюнхен"_s);
    QCOMPARE(name(u"ar-EG"_s), u"ميونخ"_s);
    QCOMPARE(name(u"xx"_s), u"Munich"_s);
    QCOMPARE(name(QString()), u"Munich"_s);
    QCOMPARE(knownCities().nameIn(1816670, u"zh_TW"_s), u"北京"_s);
    QCOMPARE(knownCities().nameIn(test::kyiv, u"uk"_s), u"Київ"_s);
    QCOMPARE(knownCities().nameIn(1, u"de"_s), QString());
}

void tst_Cities::saysCountriesInTheReadersLanguage()
{
    const auto name = [](const QString &language) { return knownCities().countryIn(u"DE"_s, language); };
    QCOMPARE(name(u"en"_s), u"Germany"_s);
    QCOMPARE(name(u"de_DE"_s), u"Deutschland"_s);
    QCOMPARE(name(u"zh-Hans-CN"_s), u"德国"_s);
    QCOMPARE(name(u"zh_TW"_s), u"德國"_s);
    QCOMPARE(name(u"xx"_s), u"Germany"_s);
    QCOMPARE(knownCities().countryIn(u"QX"_s, u"en"_s), QString());
}

void tst_Cities::tellsTwinsApart()
{
    const QList<City> found = knownCities().search(u"Springfield"_s, u"en"_s, 3);
    QCOMPARE(found.at(0).region, u"Missouri"_s);
    QCOMPARE(found.at(1).region, u"Massachusetts"_s);
    QCOMPARE(knownCities().byId(test::berlin)->region, QString());
}

void tst_Cities::findsTheNearest()
{
    QCOMPARE(knownCities().nearest({52.52, 13.40})->id, test::berlin);
    QCOMPARE(knownCities().nearest({-18.1, 178.4})->name, u"Suva"_s);
    QVERIFY(knownCities().nearest({90, 0}));
    QCOMPARE(knownCities().nearest({-16.9, 180}), knownCities().nearest({-16.9, -180}));
    QCOMPARE(knownCities().nearest({52.52, 13.40}, u"Europe/Kiev"_s, 100'000)->country, u"UA"_s);
    QVERIFY(!Cities().nearest({0, 0}));
    const OwnPlace nowhere = ownPlaceAt({1, 2}, Cities());
    QCOMPARE(nowhere.at, (Coordinates{1, 2}));
}

void tst_Cities::findsTheLargestOfAZone()
{
    QCOMPARE(knownCities().largestIn(u"Europe/Berlin"_s)->id, test::berlin);
    QCOMPARE(knownCities().largestIn(u"Europe/Kiev"_s)->id, test::kyiv);
    QCOMPARE(knownCities().largestIn(u"Asia/Calcutta"_s)->name, u"Mumbai"_s);
    QVERIFY(!knownCities().largestIn(u"Mars/Olympus"_s));
}

void tst_Cities::everyCityIsFoundByItsName()
{
    std::mt19937 random(7);
    const QList<City> many = knownCities().search(u"a"_s, u"en"_s, 100'000);
    QVERIFY(many.size() > 1000);
    for (int i = 0; i < 15; ++i) {
        const City &city = many.at(qsizetype(random() % quint32(many.size())));
        for (const QString &language : {u"en"_s, u"zh"_s, u"ar"_s}) {
            const QString name = knownCities().nameIn(city.id, language).section(u',', 0, 0);
            const QList<City> found = knownCities().search(name, language, 200);
            QVERIFY2(found.contains(city), qPrintable(name));
        }
    }
}

void tst_Cities::countsTypos()
{
    const auto typos = [](QStringView typed, QStringView name) { return Typos(typed, 2).from(name); };
    QCOMPARE(typos(u"berlin", u"berlin"), 0);
    QCOMPARE(typos(u"berl", u"berlin"), 0);
    QCOMPARE(typos(u"beriln", u"berlin"), 1);
    QCOMPARE(typos(u"brelin", u"berlin"), 1);
    QCOMPARE(typos(u"eberlin", u"berlin"), 1);
    QCOMPARE(typos(u"erlin", u"berlin"), 1);
    QCOMPARE(typos(u"barlim", u"berlin"), 2);
    QCOMPARE(typos(u"xyzzy", u"berlin"), 3);
    QCOMPARE(typos(u"berlin", u""), 3);
    QCOMPARE(typos(u"be", u""), 2);
    const QString longest(Typos::longest, u'a');
    QCOMPARE(typos(longest, longest), 0);
    QCOMPARE(typos(longest, QString(longest).replace(30, 1, u'b')), 1);
}

void tst_Cities::readsASmallList()
{
    const Cities cities = *Cities::parse(small);
    QCOMPARE(cities.size(), 2);
    QCOMPARE(cities.search(u"kiew"_s, u"de"_s, 5).size(), 1);
    QCOMPARE(cities.nameIn(8, u"de"_s), u"Kiew"_s);
    QCOMPARE(cities.nameIn(7, u"de"_s), u"Berlin"_s);
    QCOMPARE(cities.byId(8)->zone, u"Europe/Kyiv"_s);
    QCOMPARE(Cities::parse("farnear-cities 1\n\n\n")->size(), 0);
}

void tst_Cities::refusesWhatIsNoList()
{
    QCOMPARE(refusal({}), ErrorCode::Malformed);
    QCOMPARE(refusal("farnear-cities 2\n\n\n"), ErrorCode::Malformed);
    QCOMPARE(refusal(small.chopped(1)), ErrorCode::Malformed);         // cut
    QCOMPARE(refusal(with("525244", "925244")), ErrorCode::Malformed); // beyond the pole
    QCOMPARE(refusal(with("525244", "52.5")), ErrorCode::Malformed);
    QCOMPARE(refusal(with("134105", "")), ErrorCode::Malformed);
    QCOMPARE(refusal(with("\tDE\t", "\tde\t")), ErrorCode::Malformed);
    QCOMPARE(refusal(with("\t1\t2797553", "\t2\t2797553")), ErrorCode::Malformed); // no such zone
    QCOMPARE(refusal(with("\t1\t2797553", "\t-1\t2797553")), ErrorCode::Malformed);
    QCOMPARE(refusal(with("2797553", "9797553")), ErrorCode::Malformed); // not in order
    QCOMPARE(refusal(with("=DE", "=de")), ErrorCode::Malformed);
    QCOMPARE(refusal(with("\tGermany", "")), ErrorCode::Malformed);
    QCOMPARE(refusal(with("a:德国", "德国")), ErrorCode::Malformed);
    QCOMPARE(refusal(with("\t:Berlijn", "\tBerlijn")), ErrorCode::Malformed);
    QCOMPARE(refusal(with("\tBerlin\t", "\t\t")), ErrorCode::Malformed);
    QCOMPARE(refusal(with("Berlijn", QByteArray(20'000, 'x').constData())), ErrorCode::Malformed);
    QCOMPARE(refusal(QByteArray((16 << 20) + 1, 'x')), ErrorCode::TooLarge);
}

void tst_Cities::survivesDamage()
{
    std::mt19937 random(5);
    for (int i = 0; i < 1000; ++i) {
        QByteArray damaged = small;
        for (int j = 0; j < 1 + i % 4; ++j)
            damaged[qsizetype(random() % quint32(damaged.size()))] = char(random());
        const Expected<Cities> cities = Cities::parse(damaged);
        if (!cities)
            continue;
        (void)cities->search(u"berlin"_s, u"de"_s, 5);
        (void)cities->search(u"brelni"_s, u"zh"_s, 5);
        (void)cities->nameIn(8, u"de"_s);
        (void)cities->countryIn(u"DE"_s, u"de"_s);
        QVERIFY(cities->size() <= 3); // a new line end makes another
    }
}

void tst_Cities::readsAndSearchesQuickly()
{
    constexpr qint64 timeout = 20; // times what it may take in a release build: this one may be slow, or watched
    QElapsedTimer timer;
    timer.start();
    const Cities cities = *Cities::parse(cityData());
    QVERIFY(timer.elapsed() < 60 * timeout);
    for (const QString &text : {u"b"_s, u"berlin"_s, u"beriln"_s, u"san fransisco"_s, u"慕尼"_s, u"xxxxxxxx"_s}) {
        timer.restart();
        QVERIFY(cities.search(text, u"zh"_s, 20).size() <= 20);
        QVERIFY(timer.elapsed() < 15 * timeout);
    }
}

QTEST_APPLESS_MAIN(tst_Cities)
#include "tst_cities.moc"
