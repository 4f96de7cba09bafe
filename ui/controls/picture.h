// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace farnear::controls {

/**
 * A cover or a still with round corners. Without an image it paints a night landscape of its own, always the same one
 * for the same seed, so that nothing in the program has an empty frame.
 */
class Picture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /** A data:, qrc: or file URL; small enough to be read at once. */
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY seedChanged FINAL)
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY radiusChanged FINAL)
    /** A soft, far out-of-focus version, for backdrops. */
    Q_PROPERTY(bool blurred READ blurred WRITE setBlurred NOTIFY blurredChanged FINAL)
public:
    explicit Picture(QQuickItem *parent = nullptr);

    [[nodiscard]] QUrl source() const { return m_source; }
    void setSource(const QUrl &source);
    [[nodiscard]] QString seed() const { return m_seed; }
    void setSeed(const QString &seed);
    [[nodiscard]] qreal radius() const { return m_radius; }
    void setRadius(qreal radius);
    [[nodiscard]] bool blurred() const { return m_blurred; }
    void setBlurred(bool blurred);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void sourceChanged();
    void seedChanged();
    void radiusChanged();
    void blurredChanged();

private:
    void fitTexture();
    [[nodiscard]] QImage soft() const;

    QUrl m_source;
    QImage m_image;
    QString m_seed;
    qreal m_radius = 0;
    bool m_blurred = false;
};

} // namespace farnear::controls
