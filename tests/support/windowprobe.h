// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <functional>

/** Finds in a window what a person would see there, by what a screen reader calls it. */
namespace farnear::test {

[[nodiscard]] inline QString spokenName(QQuickItem *item)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
    return face ? face->text(QAccessible::Name) : QString();
}

/** The first that fits, from the back to the front; items that can't be seen are passed over. Null: none. */
[[nodiscard]] inline QQuickItem *findItem(QQuickItem *in, const std::function<bool(QQuickItem *)> &fits)
{
    if (!in || !in->isVisible())
        return nullptr;
    if (fits(in))
        return in;
    const QList<QQuickItem *> children = in->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = findItem(child, fits))
            return found;
    }
    return nullptr;
}

[[nodiscard]] inline QQuickItem *findNamed(QQuickWindow *window, const QString &name)
{
    return findItem(window->contentItem(), [&name](QQuickItem *item) { return spokenName(item) == name; });
}

/** By the name of its QML file: "NowPlayingBar". */
[[nodiscard]] inline QQuickItem *findType(QQuickWindow *window, const QString &type)
{
    return findItem(window->contentItem(), [&type](QQuickItem *item) {
        return QString::fromLatin1(item->metaObject()->className()).startsWith(type + QLatin1String("_QML"));
    });
}

/** Something in the window shows exactly this. */
[[nodiscard]] inline bool isRead(QQuickWindow *window, const QString &text)
{
    return findItem(window->contentItem(), [&text](QQuickItem *item) {
        return item->inherits("QQuickText") && item->property("text").toString() == text;
    });
}

[[nodiscard]] inline QPoint middleOf(const QQuickItem *item)
{
    return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
}

inline void click(QQuickItem *item, Qt::MouseButton button = Qt::LeftButton)
{
    QTest::mouseClick(item->window(), button, Qt::NoModifier, middleOf(item));
}

} // namespace farnear::test
