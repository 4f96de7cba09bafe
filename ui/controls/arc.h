// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace farnear::controls {

/** The dotted line that spans between two faces. */
class Arc : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    /** Dotted while apart, a whole line once both hear the same. */
    Q_PROPERTY(bool whole READ whole WRITE setWhole NOTIFY wholeChanged FINAL)
    /** How high it rises: 0 lies flat, 1 fills the height. */
    Q_PROPERTY(qreal rise READ rise WRITE setRise NOTIFY riseChanged FINAL)
public:
    explicit Arc(QQuickItem *parent = nullptr);

    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);
    [[nodiscard]] bool whole() const { return m_whole; }
    void setWhole(bool whole);

    [[nodiscard]] qreal rise() const { return m_rise; }
    void setRise(qreal rise);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void colorChanged();
    void wholeChanged();
    void riseChanged();

private:
    QColor m_color = Qt::white;
    bool m_whole = false;
    qreal m_rise = 1;
};

} // namespace farnear::controls
