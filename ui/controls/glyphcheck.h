// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace farnear::controls {

/** Whether this computer has letters for all of a text, in its font or in those that stand in for it. */
[[nodiscard]] bool canDraw(const QString &text, const QFont &font);

/** The same for QML, so that what can't be drawn is shown as something else rather than as nothing. */
class GlyphCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY familyChanged FINAL)
    /** Each character of the text has a glyph; true for an empty one. */
    Q_PROPERTY(bool drawable READ drawable NOTIFY drawableChanged FINAL)
public:
    using QObject::QObject;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] QString family() const { return m_family; }
    void setFamily(const QString &family);
    [[nodiscard]] bool drawable() const { return m_drawable; }

Q_SIGNALS:
    void textChanged();
    void familyChanged();
    void drawableChanged();

private:
    void look();

    QString m_text;
    QString m_family;
    bool m_drawable = true;
};

} // namespace farnear::controls
