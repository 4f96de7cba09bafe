// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

#include <optional>

#include "ports/screeninhibitor.h"

namespace farnear::desktop {

/** By org.freedesktop.ScreenSaver on the session bus. Where nobody answers to that name, it does nothing. */
class FreedesktopScreenInhibitor final : public ports::ScreenInhibitor {
    Q_OBJECT
public:
    explicit FreedesktopScreenInhibitor(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                                        QObject *parent = nullptr);
    ~FreedesktopScreenInhibitor() override;

    void setInhibited(bool inhibited) override;

private:
    void ask();
    void release();

    QDBusConnection m_bus;
    bool m_inhibited = false;
    bool m_asking = false;
    std::optional<quint32> m_cookie;
};

} // namespace farnear::desktop
