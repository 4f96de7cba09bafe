// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture a player takes is the one that is shown, and taking it disturbs nothing.
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QTimer>

#include <cmath>

#include "farplayer.h"
#include "support/media/mediafiles.h"
#include "support/media/soundsink.h"
#include "ui/video/videohandle.h"

using namespace farnear;
using farnear::test::FarPlayer;
using farnear::test::frameNumber;
using farnear::test::MediaFiles;
using farnear::test::SoundSink;
using farnear::test::timeOf;

class PlayerPictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void takesTheFrameItStandsAt();
    void takesTheFrameOfASeekUnderWay();
    void takesWhatPlaysAndDisturbsNothing();
    void hasTheSubtitleInIt();
    void hasTheShapeTheFilmIsShownIn();
    void standsUprightAsTheFilmDoes();
    void takesNothingOfMusic();
    void answersEveryTime();

private:
    void show();
    [[nodiscard]] QUrl film() { return m_files.film(QStringLiteral("mp4")); }
    [[nodiscard]] bool isFrame(const QImage &picture, int frame) const;
    [[nodiscard]] Millis position();

    MediaFiles m_files;
    SoundSink m_sink;
    bool m_hears = false;
    int m_frameError = 0;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickWindow> m_window;
    std::unique_ptr<ui::VideoHandle> m_handle;
    std::unique_ptr<FarPlayer> m_far;
};

void PlayerPictureTest::initTestCase()
{
    if (!MediaFiles::available())
        QSKIP("needs ffmpeg");
    if (QGuiApplication::platformName() == QStringLiteral("offscreen"))
        QSKIP("needs a display");
    m_hears = m_sink.start();
    player::initEngines();
}

void PlayerPictureTest::init()
{
    m_far = std::make_unique<FarPlayer>();
    QVERIFY(m_far->works());
    m_frameError = int(std::ceil(m_far->player().capabilities().frameError * MediaFiles::kFramesPerSecond / 1000));
    m_handle = std::make_unique<ui::VideoHandle>();
    m_handle->setSource(m_far->player().videoSource());
    show();
}

void PlayerPictureTest::cleanup()
{
    m_window.reset();
    m_engine.reset();
    m_handle.reset();
    m_far.reset();
}

void PlayerPictureTest::show()
{
    m_engine = std::make_unique<QQmlEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(MediaFiles::kWidth * 2, MediaFiles::kHeight);
    QQmlComponent component(m_engine.get());
    component.setData("import QtQuick; import Farnear.Video; VideoItem {}", {});
    auto *item = qobject_cast<QQuickItem *>(
        component.createWithInitialProperties({{QStringLiteral("source"), QVariant::fromValue(m_handle.get())}}));
    QVERIFY2(item, qPrintable(component.errorString()));
    item->setParent(m_window.get());
    item->setParentItem(m_window->contentItem());
    item->setSize(m_window->size());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

bool PlayerPictureTest::isFrame(const QImage &picture, int frame) const
{
    const bool good = picture.size() == QSize(MediaFiles::kWidth, MediaFiles::kHeight)
        && std::abs(frameNumber(picture) - frame) <= m_frameError;
    if (!good)
        qWarning("frame %d, %dx%d instead of frame %d", frameNumber(picture), picture.width(), picture.height(), frame);
    return good;
}

Millis PlayerPictureTest::position()
{
    ports::PositionReading reading;
    (void)QTest::qWaitFor([&] {
        m_far->run([&] { reading = m_far->player().position(); });
        return reading.valid;
    });
    return reading.media;
}

void PlayerPictureTest::takesTheFrameItStandsAt()
{
    QVERIFY(m_far->openAt(film(), timeOf(100)));
    QVERIFY(isFrame(m_far->takePicture(), 100));
    for (const int frame : {250, 31, 0, 333}) {
        QVERIFY(m_far->seekTo(timeOf(frame)));
        QVERIFY(isFrame(m_far->takePicture(), frame));
    }
}

void PlayerPictureTest::takesTheFrameOfASeekUnderWay()
{
    QVERIFY(m_far->openAt(film(), timeOf(100)));
    for (const int frame : {300, 45, 210}) {
        m_far->run([&] { m_far->player().seek(timeOf(frame)); });
        QVERIFY(isFrame(m_far->takePicture(), frame));
    }
}

void PlayerPictureTest::takesWhatPlaysAndDisturbsNothing()
{
    if (!m_hears)
        QSKIP("needs PulseAudio");
    QVERIFY(m_far->openAt(film(), timeOf(30)));
    m_far->run([this] { m_far->player().play(); });
    QTRY_VERIFY(position() > 2500);
    QTimer shutter;
    shutter.setSingleShot(true);
    int taken = 0;
    connect(&shutter, &QTimer::timeout, this, [&] {
        const Millis before = position();
        const int frame = frameNumber(m_far->takePicture());
        ++taken;
        shutter.start(150);
        QVERIFY2(timeOf(frame + 5) > before && timeOf(frame - 5) < position(), qPrintable(QString::number(frame)));
    });
    shutter.start(150);
    const auto heard = m_sink.listen(2000);
    shutter.stop();
    QVERIFY(taken > 4);
    const double hole = farnear::test::longestHole(heard, SoundSink::kSamplesPerSecond);
    QVERIFY2(hole < 1, qPrintable(QString::number(hole)));
}

void PlayerPictureTest::hasTheSubtitleInIt()
{
    if (!m_far->player().capabilities().subtitles)
        QSKIP("declared: this engine has no subtitles");
    const auto select
        = [this](int id) { m_far->run([&] { m_far->player().selectTrack(ports::Track::Kind::Subtitle, id); }); };
    QVERIFY(m_far->openAt(m_files.manyTracks(), 500));
    select(1);
    m_far->run([this] { m_far->player().play(); });
    QTRY_VERIFY(position() > 1500); // it begins at 1 s
    m_far->run([this] { m_far->player().pause(); });
    const QImage with = m_far->takePicture();
    select(-1);
    QTRY_VERIFY(m_far->takePicture() != with);
    QCOMPARE(m_far->lastPicture().size(), with.size());
    QCOMPARE(m_far->lastPicture().copy(0, 0, 320, 90), with.copy(0, 0, 320, 90));
}

void PlayerPictureTest::hasTheShapeTheFilmIsShownIn()
{
    if (m_far->player().capabilities().engine != QStringLiteral("mpv"))
        QSKIP("this engine does not know a pixel's shape, and shows such films wrongly as well");
    const auto wide = m_files.path(QStringLiteral("wide.mp4"));
    QVERIFY(
        MediaFiles::run({QStringLiteral("-i"), film().toLocalFile(), QStringLiteral("-vf"), QStringLiteral("setsar=2"),
                         QStringLiteral("-preset"), QStringLiteral("ultrafast"), wide}));
    QVERIFY(m_far->openAt(QUrl::fromLocalFile(wide), 1000));
    QCOMPARE(m_far->takePicture().size(), QSize(2 * MediaFiles::kWidth, MediaFiles::kHeight));
}

void PlayerPictureTest::standsUprightAsTheFilmDoes()
{
    if (m_far->player().capabilities().engine != QStringLiteral("mpv"))
        QSKIP("this engine's frames do not say how they are turned in Qt 6.4");
    const auto turned = m_files.path(QStringLiteral("turned.mp4"));
    QVERIFY(MediaFiles::run({QStringLiteral("-i"), film().toLocalFile(), QStringLiteral("-c"), QStringLiteral("copy"),
                             QStringLiteral("-metadata:s:v"), QStringLiteral("rotate=90"), turned}));
    QVERIFY(m_far->openAt(QUrl::fromLocalFile(turned), timeOf(77)));
    const QImage picture = m_far->takePicture();
    QCOMPARE(picture.size(), QSize(MediaFiles::kHeight, MediaFiles::kWidth));
    QCOMPARE(frameNumber(picture.transformed(QTransform().rotate(90))), 77);
    QTRY_COMPARE(m_window->grabWindow().pixelColor(MediaFiles::kWidth, 5), picture.pixelColor(90, 10)); // as is shown
}

void PlayerPictureTest::takesNothingOfMusic()
{
    QVERIFY(m_far->openAt(m_files.sound(QStringLiteral("flac")), 1000));
    QVERIFY(m_far->takePicture().isNull());
    QCOMPARE(m_far->answered(), 1);
    m_far->run([this] { m_far->player().close(); });
    QVERIFY(m_far->takePicture().isNull());
    QCOMPARE(m_far->answered(), 2);
}

void PlayerPictureTest::answersEveryTime()
{
    QVERIFY(m_far->openAt(film(), 0));
    m_far->run([this] {
        auto &player = m_far->player();
        player.takePicture();
        player.takePicture();
        player.seek(3000);
        player.takePicture();
        player.open(QUrl::fromLocalFile(m_files.path(QStringLiteral("none.mp4"))), 0);
        player.takePicture();
    });
    QTRY_COMPARE(m_far->answered(), 4);
    m_far->run([this] { m_far->player().takePicture(); });
    m_far.reset(); // with a picture under way
    m_handle->setSource(nullptr);
}

int main(int argc, char *argv[])
{
#ifdef Q_OS_LINUX
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    const QGuiApplication application(argc, argv);
    PlayerPictureTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_playerpicture.moc"
