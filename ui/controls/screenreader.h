// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QObject>
#include <QQmlEngine>

namespace farnear::controls {

/** Whether a screen reader, or another program that uses the window for somebody, is there now. */
class ScreenReader : public QObject, private QAccessible::ActivationObserver {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active READ active NOTIFY activeChanged FINAL)
public:
    explicit ScreenReader(QObject *parent = nullptr);
    ~ScreenReader() override;
    Q_DISABLE_COPY_MOVE(ScreenReader)

    [[nodiscard]] bool active() const;

Q_SIGNALS:
    void activeChanged();

private:
    void accessibilityActiveChanged(bool active) override;
};

} // namespace farnear::controls
