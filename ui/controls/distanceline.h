// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QPointF>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace farnear::controls {

/** The distance between people over time: a thread of light in a night sky, with a small moon on each day of 0. */
class DistanceLine : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /** x is 0 .. 1 of the time, from the oldest; y is 0 .. 1 of the widest distance. In their order. */
    Q_PROPERTY(QList<QPointF> points READ points WRITE setPoints NOTIFY pointsChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    /** A point that is pointed at; -1: none. */
    Q_PROPERTY(int marked READ marked WRITE setMarked NOTIFY markedChanged FINAL)
    /** Time runs from right to left. */
    Q_PROPERTY(bool mirrored READ isMirrored WRITE setMirrored NOTIFY mirroredChanged FINAL)
public:
    explicit DistanceLine(QQuickItem *parent = nullptr);

    [[nodiscard]] const QList<QPointF> &points() const { return m_points; }
    void setPoints(const QList<QPointF> &points);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);
    [[nodiscard]] int marked() const { return m_marked; }
    void setMarked(int point);
    [[nodiscard]] bool isMirrored() const { return m_mirrored; }
    void setMirrored(bool mirrored);

    /** The point next to an x of this item; -1 without points. */
    Q_INVOKABLE [[nodiscard]] int nearest(qreal x) const;
    /** Where a point is drawn. */
    Q_INVOKABLE [[nodiscard]] QPointF placeOf(int point) const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void pointsChanged();
    void colorChanged();
    void markedChanged();
    void mirroredChanged();

private:
    [[nodiscard]] QPointF place(const QPointF &point) const;
    [[nodiscard]] QPainterPath path() const;
    void paintStars(QPainter &painter) const;
    void paintMoon(QPainter &painter, const QPointF &at, qreal radius) const;

    QList<QPointF> m_points;
    QColor m_color = Qt::white;
    int m_marked = -1;
    bool m_mirrored = false;
};

} // namespace farnear::controls
