// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An engine on its own thread shows the right frames through VideoItem in a real window.
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <cmath>

#include "farplayer.h"
#include "support/media/mediafiles.h"
#include "ui/video/videohandle.h"

using namespace farnear;
using farnear::test::FarPlayer;
using farnear::test::frameNumber;
using farnear::test::MediaFiles;
using farnear::test::timeOf;

class VideoItemTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheFrameItStandsAt();
    void showsWhatPlays();
    void comesBackAfterBeingHidden();
    void startsWhenTheItemComesLater();
    void survivesAPlayerThatGoesFirst();

private:
    [[nodiscard]] int shown() const { return frameNumber(m_window->grabWindow()); }
    void addItem();
    bool openAt(int frame);
    bool seekTo(int frame);

    MediaFiles m_files;
    int m_frameError = 0;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickWindow> m_window;
    std::unique_ptr<ui::VideoHandle> m_handle;
    std::unique_ptr<FarPlayer> m_far;
};

void VideoItemTest::initTestCase()
{
    if (!MediaFiles::available())
        QSKIP("needs ffmpeg");
    if (QGuiApplication::platformName() == QStringLiteral("offscreen"))
        QSKIP("needs a display");
    player::initEngines();
}

void VideoItemTest::init()
{
    m_engine = std::make_unique<QQmlEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(MediaFiles::kWidth * 2, MediaFiles::kHeight * 2);
    m_far = std::make_unique<FarPlayer>();
    QVERIFY(m_far->works());
    m_frameError = int(std::ceil(m_far->player().capabilities().frameError * MediaFiles::kFramesPerSecond / 1000));
    m_handle = std::make_unique<ui::VideoHandle>();
    m_handle->setSource(m_far->player().videoSource());
}

void VideoItemTest::cleanup()
{
    m_window.reset();
    m_engine.reset();
    m_handle.reset();
    m_far.reset();
}

void VideoItemTest::addItem()
{
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

bool VideoItemTest::openAt(int frame)
{
    const int before = m_far->prepared();
    m_far->run([this, frame] { m_far->player().open(m_files.film(QStringLiteral("mp4")), timeOf(frame)); });
    return QTest::qWaitFor([&] { return m_far->prepared() > before; }, 15000);
}

bool VideoItemTest::seekTo(int frame)
{
    const int before = m_far->prepared();
    m_far->run([this, frame] { m_far->player().seek(timeOf(frame)); });
    return QTest::qWaitFor([&] { return m_far->prepared() > before; }, 15000);
}

void VideoItemTest::showsTheFrameItStandsAt()
{
    addItem();
    QVERIFY(openAt(100));
    for (const int frame : {100, 250, 31, 0, 333}) {
        if (frame != 100)
            QVERIFY(seekTo(frame));
        QTRY_VERIFY2(std::abs(shown() - frame) <= m_frameError,
                     qPrintable(QStringLiteral("%1 for %2").arg(shown()).arg(frame)));
    }
}

void VideoItemTest::showsWhatPlays()
{
    addItem();
    QVERIFY(openAt(30));
    QTRY_VERIFY(shown() >= 0);
    m_far->run([this] { m_far->player().play(); });
    QTRY_VERIFY(shown() > 60);
    m_far->run([this] { m_far->player().pause(); });
    const int stopped = m_far->prepared();
    QVERIFY(seekTo(90));
    QVERIFY(m_far->prepared() > stopped);
    QTRY_VERIFY(std::abs(shown() - 90) <= m_frameError);
}

void VideoItemTest::comesBackAfterBeingHidden()
{
    addItem();
    QVERIFY(openAt(100));
    QTRY_VERIFY(std::abs(shown() - 100) <= m_frameError);
    m_window->hide();
    m_window->releaseResources();
    QVERIFY(seekTo(200));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(std::abs(shown() - 200) <= m_frameError);
}

void VideoItemTest::startsWhenTheItemComesLater()
{
    QVERIFY(openAt(120));
    addItem();
    QTRY_VERIFY(std::abs(shown() - 120) <= m_frameError);
}

void VideoItemTest::survivesAPlayerThatGoesFirst()
{
    addItem();
    QVERIFY(openAt(100));
    QTRY_VERIFY(shown() >= 0);
    m_far->run([this] { m_far->player().play(); });
    m_handle->setSource(nullptr);
    m_far.reset();
    QVERIFY(!m_window->grabWindow().isNull());
}

int main(int argc, char *argv[])
{
#ifdef Q_OS_LINUX
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    const QGuiApplication application(argc, argv);
    VideoItemTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_videoitem.moc"
