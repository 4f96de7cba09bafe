// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "bench/onscreen.h"
#include "bench/options.h"
#include "bench/pulserig.h"
#include "bench/screen.h"

namespace farnear::bench {

/** Everything a program with a window needs, of the benchmark's own: a screen, a sound server and fresh profiles. */
class Desk {
public:
    explicit Desk(const Options &options) : m_options(options) { }

    /** Empty, or what went wrong. */
    [[nodiscard]] QString setUp();
    /** farnear with a profile of that name, kept while the desk lives; null when it does not start. */
    [[nodiscard]] std::unique_ptr<OnScreen> farnear(const QString &profile, const QStringList &arguments = {}) const;
    /** farnear-bench-reference: "quick" or "mpv WIDTH HEIGHT FILE". */
    [[nodiscard]] std::unique_ptr<OnScreen> reference(const QStringList &arguments) const;
    /** farnear-bench-moments: FILM SECONDS RESULT. */
    [[nodiscard]] std::unique_ptr<OnScreen> moments(const QStringList &arguments) const;
    /** Waits until the screen shows anything, or a film; false when it does not. */
    [[nodiscard]] bool showsWindow(const OnScreen &program) const;
    [[nodiscard]] bool showsFilm(const OnScreen &program) const;

    [[nodiscard]] const Screen &screen() const { return m_screen; }
    [[nodiscard]] const PulseRig &rig() const { return m_rig; }
    /** An empty screen again, before the next program. */
    void clear() const;

private:
    [[nodiscard]] std::unique_ptr<OnScreen> run(const QString &program, const QStringList &arguments) const;

    const Options &m_options;
    PulseRig m_rig;
    Screen m_screen;
};

} // namespace farnear::bench
