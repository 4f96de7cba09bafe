// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moments, hearts and reactions between two people, as the window of one shows them.
#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "support/fakes/fakeperson.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using session::ChatLine;
using session::PictureState;
using test::FakePerson;
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

session::Like likeOf(const QString &name, const model::QueueEntry &item)
{
    return {name, item, QDateTime(QDate(2026, 11, 21), QTime(21, 4))};
}

} // namespace

class TestSharing final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_mia.reset(); }

    void showsAMoment();
    void keepsAPictureThatIsLookedAt();
    void asksForAPictureThatIsMissing();
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
    [[nodiscard]] ChatModel &chat() const { return *m_mia->app.conversation()->chat(); }

    std::unique_ptr<FakePerson> m_mia;
    int m_shared = 0;
};

void TestSharing::init()
{
    m_mia = std::make_unique<FakePerson>();
    m_mia->meet(u"Jun"_s);
}

/** Jun shows a picture that is here at once; id of it. */
QString TestSharing::share(const QString &caption)
{
    ChatLine line;
    line.kind = ChatLine::Kind::Moment;
    line.memberId = line.name = u"Jun"_s;
    line.text = caption;
    line.id = u"moment %1"_s.arg(++m_shared);
    line.time = QDateTime(QDate(2026, 11, 21), QTime(21, 4));
    line.picture = model::SharedPicture{
        .id = line.id, .size = 1, .width = 1600, .height = 800, .hash = {}, .preview = imageOf({32, 16}, "JPEG")};
    m_mia->session.moments.setPicture(line.id, {PictureState::Phase::Here, 1}, imageOf({1600, 800}, "PNG"));
    m_mia->session.conversation.add(line);
    return line.id;
}

void TestSharing::showsAMoment()
{
    const Tester chatTester(&chat(), Tester::FailureReportingMode::QtTest);
    PictureModel &pictures = *m_mia->app.conversation()->pictures();
    const Tester pictureTester(&pictures, Tester::FailureReportingMode::QtTest);
    const QSignalSpy heard(&chat(), &ChatModel::heard);
    const QString id = share(u"look"_s);
    const int row = rowOf(chat(), ChatModel::Moment);
    QCOMPARE(row, 0);
    QCOMPARE(at(chat(), row, ChatModel::PhaseRole).toInt(), int(PictureModel::Here));
    QTRY_VERIFY_WITH_TIMEOUT(!at(chat(), row, ChatModel::ImageRole).toUrl().isEmpty(), soon);
    QCOMPARE(sizeOf(at(chat(), row, ChatModel::ImageRole).toUrl()), QSize(640, 320));
    QCOMPARE(sizeOf(at(chat(), row, ChatModel::PreviewRole).toUrl()), QSize(32, 16));
    QCOMPARE(at(chat(), row, ChatModel::PictureIdRole).toString(), id);
    QCOMPARE(at(chat(), row, ChatModel::TextRole).toString(), u"look"_s);
    QCOMPARE(at(chat(), row, ChatModel::ShapeRole).toReal(), 2.0);
    QCOMPARE(at(chat(), row, ChatModel::DoneRole).toReal(), 1.0);
    QCOMPARE(heard.count(), 1);
    (void)share({});
    QCOMPARE(heard.count(), 2);
    QVERIFY(!heard.last().at(1).toString().isEmpty()); // without a caption it says what it is
    QCOMPARE(pictures.count(), 2);
    QCOMPARE(at(pictures, 1, PictureModel::CaptionRole).toString(), u"look"_s);
}

void TestSharing::keepsAPictureThatIsLookedAt()
{
    PictureModel &pictures = *m_mia->app.conversation()->pictures();
    const QSignalSpy told(&pictures, &PictureModel::told);
    const QString older = share(u"older"_s);
    const QString id = share(u"look"_s);
    pictures.show(id);
    QCOMPARE(pictures.shown(), id);
    QCOMPARE(pictures.shownCaption(), u"look"_s);
    QVERIFY(pictures.shownBy().startsWith(u"Jun"_s));
    QCOMPARE(pictures.shownShape(), 2.0);
    QVERIFY(pictures.shownHasOlder() && !pictures.shownHasNewer());
    QVERIFY(pictures.shownPlace().isEmpty()); // nothing plays: nowhere to go
    QTRY_COMPARE_WITH_TIMEOUT(sizeOf(pictures.shownImage()), QSize(1600, 800), soon);

    const QTemporaryDir folder;
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
    QCOMPARE(pictures.shown(), older);
    pictures.step(1);
    QCOMPARE(pictures.shown(), older);
    pictures.hide();
    QVERIFY(pictures.shown().isEmpty() && pictures.shownImage().isEmpty());
    m_mia->session.conversation.setLines({}); // another room
    QCOMPARE(pictures.count(), 0);
}

/** A picture that isn't here is asked for instead of shown. */
void TestSharing::asksForAPictureThatIsMissing()
{
    PictureModel &pictures = *m_mia->app.conversation()->pictures();
    const QString id = share(u"look"_s);
    m_mia->session.moments.setPicture(id, {PictureState::Phase::Gone, 0}, {});
    QCOMPARE(at(pictures, 0, PictureModel::PhaseRole).toInt(), int(PictureModel::Gone));
    pictures.show(id);
    QVERIFY(pictures.shown().isEmpty());
    QCOMPARE(m_mia->session.moments.asked, QStringList{u"want "_s + id});
}

void TestSharing::likesWhatPlays()
{
    LikesViewModel &likes = *m_mia->app.likes();
    test::FakeMoments &moments = m_mia->session.moments;
    QVERIFY(!likes.possible());
    likes.toggle();
    m_mia->watch({});
    QVERIFY(likes.possible() && !likes.liked());
    likes.like();
    QCOMPARE(moments.asked, QStringList{u"like"_s});
    const model::QueueEntry film = m_mia->session.playback.truth().item;
    moments.setLikes({likeOf(u"Mia"_s, film)});
    QVERIFY(likes.liked());
    QVERIFY(likes.likedByText().isEmpty());
    likes.like(); // once more changes nothing
    QCOMPARE(moments.asked.size(), 1);
    moments.setLikes({likeOf(u"Mia"_s, film), likeOf(u"Jun"_s, film)});
    QCOMPARE(likes.likedBy().size(), 2);
    QVERIFY(likes.likedByText().contains(u"Jun"_s));
    likes.toggle();
    QCOMPARE(moments.asked.last(), u"unlike"_s);
    moments.setLikes({likeOf(u"Jun"_s, film)});
    QVERIFY(!likes.liked());
    QCOMPARE(likes.likedBy(), QStringList{u"Jun"_s});
}

void TestSharing::listsWhatEachLikesAndBrought()
{
    LikesViewModel &likes = *m_mia->app.likes();
    const Tester tester(likes.contributions(), Tester::FailureReportingMode::QtTest);
    m_mia->watch({});
    const model::QueueEntry film = m_mia->session.playback.truth().item;
    m_mia->session.queue.tell({{film, true, true, u"Jun"_s}});
    m_mia->session.moments.setLikes({likeOf(u"Jun"_s, film)}, {likeOf(u"Jun"_s, film)});
    likes.show(u"Jun"_s);
    QCOMPARE(likes.person(), u"Jun"_s);
    QVERIFY(!likes.isMe());
    QCOMPARE(likes.likes()->count(), 1);
    QCOMPARE(likes.contributions()->count(), 1);
    QCOMPARE(at(*likes.likes(), 0, LikeModel::TitleRole).toString(), u"Same Moon"_s);
    QVERIFY(at(*likes.likes(), 0, LikeModel::QueuedRole).toBool());
    likes.likes()->enqueue(0); // it is there already
    QVERIFY(m_mia->session.queue.asked.isEmpty());
    m_mia->app.queue()->remove(0);
    QVERIFY(!at(*likes.likes(), 0, LikeModel::QueuedRole).toBool());
    likes.likes()->enqueue(0);
    QCOMPARE(m_mia->app.queue()->count(), 1);
    QVERIFY(at(*likes.likes(), 0, LikeModel::QueuedRole).toBool());
    likes.show(u"Mia"_s);
    QVERIFY(likes.isMe());
    QCOMPARE(likes.likes()->count(), 0);
}

void TestSharing::floatsReactionsForAWhile()
{
    ReactionModel &reactions = *m_mia->app.conversation()->reactions();
    const Tester tester(&reactions, Tester::FailureReportingMode::QtTest);
    QCOMPARE(reactions.choices().size(), 6);
    reactions.react(reactions.choices().first(), 30);
    QCOMPARE(reactions.count(), 1);
    QCOMPARE(at(reactions, 0, ReactionModel::TextRole).toString(), reactions.choices().first());
    QCOMPARE(at(reactions, 0, ReactionModel::TimesRole).toInt(), reactions.most());
    QVERIFY(at(reactions, 0, ReactionModel::MineRole).toBool());
    for (int i = 0; i < ReactionModel::shownAtOnce + 4; ++i)
        m_mia->session.conversation.tellReaction({u"Jun"_s, u"Jun"_s, 1, u"a whole sentence"_s, 1, false});
    QCOMPARE(reactions.count(), ReactionModel::shownAtOnce);
    QCOMPARE(at(reactions, 5, ReactionModel::TextRole).toString(), u"a "_s);
    QCOMPARE(at(reactions, 5, ReactionModel::NameRole).toString(), u"Jun"_s);
    QVERIFY(!at(reactions, 5, ReactionModel::MineRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(reactions.count(), 0, soon);
    QCOMPARE(chat().count(), 0); // they leave no line
}

void TestSharing::saysGoodNight()
{
    m_mia->app.conversation()->reactions()->sayGoodNight();
    QCOMPARE(rowOf(chat(), ChatModel::GoodNight), 0);
    QVERIFY(at(chat(), 0, ChatModel::MineRole).toBool());
    ChatLine line;
    line.kind = ChatLine::Kind::GoodNight;
    line.memberId = line.name = u"Jun"_s;
    line.text = u"Jun says good night: sleep well"_s;
    m_mia->session.conversation.add(line);
    QCOMPARE(at(chat(), rowOf(chat(), ChatModel::GoodNight), ChatModel::TextRole).toString(), line.text);
    QCOMPARE(chat().unread(), 0); // no words to be answered
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
