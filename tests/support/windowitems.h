// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace farnear::test {

/** Every item of a window that can be seen, dialogs included, in the order they are drawn. */
inline QList<QQuickItem *> seenItems(QQuickItem *from)
{
    QList<QQuickItem *> items;
    if (!from || !from->isVisible() || from->opacity() == 0)
        return items;
    items << from;
    for (QQuickItem *child : from->childItems())
        items << seenItems(child);
    return items;
}

inline QList<QQuickItem *> seenItems(const QQuickWindow *window)
{
    return seenItems(window->contentItem());
}

/** The items of a QML type, by the name of its file. */
inline QList<QQuickItem *> seenItems(const QQuickWindow *window, const char *type)
{
    QList<QQuickItem *> found;
    for (QQuickItem *item : seenItems(window)) {
        const QByteArray name(item->metaObject()->className());
        if (name.startsWith(QByteArray(type) + "_QML") || name == type)
            found << item;
    }
    return found;
}

/** The first one; null without. */
inline QQuickItem *seenItem(const QQuickWindow *window, const char *type)
{
    return seenItems(window, type).value(0);
}

/** What can be read in a window: the text of every item that has one. */
inline QStringList seenTexts(const QQuickWindow *window)
{
    QStringList texts;
    for (const QQuickItem *item : seenItems(window)) {
        const QString text = item->property("text").toString();
        if (!text.isEmpty())
            texts << text;
    }
    return texts;
}

/** Something with that text can be pressed; null without. */
inline QQuickItem *buttonSaying(const QQuickWindow *window, const QString &text)
{
    for (QQuickItem *item : seenItems(window)) {
        if (item->inherits("QQuickAbstractButton") && item->property("text").toString() == text)
            return item;
    }
    return nullptr;
}

/** Presses the middle of an item with the mouse, as a person would. */
inline void press(QQuickItem *item)
{
    const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    QTest::mouseClick(item->window(), Qt::LeftButton, Qt::NoModifier, middle.toPoint());
}

/** Types into whatever has the keyboard. */
inline void type(QWindow *window, const QString &text)
{
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, window, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

} // namespace farnear::test
