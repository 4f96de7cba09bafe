// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace farnear::main {

/** Ends the event loop on SIGINT and SIGTERM (on Windows: Ctrl+C and closing the console), so that everything is closed
 * properly. */
class QuitOnSignal final : public QObject {
    Q_OBJECT
public:
    explicit QuitOnSignal(QObject *parent = nullptr);
};

} // namespace farnear::main
