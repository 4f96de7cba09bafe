// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moments, hearts and reactions between two people, as their windows show them.
#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "player/factory.h"
#include "support/deskperson.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using test::DeskPerson;
using Tester = QAbstractItemModelTester;

namespace {

constexpr int soon = 15'000; // ms; everything here takes far less

QVariant at(const QAbstractItemModel &model, int row, int role)
{
    return model.index(row, 0).data(role);
}

int rowOf(const ChatModel &chat, ChatModel::Kind kind)
{
    for (int row = chat.count() - 1; row >= 0; --row) {
        if (at(chat, row, ChatModel::KindRole).toInt() == kind)
            return row;
    }
    return -1;
}

QByteArray imageOf(QSize size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(qRgb(20, 30, 60));
    QBuffer buffer;
    image.save(&buffer, format);
    return buffer.data();
}

QSize sizeOf(const QUrl &data)
{
    const QByteArray url = data.toEncoded();
    return QImage::fromData(QByteArray::fromBase64(url.mid(url.indexOf(',') + 1))).size();
}

} // namespace

class TestSharing final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { player::initEngines(); }
    void init();
    void cleanup();

    void showsAMomentToBoth();
    void keepsAPictureThatIsLookedAt();
    void likesWhatPlays();
    void listsWhatEachLikesAndBrought();
    void floatsReactionsForAWhile();
    void saysGoodNight();
    void makesPicturesSmaller();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesAPreviewThatSaysItIsEnormous();

private:
    QString share(const QString &caption);

    std::unique_ptr<DeskPerson> m_mia;
    std::unique_ptr<DeskPerson> m_jun;
};

void TestSharing::init()
{
    m_mia = std::make_unique<DeskPerson>(u"Mia"_s);
    m_jun = std::make_unique<DeskPerson>(u"Jun"_s);
    m_mia->app.room()->invitation()->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_mia->app.room()->invitation()->invite().isEmpty(), soon);
    m_jun->app.room()->invitation()->join(m_mia->app.room()->invitation()->invite());
    QTRY_VERIFY_WITH_TIMEOUT(m_jun->app.room()->company() && m_mia->app.room()->company(), soon);
}

void TestSharing::cleanup()
{
    m_jun.reset();
    m_mia.reset();
}

/** Mia shows a picture; id of it, once Jun has heard of it. */
QString TestSharing::share(const QString &caption)
{
    session::Moment moment;
    moment.item = m_mia->session.playback().state().item;
    moment.position = 2000;
    m_mia->session.moments().send(imageOf({1600, 800}, "PNG"), {1600, 800}, imageOf({32, 16}, "JPEG"), caption, moment);
    const PictureModel &pictures = *m_jun->app.conversation()->pictures();
    const int before = pictures.count();
    if (!QTest::qWaitFor([&] { return pictures.count() > before; }, soon))
        return {};
    return at(pictures, 0, PictureModel::PictureIdRole).toString();
}

void TestSharing::showsAMomentToBoth()
{
    const Tester chatTester(m_jun->app.conversation()->chat(), Tester::FailureReportingMode::QtTest);
    const Tester pictureTester(m_jun->app.conversation()->pictures(), Tester::FailureReportingMode::QtTest);
    QSignalSpy heard(m_jun->app.conversation()->chat(), &ChatModel::heard);
    const QString id = share(u"look"_s);
    QVERIFY(!id.isEmpty());
    for (DeskPerson *person : {m_jun.get(), m_mia.get()}) {
        const ChatModel &chat = *person->app.conversation()->chat();
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(chat, ChatModel::Moment) >= 0, soon);
        const int row = rowOf(chat, ChatModel::Moment);
        QTRY_COMPARE_WITH_TIMEOUT(at(chat, row, ChatModel::PhaseRole).toInt(), int(PictureModel::Here), soon);
        QTRY_VERIFY_WITH_TIMEOUT(!at(chat, row, ChatModel::ImageRole).toUrl().isEmpty(), soon);
        QCOMPARE(sizeOf(at(chat, row, ChatModel::ImageRole).toUrl()), QSize(640, 320));
        QCOMPARE(sizeOf(at(chat, row, ChatModel::PreviewRole).toUrl()), QSize(32, 16));
        QCOMPARE(at(chat, row, ChatModel::PictureIdRole).toString(), id);
        QCOMPARE(at(chat, row, ChatModel::TextRole).toString(), u"look"_s);
        QCOMPARE(at(chat, row, ChatModel::ShapeRole).toReal(), 2.0);
        QCOMPARE(at(chat, row, ChatModel::DoneRole).toReal(), 1.0);
    }
    QCOMPARE(heard.count(), 1);
    QVERIFY(!share({}).isEmpty());
    QTRY_COMPARE(heard.count(), 2);
    QVERIFY(!heard.last().at(1).toString().isEmpty()); // without a caption it says what it is
    QCOMPARE(m_jun->app.conversation()->pictures()->count(), 2);
    QCOMPARE(at(*m_jun->app.conversation()->pictures(), 1, PictureModel::CaptionRole).toString(), u"look"_s);
}

void TestSharing::keepsAPictureThatIsLookedAt()
{
    PictureModel &pictures = *m_jun->app.conversation()->pictures();
    QSignalSpy told(&pictures, &PictureModel::told);
    const QString older = share(u"older"_s);
    const QString id = share(u"look"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_jun->session.moments().pictureState(id).phase, session::PictureState::Phase::Here,
                              soon);
    pictures.show(id);
    QCOMPARE(pictures.shown(), id);
    QCOMPARE(pictures.shownCaption(), u"look"_s);
    QVERIFY(pictures.shownBy().startsWith(u"Mia"_s));
    QCOMPARE(pictures.shownShape(), 2.0);
    QVERIFY(pictures.shownHasOlder() && !pictures.shownHasNewer());
    QVERIFY(pictures.shownPlace().isEmpty()); // nothing plays: nowhere to go
    QTRY_COMPARE_WITH_TIMEOUT(sizeOf(pictures.shownImage()), QSize(1600, 800), soon);

    QTemporaryDir folder;
    QVERIFY(pictures.fileName().endsWith(u".png"_s));
    const QString file = folder.filePath(pictures.fileName());
    pictures.save(QUrl::fromLocalFile(file));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(QImage(file).size(), QSize(1600, 800));
    pictures.save(QUrl::fromLocalFile(folder.filePath(u"nowhere/at/all.png"_s)));
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(told.last().at(1).toBool());
    pictures.copy();
    QTRY_COMPARE(told.count(), 3);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1600, 800));

    pictures.step(1);
    QTRY_COMPARE(pictures.shown(), older);
    pictures.step(1);
    QCOMPARE(pictures.shown(), older);
    pictures.hide();
    QVERIFY(pictures.shown().isEmpty() && pictures.shownImage().isEmpty());
    m_jun->app.room()->leave();
    QTRY_COMPARE(pictures.count(), 0);
}

void TestSharing::likesWhatPlays()
{
    LikesViewModel &mine = *m_mia->app.likes();
    LikesViewModel &theirs = *m_jun->app.likes();
    QVERIFY(!mine.possible());
    mine.toggle();
    m_mia->app.opening()->openAny({test::sampleClip()});
    QTRY_VERIFY_WITH_TIMEOUT(mine.possible() && theirs.possible(), soon);
    QVERIFY(!mine.liked());
    mine.like();
    QTRY_VERIFY_WITH_TIMEOUT(mine.liked() && theirs.likedBy().size() == 1, soon);
    QVERIFY(!theirs.liked());
    QVERIFY(theirs.likedByText().contains(u"Mia"_s));
    QVERIFY(mine.likedByText().isEmpty());
    QTRY_VERIFY(rowOf(*m_jun->app.conversation()->chat(), ChatModel::Heart) >= 0);
    mine.like(); // once more changes nothing
    theirs.toggle();
    QTRY_COMPARE(mine.likedBy().size(), 2);
    mine.toggle();
    QTRY_VERIFY(!mine.liked() && theirs.likedBy().size() == 1);
    QVERIFY(theirs.likedByText().isEmpty());
}

void TestSharing::listsWhatEachLikesAndBrought()
{
    LikesViewModel &likes = *m_jun->app.likes();
    const Tester tester(likes.contributions(), Tester::FailureReportingMode::QtTest);
    m_mia->app.opening()->openAny({test::sampleClip()});
    QTRY_VERIFY_WITH_TIMEOUT(m_mia->app.likes()->possible() && likes.possible(), soon);
    m_mia->app.likes()->like();
    QTRY_COMPARE(likes.likedBy().size(), 1);
    likes.show(m_mia->session.room().state().me);
    QCOMPARE(likes.person(), u"Mia"_s);
    QVERIFY(!likes.isMe());
    QCOMPARE(likes.likes()->count(), 1);
    QTRY_COMPARE(likes.contributions()->count(), 1);
    QCOMPARE(at(*likes.likes(), 0, LikeModel::TitleRole).toString(), u"Same Moon"_s);
    QVERIFY(at(*likes.likes(), 0, LikeModel::QueuedRole).toBool());
    likes.likes()->enqueue(0); // it is there already
    m_jun->app.queue()->remove(0);
    QTRY_VERIFY(!at(*likes.likes(), 0, LikeModel::QueuedRole).toBool());
    likes.likes()->enqueue(0);
    QTRY_COMPARE(m_mia->app.queue()->count(), 1);
    QTRY_VERIFY(at(*likes.likes(), 0, LikeModel::QueuedRole).toBool());
    likes.show(m_jun->session.room().state().me);
    QVERIFY(likes.isMe());
    QCOMPARE(likes.likes()->count(), 0);
}

void TestSharing::floatsReactionsForAWhile()
{
    ReactionModel &mine = *m_mia->app.conversation()->reactions();
    ReactionModel &theirs = *m_jun->app.conversation()->reactions();
    const Tester tester(&theirs, Tester::FailureReportingMode::QtTest);
    QCOMPARE(mine.choices().size(), 6);
    mine.react(mine.choices().first(), 30);
    QTRY_VERIFY(mine.count() == 1 && theirs.count() == 1);
    QCOMPARE(at(theirs, 0, ReactionModel::TextRole).toString(), mine.choices().first());
    QCOMPARE(at(theirs, 0, ReactionModel::TimesRole).toInt(), mine.most());
    QCOMPARE(at(theirs, 0, ReactionModel::NameRole).toString(), u"Mia"_s);
    QVERIFY(!at(theirs, 0, ReactionModel::MineRole).toBool() && at(mine, 0, ReactionModel::MineRole).toBool());
    for (int i = 0; i < ReactionModel::shownAtOnce + 4; ++i)
        mine.react(u"a whole sentence"_s, 1);
    QTRY_COMPARE(theirs.count(), ReactionModel::shownAtOnce);
    QCOMPARE(at(theirs, 5, ReactionModel::TextRole).toString(), u"a "_s);
    QTRY_COMPARE_WITH_TIMEOUT(theirs.count(), 0, soon);
    QCOMPARE(rowOf(*m_jun->app.conversation()->chat(), ChatModel::Text), -1); // they leave no line
}

void TestSharing::saysGoodNight()
{
    m_mia->app.conversation()->reactions()->sayGoodNight();
    QTRY_VERIFY(rowOf(*m_jun->app.conversation()->chat(), ChatModel::GoodNight) >= 0);
    QVERIFY(at(*m_jun->app.conversation()->chat(), 0, ChatModel::KindRole).toInt() != ChatModel::Text);
    m_mia->session.conversation().sayGoodNight(u"sleep well"_s);
    const ChatModel &chat = *m_jun->app.conversation()->chat();
    QTRY_VERIFY(at(chat, rowOf(chat, ChatModel::GoodNight), ChatModel::TextRole).toString().contains(u"sleep well"_s));
}

void TestSharing::makesPicturesSmaller()
{
    QCOMPARE(sizeOf(madeSmaller(imageOf({100, 50}, "PNG"), 640)), QSize(100, 50));
    QCOMPARE(sizeOf(madeSmaller(imageOf({1280, 720}, "JPEG"), 640)), QSize(640, 360));
    QCOMPARE(sizeOf(madeSmaller(imageOf({20, 3000}, "PNG"), 640)), QSize(4, 640));
    QCOMPARE(sizeOf(madeSmaller(imageOf({3000, 1}, "PNG"), 640)), QSize(640, 1));
}

void TestSharing::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << "hello"_ba;
    QTest::newRow("a cut PNG") << imageOf({300, 300}, "PNG").left(40);
    QTest::newRow("a PNG's name only") << "\x89PNG\r\n\x1a\n"_ba;
    QTest::newRow("a drawing") << R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>)"_ba;
    QByteArray huge = imageOf({10, 10}, "PNG");
    huge.replace(16, 8, QByteArray("\x00\x00\xff\xff\x00\x00\xff\xff", 8));
    QTest::newRow("a PNG that says it is enormous") << huge;
    QTest::newRow("noise after a JPEG's name") << "\xff\xd8\xff"_ba + QByteArray(5000, '\x5a');
}

void TestSharing::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(madeSmaller(bytes, 640).isEmpty());
    QVERIFY(previewUrl(bytes).isEmpty() || bytes.startsWith("\xff\xd8\xff"));
}

void TestSharing::refusesAPreviewThatSaysItIsEnormous()
{
    QByteArray jpeg = imageOf({10, 10}, "JPEG");
    QVERIFY(!previewUrl(jpeg).isEmpty());
    const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0"));
    QVERIFY(frame > 0);
    jpeg.replace(frame + 5, 4, QByteArray("\x40\x00\x40\x00", 4)); // its height and width: 16384 each
    QVERIFY(previewUrl(jpeg).isEmpty());
}

QTEST_MAIN(TestSharing)
#include "tst_sharing.moc"
