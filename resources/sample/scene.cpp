// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene.h"

#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

#include <cmath>
#include <numbers>

#include "framemark.h"

namespace sample {

using namespace Qt::StringLiterals;

namespace {

constexpr double horizon = 540;

double ease(double x)
{
    x = std::clamp(x, 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

double wave(double phase)
{
    return std::sin(phase * 2 * std::numbers::pi);
}

void drawSky(QPainter &painter, double progress)
{
    const auto mix = [progress](const char *dusk, const char *night) {
        const QColor a(QLatin1String{dusk});
        const QColor b(QLatin1String{night});
        return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * progress),
                                float(a.greenF() + (b.greenF() - a.greenF()) * progress),
                                float(a.blueF() + (b.blueF() - a.blueF()) * progress));
    };
    QLinearGradient sky(0, 0, 0, horizon + 40);
    sky.setColorAt(0.00, mix("#101a44", "#0a1030"));
    sky.setColorAt(0.38, mix("#203470", "#172a5c"));
    sky.setColorAt(0.62, mix("#3c4b8a", "#2b4481"));
    sky.setColorAt(0.80, mix("#8d6684", "#5b5b8c"));
    sky.setColorAt(1.00, mix("#e0936c", "#b07a78"));
    painter.fillRect(0, 0, width, height, sky);
}

void drawStars(QPainter &painter, double t)
{
    QRandomGenerator random(20);
    painter.setPen(Qt::NoPen);
    for (int star = 0; star < 90; ++star) {
        const double x = std::fmod(random.bounded(double(width + 40)) + width + 40 - 1.6 * t, width + 40) - 20;
        const double y = std::pow(random.generateDouble(), 1.4) * 380;
        const double size = 0.7 + 1.3 * std::pow(random.generateDouble(), 3);
        const double twinkle
            = 0.75 + 0.25 * wave(random.generateDouble() + t * (0.10 + 0.15 * random.generateDouble()));
        painter.setBrush(QColor::fromRgbF(1.0F, 0.98F, 0.92F, float(std::clamp(twinkle * (1 - y / 460), 0.0, 1.0))));
        painter.drawEllipse(QPointF(x, y), size, size);
    }
}

void drawShootingStar(QPainter &painter, double t, double start, QPointF from)
{
    const double age = (t - start) / 0.9;
    if (age < 0 || age > 1)
        return;
    const QPointF head = from + QPointF(330, 128) * age;
    const QPointF tail = head - QPointF(120, 46.5) * std::min(1.0, age * 2.5);
    QLinearGradient trail(head, tail);
    trail.setColorAt(0, QColor(255, 250, 235, int(235 * (1 - age))));
    trail.setColorAt(1, QColor(255, 250, 235, 0));
    painter.setPen(QPen(trail, 2.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(head, tail);
    painter.setPen(Qt::NoPen);
}

void drawMoon(QPainter &painter, double progress)
{
    const QPointF centre(820 - 60 * progress, 430 - 215 * ease(progress));
    QRadialGradient halo(centre, 300);
    halo.setColorAt(0.00, QColor(255, 241, 214, 120));
    halo.setColorAt(0.24, QColor(255, 241, 214, 92));
    halo.setColorAt(0.55, QColor(250, 226, 196, 34));
    halo.setColorAt(1.00, QColor(250, 226, 196, 0));
    painter.setBrush(halo);
    painter.drawEllipse(centre, 300, 300);
    QRadialGradient disc(centre - QPointF(16, 18), 100);
    disc.setColorAt(0, QColor(u"#fffaeb"_s));
    disc.setColorAt(1, QColor(u"#fbe6bd"_s));
    painter.setBrush(disc);
    painter.drawEllipse(centre, 72, 72);
    painter.setBrush(QColor(226, 203, 158, 46));
    for (const auto &[dx, dy, r] : {std::array{-22.0, -8.0, 15.0}, std::array{18.0, 20.0, 11.0},
                                    std::array{24.0, -26.0, 8.0}, std::array{-6.0, 34.0, 7.0}})
        painter.drawEllipse(centre + QPointF(dx, dy), r, r);
}

void drawCloud(QPainter &painter, QPointF at, double length, int alpha)
{
    painter.save();
    painter.translate(at);
    painter.scale(length, 9);
    QRadialGradient mist(0, 0, 1);
    mist.setColorAt(0, QColor(255, 224, 200, alpha));
    mist.setColorAt(1, QColor(255, 224, 200, 0));
    painter.setBrush(mist);
    painter.drawEllipse(QPointF(0, 0), 1, 1);
    painter.restore();
}

struct Hill {
    double base;
    double amplitude;
    double length;
    double drift; //!< pixels a second
    double phase;
    const char *top;
    const char *bottom;

    [[nodiscard]] double yAt(double x, double t) const
    {
        const double u = (x + drift * t) / length + phase;
        return base - amplitude * (0.68 * wave(u) + 0.32 * wave(2.13 * u + 0.21));
    }
};

const Hill far{548, 52, 900, 3, 0.05, "#3d4a80", "#2c3769"};
const Hill middle{592, 58, 1150, 6, 0.52, "#28335f", "#1b2448"};
const Hill near{644, 46, 1500, 10, 0.12, "#141b36", "#080c1c"};

void drawHill(QPainter &painter, const Hill &hill, double t)
{
    QPainterPath outline(QPointF(0, height));
    for (int x = 0; x <= width; x += 8)
        outline.lineTo(x, hill.yAt(x, t));
    outline.lineTo(width, height);
    QLinearGradient fill(0, hill.base - hill.amplitude, 0, height);
    fill.setColorAt(0, QColor(QLatin1String(hill.top)));
    fill.setColorAt(1, QColor(QLatin1String(hill.bottom)));
    painter.setBrush(fill);
    painter.drawPath(outline);
}

void drawPerson(QPainter &painter, double x, double t, double tall, double lean)
{
    const double ground = near.yAt(x, t) + 14;
    QPainterPath body(QPointF(x - 0.19 * tall, ground));
    body.cubicTo(x - 0.20 * tall, ground - 0.56 * tall, x - 0.11 * tall + lean, ground - 0.74 * tall, x + lean,
                 ground - 0.74 * tall);
    body.cubicTo(x + 0.11 * tall + lean, ground - 0.74 * tall, x + 0.20 * tall, ground - 0.56 * tall, x + 0.19 * tall,
                 ground);
    painter.setBrush(QColor(u"#050814"_s));
    painter.drawPath(body);
    painter.drawEllipse(QPointF(x + 1.2 * lean, ground - 0.87 * tall), 0.125 * tall, 0.135 * tall);
}

void drawFireflies(QPainter &painter, double t)
{
    QRandomGenerator random(7);
    for (int fly = 0; fly < 14; ++fly) {
        const double phase = random.generateDouble();
        const double x = random.bounded(double(width)) + 34 * wave(phase + t / 9);
        const double y = 560 + random.bounded(120.0) - 26 * (0.5 + 0.5 * wave(2 * phase + t / 7));
        const double glow = std::pow(0.5 + 0.5 * wave(phase * 5 + t / 3.5), 2);
        QRadialGradient light(QPointF(x, y), 9);
        light.setColorAt(0, QColor(255, 214, 138, int(230 * glow)));
        light.setColorAt(0.25, QColor(255, 204, 122, int(110 * glow)));
        light.setColorAt(1, QColor(255, 204, 122, 0));
        painter.setBrush(light);
        painter.drawEllipse(QPointF(x, y), 9, 9);
    }
}

} // namespace

QImage drawFrame(int number)
{
    const double t = double(number) / framesPerSecond;
    const double progress = t / seconds;
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSky(painter, progress);
    drawStars(painter, t);
    drawShootingStar(painter, t, 7.2, {180, 70});
    drawShootingStar(painter, t, 16.6, {420, 40});
    drawMoon(painter, progress);
    drawCloud(painter, {500 + 9 * t, 372}, 250, 44);
    drawCloud(painter, {900 - 6 * t, 318}, 210, 34);
    drawCloud(painter, {220 + 5 * t, 446}, 320, 40);
    drawHill(painter, far, t);
    drawHill(painter, middle, t);
    drawFireflies(painter, t);
    drawPerson(painter, 508, t, 104, 3 * ease((t - 4) / 6));
    drawPerson(painter, 552, t, 96, -3 * ease((t - 4) / 6));
    drawHill(painter, near, t);
    drawFrameMark(painter, number);
    return image;
}

} // namespace sample
