// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays a film in a window, first undisturbed, then with a moment taken and made a card of every second; writes what
// the engine says of lost frames, and how long pictures and cards took. Arguments: FILM SECONDS RESULT.json
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

#include "bench/waiting.h"
#include "moments/card.h"
#include "moments/encode.h"
#include "player/engineoptions.h"
#include "player/factory.h"
#include "player/mpv/mpvcore.h"
#include "player/mpv/mpvpicture.h"
#include "player/mpv/mpvvideo.h"
#include "ui/video/videohandle.h"

using namespace farnear;

namespace {

constexpr int kSettle = 3000;
constexpr int kBetween = 1000; //!< ms from moment to moment

/** What mpv has counted so far. */
QJsonObject lost(const player::MpvCore &core)
{
    QJsonObject counts;
    for (const char *name : {"frame-drop-count", "decoder-frame-drop-count", "mistimed-frame-count",
                             "vo-delayed-frame-count", "estimated-frame-number"})
        counts.insert(QLatin1String(name), core.number(name).value_or(0));
    return counts;
}

QJsonObject since(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject difference;
    for (auto it = after.begin(); it != after.end(); ++it)
        difference.insert(it.key(), it.value().toDouble() - before.value(it.key()).toDouble());
    return difference;
}

/** One moment, as the program makes it: the picture, then the card and its file. */
struct Times {
    double picture = 0;
    double card = 0;
};

Times takeMoment(const player::MpvCore &core)
{
    QElapsedTimer timer;
    timer.start();
    const auto picture = player::readPicture(core, nullptr);
    Times times{.picture = double(timer.nsecsElapsed()) / 1e6};
    timer.restart();
    const QImage frame(reinterpret_cast<const uchar *>(picture.pixels.constData()), picture.size.width(),
                       picture.size.height(), QImage::Format_RGB32);
    const moments::CardContent content{.picture = frame,
                                       .title = QStringLiteral("Same Moon"),
                                       .place = QStringLiteral("41:07"),
                                       .distance = QStringLiteral("1,204 km"),
                                       .km = 1204,
                                       .people = {{QStringLiteral("Mia"), QStringLiteral("M"), 0, {}},
                                                  {QStringLiteral("Jun"), QStringLiteral("J"), 1, {}}}};
    (void)moments::encode(moments::compose(content, moments::Style::Frame), moments::Format::Png, 8 << 20);
    times.card = double(timer.nsecsElapsed()) / 1e6;
    return times;
}

class Bench {
public:
    explicit Bench(std::shared_ptr<player::MpvCore> core) : m_core(std::move(core)), m_video(m_core) { }

    [[nodiscard]] bool show()
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_window.resize(640, 360);
        m_handle.setSource(&m_video);
        QObject::connect(m_video.drawing(), &player::MpvDrawing::changed, &m_window,
                         [this](bool drawn) { m_drawn = drawn; });
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick; import Farnear.Video; VideoItem {}", {});
        auto *item = qobject_cast<QQuickItem *>(
            component.createWithInitialProperties({{QStringLiteral("source"), QVariant::fromValue(&m_handle)}}));
        if (!item)
            return false;
        item->setParent(&m_window);
        item->setParentItem(m_window.contentItem());
        item->setSize(m_window.size());
        m_window.show();
        return true;
    }

    void play(const QString &film)
    {
        (void)bench::waitUntil([this] { return m_drawn.load(); }, 5000); // without, mpv has nowhere to show it
        m_core->set("vo", QStringLiteral("libmpv"));
        m_core->set("vid", QStringLiteral("auto"));
        m_core->set("pause", false);
        m_core->command(1, {"loadfile", film.toUtf8()});
        bench::waitFor(kSettle);
    }

    [[nodiscard]] QJsonObject undisturbed(int seconds)
    {
        const auto before = lost(*m_core);
        bench::waitFor(seconds * 1000);
        return since(before, lost(*m_core));
    }

    [[nodiscard]] QJsonObject taking(int seconds)
    {
        const auto before = lost(*m_core);
        QList<Times> all;
        QTimer shutter;
        QObject::connect(&shutter, &QTimer::timeout,
                         [&] { m_pool.start([this, &all] { all.append(takeMoment(*m_core)); }); });
        shutter.start(kBetween);
        bench::waitFor(seconds * 1000);
        shutter.stop();
        auto result = since(before, lost(*m_core));
        m_pool.waitForDone();
        QJsonArray pictures;
        QJsonArray cards;
        for (const Times &times : all) {
            pictures.append(times.picture);
            cards.append(times.card);
        }
        result.insert(QStringLiteral("pictures"), pictures);
        result.insert(QStringLiteral("cards"), cards);
        return result;
    }

private:
    std::shared_ptr<player::MpvCore> m_core;
    player::MpvVideo m_video;
    ui::VideoHandle m_handle;
    QQmlEngine m_engine;
    QQuickWindow m_window;
    QThreadPool m_pool;
    std::atomic_bool m_drawn = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    const QGuiApplication app(argc, argv);
    player::initEngines();
    const QStringList arguments = QCoreApplication::arguments();
    auto core = player::MpvCore::make({.pictures = true});
    if (arguments.size() != 4 || !core)
        return 2;
    Bench bench(*core);
    if (!bench.show())
        return 1;
    bench.play(arguments.at(1));
    const int seconds = arguments.at(2).toInt();
    QJsonObject result{{QStringLiteral("undisturbed"), bench.undisturbed(seconds)}};
    result.insert(QStringLiteral("taking"), bench.taking(seconds));
    QFile file(arguments.at(3));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(result).toJson()) > 0 ? 0 : 1;
}
