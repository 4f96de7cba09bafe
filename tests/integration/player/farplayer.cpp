// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "farplayer.h"

#include <QColor>
#include <QTest>

#include <array>

#include "support/media/mediafiles.h"

namespace farnear::test {

namespace {

constexpr int kBits = 12;
constexpr int kPatience = 15000;

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

} // namespace

FarPlayer::FarPlayer() : m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    run([this] { make(); });
}

FarPlayer::~FarPlayer()
{
    run([this] { m_player.reset(); });
    m_worker->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void FarPlayer::make()
{
    auto made = player::makePlayer(qEnvironmentVariable("FARNEAR_ENGINE"), {.pictures = true});
    if (!made)
        return;
    m_player = std::move(*made);
    QObject::connect(m_player.get(), &ports::Player::prepared, m_worker, [this] { ++m_prepared; });
    QObject::connect(m_player.get(), &ports::Player::pictureTaken, m_worker, [this](const ports::Picture &picture) {
        m_picture = picture;
        ++m_answered;
    });
}

bool FarPlayer::waitForMoreThan(int prepared)
{
    return QTest::qWaitFor([&] { return m_prepared > prepared; }, kPatience);
}

bool FarPlayer::openAt(const QUrl &file, Millis position)
{
    const int before = m_prepared;
    run([&] { m_player->open(file, position); });
    return waitForMoreThan(before);
}

bool FarPlayer::seekTo(Millis position)
{
    const int before = m_prepared;
    run([&] { m_player->seek(position); });
    return waitForMoreThan(before);
}

QImage FarPlayer::takePicture()
{
    const int before = m_answered;
    run([this] { m_player->takePicture(); });
    return QTest::qWaitFor([&] { return m_answered > before; }, kPatience) ? lastPicture() : QImage();
}

QImage FarPlayer::lastPicture()
{
    QImage copy;
    run([&] {
        const auto *pixels = reinterpret_cast<const uchar *>(m_picture.pixels.constData());
        copy = QImage(pixels, m_picture.size.width(), m_picture.size.height(), QImage::Format_RGB32).copy();
    });
    return copy;
}

Millis timeOf(int frame)
{
    return frame * 1000.0 / MediaFiles::kFramesPerSecond;
}

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

} // namespace farnear::test
