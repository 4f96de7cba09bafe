// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace farnear::controls {

namespace {

/** The drawing itself, read once; only the main thread paints (render targets are images). */
QByteArray drawing(const QString &name)
{
    static QHash<QString, QByteArray> read;
    auto found = read.constFind(name);
    if (found == read.constEnd()) {
        QFile file(u":/farnear/icons/%1.svg"_s.arg(name));
        found = read.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *found;
}

} // namespace

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(20, 20);
    setAntialiasing(true);
}

void Icon::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    Q_EMIT nameChanged();
    update();
}

void Icon::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void Icon::setFlipped(bool flipped)
{
    if (m_flipped == flipped)
        return;
    m_flipped = flipped;
    Q_EMIT flippedChanged();
    update();
}

void Icon::paint(QPainter *painter)
{
    if (m_name.isEmpty())
        return;
    const QByteArray tinted = drawing(m_name).replace("currentColor", m_color.name().toLatin1());
    if (m_flipped) {
        painter->translate(width(), 0);
        painter->scale(-1, 1);
    }
    painter->setOpacity(m_color.alphaF());
    QSvgRenderer(tinted).render(painter, QRectF(0, 0, width(), height()));
}

} // namespace farnear::controls
