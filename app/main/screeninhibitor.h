// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "session/session.h"

namespace farnear::main {

/**
 * Keeps the screen from going dark while a film plays: org.freedesktop.ScreenSaver on the session bus. Where there is
 * none, it does nothing.
 */
class ScreenInhibitor final : public QObject {
    Q_OBJECT
public:
    explicit ScreenInhibitor(const session::Session &session, QObject *parent = nullptr);
    ~ScreenInhibitor() override;

private:
    void setAwake(bool awake);
    void ask();
    void release();

    bool m_awake = false;
    bool m_asking = false;
    std::optional<quint32> m_cookie;
};

} // namespace farnear::main
