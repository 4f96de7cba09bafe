// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <mutex>

namespace farnear::main {

/**
 * Standard input, line by line, read on a thread of its own that the program never waits for. Signals come to the
 * thread of the reader.
 */
class CliReader final : public QObject {
    Q_OBJECT
public:
    explicit CliReader(QObject *parent = nullptr);
    ~CliReader() override;

    void start();

Q_SIGNALS:
    /** Without its end. */
    void line(const QByteArray &bytes);
    void ended();

private:
    /** Lets the thread outlive the reader: it may hang in a read for ever. */
    struct Gate {
        std::mutex mutex;
        CliReader *reader = nullptr;
    };
    static void read(const std::shared_ptr<Gate> &gate);

    std::shared_ptr<Gate> m_gate;
};

} // namespace farnear::main
