// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "bench/audiblefigures.h"
#include "bench/clidriver.h"
#include "bench/options.h"
#include "bench/pulserig.h"
#include "support/delayproxy.h"

namespace farnear::bench {

/** Two farnear-cli in one room, each playing to one ear, taken through the benchmark's rounds and recorded. */
class Duet {
public:
    Duet(const Options &options, const PulseRig &rig, QString file);

    /** B on the same computer. Empty, or what went wrong. */
    [[nodiscard]] QString play(HeardRow &row);
    /** B behind such a path. */
    [[nodiscard]] QString play(HeardRow &row, test::PathDelay up, test::PathDelay down);

    /** The first play of outputs that never played: both sit in a room without anything, then one opens the file; or
     * the host opens it, and the guest comes right then. The row's only action begins when both are heard. */
    [[nodiscard]] QString playCold(HeardRow &row, bool hostFirst);

private:
    [[nodiscard]] QString invite(const QStringList &files);
    [[nodiscard]] QString meet(std::optional<std::pair<test::PathDelay, test::PathDelay>> path);
    [[nodiscard]] QStringList arguments(const QString &name, const QString &ear) const;
    [[nodiscard]] QString throughProxy(const QString &invite, test::PathDelay up, test::PathDelay down);
    [[nodiscard]] QString playRounds(HeardRow &row);
    void action(HeardRow &row, const Recording &recording, Action::Kind kind, CliDriver &by, const QString &command,
                int ms);
    void judgeStatus(HeardRow &row, const Recording &recording, const CliDriver &cli) const;

    const Options &m_options;
    const PulseRig &m_rig;
    QString m_file;
    QTemporaryDir m_profiles;
    std::unique_ptr<test::DelayProxy> m_proxy;
    CliDriver m_a;
    CliDriver m_b;
};

} // namespace farnear::bench
