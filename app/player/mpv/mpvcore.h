// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <mpv/client.h>

#include <memory>
#include <optional>

#include "base/expected.h"

namespace farnear::player {

struct EngineOptions;

/**
 * One libmpv core. Shared by the player and the renderers drawn from it: the core ends with the last of them, so that
 * neither has to outlive the other. Safe to call from any thread, except a render thread.
 */
class MpvCore {
public:
    /** Starts a core that reads no settings, runs no scripts and listens to no keys; EngineMissing where it can't. */
    [[nodiscard]] static Expected<std::shared_ptr<MpvCore>> make(const EngineOptions &options);
    ~MpvCore();
    MpvCore(const MpvCore &) = delete;
    MpvCore &operator=(const MpvCore &) = delete;

    [[nodiscard]] mpv_handle *handle() const { return m_handle; }

    bool set(const char *property, double value);
    bool set(const char *property, bool value);
    bool set(const char *property, qint64 value);
    bool set(const char *property, const QString &value);
    /** Waits for the core's next free moment: well under 1 ms, unless it is busy opening. */
    [[nodiscard]] std::optional<double> number(const char *property) const;
    [[nodiscard]] QString text(const char *property) const;
    /** Maps, lists and values of a property. */
    [[nodiscard]] QVariant tree(const char *property) const;
    /** Queues a command; its reply comes as an event with this id. */
    bool command(quint64 id, std::initializer_list<QByteArray> words);

private:
    explicit MpvCore(mpv_handle *handle) : m_handle(handle) { }

    mpv_handle *m_handle;
};

} // namespace farnear::player
