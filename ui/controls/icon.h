// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace farnear::controls {

/** One of the program's own icons (resources/icons), drawn in one colour and sharp at every scale. */
class Icon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /** File name without .svg; empty draws nothing. */
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    /** Drawn the other way round, for right-to-left. */
    Q_PROPERTY(bool flipped READ flipped WRITE setFlipped NOTIFY flippedChanged FINAL)
public:
    explicit Icon(QQuickItem *parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);
    [[nodiscard]] bool flipped() const { return m_flipped; }
    void setFlipped(bool flipped);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void nameChanged();
    void colorChanged();
    void flippedChanged();

private:
    QString m_name;
    QColor m_color = Qt::white;
    bool m_flipped = false;
};

} // namespace farnear::controls
