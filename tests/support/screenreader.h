// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QString>
#include <QStringList>

#include <optional>

namespace farnear::test {

/** Something on the screen, as assistive technologies know it. */
struct Accessible {
    QString service;
    QDBusObjectPath path;
};

/**
 * What a screen reader does, over AT-SPI: finds things by what they are called, reads and presses them. The other
 * program has to be another process.
 */
class ScreenReader final {
public:
    /** Nothing without a session bus or without at-spi2-core. */
    [[nodiscard]] static std::optional<ScreenReader> start();

    /** The first thing of this name that is shown, in any program. */
    [[nodiscard]] std::optional<Accessible> find(const QString &name) const;
    /** Everything that is shown, in all programs. */
    [[nodiscard]] QList<Accessible> shown() const;

    [[nodiscard]] QString name(const Accessible &thing) const;
    /** As AT-SPI calls it: "push button", "slider". */
    [[nodiscard]] QString role(const Accessible &thing) const;
    /** "Press", "Toggle" and so on. */
    [[nodiscard]] QStringList actions(const Accessible &thing) const;
    [[nodiscard]] bool isChecked(const Accessible &thing) const;
    [[nodiscard]] bool isEnabled(const Accessible &thing) const;
    [[nodiscard]] double value(const Accessible &thing) const;

    /** False: it has no such action. */
    bool act(const Accessible &thing, const QString &action) const;
    bool write(const Accessible &thing, const QString &text) const;

private:
    explicit ScreenReader(const QDBusConnection &bus);

    [[nodiscard]] QDBusMessage call(const Accessible &thing, const QString &interface, const QString &method,
                                    const QList<QVariant> &arguments = {}) const;
    [[nodiscard]] QVariant property(const Accessible &thing, const QString &interface, const QString &name) const;
    [[nodiscard]] QList<Accessible> children(const Accessible &thing) const;
    [[nodiscard]] bool hasState(const Accessible &thing, int state) const;
    void collect(const Accessible &thing, QList<Accessible> &found) const;

    QDBusConnection m_bus;
};

} // namespace farnear::test
