// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/windowplacement.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace farnear::main {

using namespace Qt::StringLiterals;

namespace {

const QString rectKey = u"window/rect"_s;
const QString maximizedKey = u"window/maximized"_s;

constexpr QSize usual(1280, 800);
constexpr double share = 0.6;    // of a large screen
constexpr int titleBar = 36;     // not known before the window is shown; what desktops have at most
constexpr QSize least(320, 240); // smaller is no window that somebody left so

QList<QRect> screens()
{
    QList<QRect> all;
    const QScreen *first = QGuiApplication::primaryScreen();
    for (const QScreen *screen : QGuiApplication::screens())
        screen == first ? all.prepend(screen->availableGeometry()) : all.append(screen->availableGeometry());
    return all;
}

int area(const QRect &rect)
{
    return rect.isValid() ? rect.width() * rect.height() : 0;
}

/** The screen that has the most of it. */
QRect screenOf(const QRect &wanted, const QList<QRect> &available)
{
    return *std::max_element(available.cbegin(), available.cend(),
                             [&wanted](const QRect &a, const QRect &b) { return area(a & wanted) < area(b & wanted); });
}

} // namespace

QRect fittedWindow(const QRect &wanted, const QList<QRect> &available)
{
    const bool known = wanted.width() >= least.width() && wanted.height() >= least.height();
    const QRect whole = known ? screenOf(wanted, available) : available.constFirst();
    const QRect room = whole.adjusted(0, titleBar, 0, 0);
    const QSize grown(int(room.width() * share), int(room.height() * share));
    const QSize size = (known ? wanted.size() : usual.expandedTo(grown)).boundedTo(room.size());
    QRect rect(QPoint(), size);
    rect.moveCenter(room.center());
    if (known)
        rect.moveTopLeft(wanted.topLeft());
    rect.moveLeft(std::clamp(rect.left(), room.left(), room.right() + 1 - size.width()));
    rect.moveTop(std::clamp(rect.top(), room.top(), room.bottom() + 1 - size.height()));
    return rect;
}

WindowPlacement::WindowPlacement(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_rect(settings.value(rectKey).toRect())
    , m_maximized(settings.value(maximizedKey).toBool())
{
}

QVariantMap WindowPlacement::initialProperties() const
{
    const QList<QRect> available = screens();
    if (available.isEmpty())
        return {};
    const QRect rect = fittedWindow(m_rect, available);
    QVariantMap properties{{u"width"_s, rect.width()}, {u"height"_s, rect.height()}};
    if (m_rect.isValid()) {
        properties.insert(u"x"_s, rect.x());
        properties.insert(u"y"_s, rect.y());
    }
    if (m_maximized)
        properties.insert(u"visibility"_s, QVariant::fromValue(QWindow::Maximized));
    return properties;
}

void WindowPlacement::follow(QWindow *window)
{
    m_window = window;
    for (const auto changed : {&QWindow::xChanged, &QWindow::yChanged, &QWindow::widthChanged, &QWindow::heightChanged})
        connect(window, changed, this, &WindowPlacement::note);
    connect(window, &QWindow::visibilityChanged, this, &WindowPlacement::note);
    note();
}

void WindowPlacement::note()
{
    const QWindow::Visibility visibility = m_window->visibility();
    if (visibility == QWindow::Windowed)
        m_rect = m_window->geometry();
    if (visibility == QWindow::Windowed || visibility == QWindow::Maximized)
        m_maximized = visibility == QWindow::Maximized;
}

void WindowPlacement::save()
{
    if (m_window)
        note();
    if (!m_rect.isValid())
        return;
    m_settings.setValue(rectKey, m_rect);
    m_settings.setValue(maximizedKey, m_maximized);
}

} // namespace farnear::main
