// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "bench/clidriver.h"
#include "bench/options.h"
#include "bench/pulserig.h"
#include "support/syncplayclient.h"

namespace farnear::bench {

/** Somebody in a Syncplay room, whatever their program, who plays to one ear. */
class RoomFriend {
public:
    virtual ~RoomFriend() = default;
    /** Comes into the room "den" of the server on that port of this computer. False when it doesn't run. */
    [[nodiscard]] virtual bool start(quint16 port, const QString &name, const QString &ear, const QString &file) = 0;
    /** Has the room's file open. */
    [[nodiscard]] virtual bool isReady() const = 0;
    /** Puts its file on, where nobody did. */
    virtual void open() = 0;
    // Each: the local time it was told.
    virtual Millis play() = 0;
    virtual Millis pause() = 0;
    virtual Millis seek(int seconds) = 0;
};

/** With farnear-cli. */
class FarnearFriend final : public RoomFriend {
public:
    FarnearFriend(const Options &options, const PulseRig &rig);
    [[nodiscard]] bool start(quint16 port, const QString &name, const QString &ear, const QString &file) override;
    [[nodiscard]] bool isReady() const override;
    void open() override { m_cli.send(QStringLiteral("open ") + m_file); }
    Millis play() override { return m_cli.send(QStringLiteral("play")); }
    Millis pause() override { return m_cli.send(QStringLiteral("pause")); }
    Millis seek(int seconds) override { return m_cli.send(QStringLiteral("seek %1").arg(seconds)); }

private:
    QTemporaryDir m_profile;
    CliDriver m_cli;
    QString m_file;
};

/** With Syncplay's own client, which drives mpv. */
class SyncplayFriend final : public RoomFriend {
public:
    explicit SyncplayFriend(const PulseRig &rig) : m_rig(rig) { }
    [[nodiscard]] bool start(quint16 port, const QString &name, const QString &ear, const QString &file) override;
    [[nodiscard]] bool isReady() const override { return m_client.player().position >= 0; }
    void open() override { }
    Millis play() override { return toggle(!m_client.player().playing); }
    Millis pause() override { return toggle(m_client.player().playing); }
    Millis seek(int seconds) override { return type(QStringLiteral("s %1").arg(seconds)); }

private:
    Millis type(const QString &command);
    Millis toggle(bool wanted) { return wanted ? type(QStringLiteral("p")) : m_clock.now(); }

    const PulseRig &m_rig;
    test::SyncplayClient m_client;
    SystemClock m_clock;
};

} // namespace farnear::bench
