// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An engine on its own thread shows the right frames through VideoItem in a real window.
#include <QColor>
#include <QGuiApplication>
#include <QImage>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QThread>

#include <array>
#include <atomic>
#include <cmath>

#include "player/factory.h"
#include "support/media/mediafiles.h"
#include "ui/video/videohandle.h"

using namespace farnear;
using farnear::test::MediaFiles;

namespace {

constexpr int kBits = 12;

/** A player on a thread of its own, as in the program. */
class FarPlayer {
public:
    FarPlayer() : m_worker(new QObject)
    {
        m_worker->moveToThread(&m_thread);
        m_thread.start();
        run([this] { make(); });
    }

    ~FarPlayer()
    {
        run([this] { m_player.reset(); });
        m_worker->deleteLater();
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] bool works() const { return m_player != nullptr; }
    [[nodiscard]] ports::Player &player() { return *m_player; }
    [[nodiscard]] int prepared() const { return m_prepared; }

    template <typename Function>
    void run(Function function)
    {
        QMetaObject::invokeMethod(m_worker, function, Qt::BlockingQueuedConnection);
    }

private:
    void make()
    {
        auto made = player::makePlayer(QStringLiteral(FARNEAR_ENGINE), {.pictures = true});
        if (!made)
            return;
        m_player = std::move(*made);
        QObject::connect(m_player.get(), &ports::Player::prepared, m_worker, [this] { ++m_prepared; });
    }

    QThread m_thread;
    QObject *m_worker;
    std::unique_ptr<ports::Player> m_player;
    std::atomic_int m_prepared = 0;
};

/** When a frame begins. */
Millis timeOf(int frame)
{
    return frame * 1000.0 / MediaFiles::kFramesPerSecond;
}

bool alike(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 60 && std::abs(a.green() - b.green()) < 60
        && std::abs(a.blue() - b.blue()) < 60;
}

bool showsBars(const QImage &image)
{
    static const std::array kColours{QColor(255, 0, 0), QColor(0, 255, 0), QColor(0, 0, 255), QColor(255, 255, 255)};
    for (int i = 0; i < 4; ++i) {
        if (!alike(image.pixelColor((2 * i + 1) * image.width() / 8, image.height() / 4), kColours[std::size_t(i)]))
            return false;
    }
    return true;
}

/** The number a frame carries; -1 when it is no such frame. */
int frameNumber(const QImage &image)
{
    if (image.isNull() || !showsBars(image))
        return -1;
    int number = 0;
    for (int bit = 0; bit < kBits; ++bit) {
        const int x = (2 * bit + 1) * image.width() / (2 * kBits);
        if (image.pixelColor(x, image.height() * 3 / 4).green() > 128)
            number |= 1 << bit;
    }
    return number;
}

} // namespace

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
