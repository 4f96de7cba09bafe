// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cards against pictures of them, tests/data/moments. To make these anew after a change of design: FARNEAR_NEW_CARDS=1
// tst_cards, and look at each.
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include "cardcontents.h"
#include "moments/encode.h"
#include "moments/palette.h"

using namespace farnear;
using namespace farnear::test;
using moments::CardContent;
using moments::Style;

namespace {

QString dataFile(const QString &name)
{
    return QStringLiteral(FARNEAR_SOURCE "/tests/data/moments/%1.png").arg(name);
}

/** How many pixels differ visibly, in parts. */
double difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return 1;
    qint64 apart = 0;
    for (int y = 0; y < one.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(one.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(other.constScanLine(y));
        for (int x = 0; x < one.width(); ++x) {
            const int red = std::abs(qRed(a[x]) - qRed(b[x]));
            const int green = std::abs(qGreen(a[x]) - qGreen(b[x]));
            apart += red + green + std::abs(qBlue(a[x]) - qBlue(b[x])) > 48;
        }
    }
    return double(apart) / one.width() / one.height();
}

/** Leaves a picture of the card where one is wanted to be looked at. */
void show(const QImage &card, const QString &name)
{
    const QString folder = qEnvironmentVariable("FARNEAR_SHOW_CARDS");
    if (!folder.isEmpty())
        card.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace

class CardsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void looksAsItDid_data();
    void looksAsItDid();
    void isTheSameEachTime_data();
    void isTheSameEachTime();
    void writesEveryScript_data();
    void writesEveryScript();
    void leavesOutWhatIsEmpty_data();
    void leavesOutWhatIsEmpty();
    void growsWithTheScale_data();
    void growsWithTheScale();
    void takesAnyPicture_data();
    void takesAnyPicture();
    void hasTheWindowsFaces();
    void carriesNoWordsAboutItself();
};

void CardsTest::looksAsItDid_data()
{
    QTest::addColumn<CardContent>("content");
    QTest::addColumn<Style>("style");
    for (const Style style : kStyles) {
        QTest::addRow("%s", qPrintable(nameOf(style))) << couple() << style;
        QTest::addRow("%s-song", qPrintable(nameOf(style))) << song() << style;
        QTest::addRow("%s-group", qPrintable(nameOf(style))) << group() << style;
    }
    QTest::addRow("postcard-pacific") << overThePacific() << Style::Postcard;
    QTest::addRow("postcard-together") << together() << Style::Postcard;
    QTest::addRow("frame-together") << together() << Style::Frame;
}

void CardsTest::looksAsItDid()
{
    QFETCH(CardContent, content);
    QFETCH(Style, style);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QImage card = moments::compose(content, style);
    show(card, name);
    if (qEnvironmentVariableIsSet("FARNEAR_NEW_CARDS"))
        QVERIFY(card.save(dataFile(name), "png", 0));
    const QImage reference = QImage(dataFile(name)).convertToFormat(QImage::Format_RGB32);
    QVERIFY2(!reference.isNull(), qPrintable(dataFile(name)));
    const double apart = difference(card, reference);
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    if (card != reference)
        show(card, name + QStringLiteral("-now"));
    QVERIFY2(card == reference, qPrintable(QStringLiteral("%1 % differ").arg(100 * apart)));
#else // another version draws an edge a little differently
    QVERIFY2(apart < 0.01, qPrintable(QString::number(apart)));
#endif
}

void CardsTest::isTheSameEachTime_data()
{
    QTest::addColumn<CardContent>("content");
    QTest::newRow("couple") << couple();
    QTest::newRow("german") << german();
    QTest::newRow("chinese") << chinese();
    QTest::newRow("arabic") << arabic();
}

void CardsTest::isTheSameEachTime()
{
    QFETCH(CardContent, content);
    for (const Style style : kStyles) {
        const auto first = moments::encode(moments::compose(content, style), moments::Format::Png, 8 << 20);
        QVERIFY(!first.isEmpty());
        QCOMPARE(moments::encode(moments::compose(content, style), moments::Format::Png, 8 << 20), first);
    }
}

void CardsTest::writesEveryScript_data()
{
    QTest::addColumn<CardContent>("content");
    QTest::newRow("german") << german();
    QTest::newRow("chinese") << chinese();
    QTest::newRow("arabic") << arabic();
}

// The words are there, and are not boxes: other words look different.
void CardsTest::writesEveryScript()
{
    QFETCH(CardContent, content);
    for (const Style style : kStyles) {
        const QImage card = moments::compose(content, style);
        show(card, nameOf(style) + QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag()));
        auto other = content;
        other.title = QString(content.title).replace(content.title.at(0), content.title.at(1));
        QVERIFY(difference(card, moments::compose(other, style)) > 0);
        other.title.clear();
        other.caption.clear();
        QVERIFY(difference(card, moments::compose(other, style)) > 0.001);
    }
}

void CardsTest::leavesOutWhatIsEmpty_data()
{
    QTest::addColumn<Style>("style");
    for (const Style style : kStyles)
        QTest::addRow("%s", qPrintable(nameOf(style))) << style;
}

void CardsTest::leavesOutWhatIsEmpty()
{
    QFETCH(Style, style);
    const auto full = couple();
    const QImage whole = moments::compose(full, style);
    const auto without = [&](auto leaveOut) {
        auto content = full;
        leaveOut(content);
        const QImage card = moments::compose(content, style);
        return card != whole;
    };
    QVERIFY(without([](CardContent &content) { content.title.clear(); }));
    QVERIFY(without([](CardContent &content) { content.place.clear(); }));
    QVERIFY(without([](CardContent &content) { content.date.clear(); }));
    QVERIFY(without([](CardContent &content) { content.together.clear(); }));
    QVERIFY(without([](CardContent &content) { content.distance.clear(); }));
    QVERIFY(without([](CardContent &content) { content.people.clear(); }));
    QVERIFY(without([](CardContent &content) { content.people[0].name = content.people[1].name = QString(); }));
    const QImage bare = moments::compose({.picture = filmFrame()}, style);
    show(bare, nameOf(style) + QStringLiteral("-bare"));
    QVERIFY(style == Style::Postcard || bare.height() < whole.height());
}

void CardsTest::growsWithTheScale_data()
{
    leavesOutWhatIsEmpty_data();
}

void CardsTest::growsWithTheScale()
{
    QFETCH(Style, style);
    const QImage one = moments::compose(couple(), style, 1);
    const QImage two = moments::compose(couple(), style, 2);
    QCOMPARE(two.size(), one.size() * 2);
    const auto small = two.scaled(one.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QVERIFY2(difference(one, small) < 0.02, qPrintable(QString::number(difference(one, small))));
}

void CardsTest::takesAnyPicture_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("none") << QSize();
    QTest::newRow("a point") << QSize(1, 1);
    QTest::newRow("a line") << QSize(4000, 2);
    QTest::newRow("a tower") << QSize(3, 3000);
    QTest::newRow("upright") << QSize(608, 1080);
    QTest::newRow("scope") << QSize(1280, 536);
}

void CardsTest::takesAnyPicture()
{
    QFETCH(QSize, size);
    auto content = couple();
    content.picture = size.isEmpty() ? QImage() : filmFrame(size);
    for (const Style style : kStyles) {
        const QImage card = moments::compose(content, style);
        show(card, nameOf(style) + QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(card.width() > 600 && card.height() > 400 && card.height() < 2200);
    }
}

// One look: the gradients of Theme.qml.
void CardsTest::hasTheWindowsFaces()
{
    QFile theme(QStringLiteral(FARNEAR_SOURCE "/ui/controls/Theme.qml"));
    QVERIFY(theme.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(theme.readAll());
    const auto colours = [&text](const char *name) {
        const QRegularExpression list(QLatin1String(name) + QStringLiteral(": \\[([^]]*)\\]"));
        return list.match(text).captured(1).remove(QLatin1Char('"')).split(QStringLiteral(", "));
    };
    const QStringList from = colours("faceFrom");
    const QStringList to = colours("faceTo");
    QCOMPARE(from.size(), 8);
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(QColor::fromRgb(moments::faceColours(i).from).name(), from.at(i));
        QCOMPARE(QColor::fromRgb(moments::faceColours(i).to).name(), to.at(i));
    }
}

void CardsTest::carriesNoWordsAboutItself()
{
    QVERIFY(moments::compose(couple(), Style::Frame).textKeys().isEmpty());
}

QTEST_MAIN(CardsTest)
#include "tst_cards.moc"
