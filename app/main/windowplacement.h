// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QRect>
#include <QSettings>
#include <QVariantMap>
#include <QWindow>

namespace farnear::main {

/**
 * Where a window goes: as it was left, if that fits the screens that are there now; else in the middle of the first.
 * wanted: invalid the first time. available: what each screen has to give, without its panels, the first one's first;
 * not empty. The answer, its title bar included, lies within one of them. All in device-independent pixels.
 */
[[nodiscard]] QRect fittedWindow(const QRect &wanted, const QList<QRect> &available);

/** Keeps in the settings where a window is, and opens it there the next time. On the main thread. */
class WindowPlacement final : public QObject {
    Q_OBJECT
public:
    /** settings outlive this. */
    explicit WindowPlacement(QSettings &settings, QObject *parent = nullptr);

    /** For QQmlApplicationEngine::setInitialProperties(): x, y, width, height and visibility. */
    [[nodiscard]] QVariantMap initialProperties() const;
    /** Follows the window until either is gone. */
    void follow(QWindow *window);
    /** Writes down where the window was last; full screen counts as the window it was before. */
    void save();

private:
    void note();

    QSettings &m_settings;
    QPointer<QWindow> m_window;
    QRect m_rect;
    bool m_maximized = false;
};

} // namespace farnear::main
