// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/pulserig.h"

#include <QFile>
#include <QFileInfo>

#include <cstring>

#include "bench/endwithparent.h"
#include "bench/waiting.h"

namespace farnear::bench {

namespace {

constexpr int frameBytes = 2 * int(sizeof(float));

QStringList modules(const QString &socket)
{
    const auto ear = [](const QString &name, const QString &channel) {
        return QStringLiteral("module-remap-sink sink_name=%1 master=ears channels=1 channel_map=mono "
                              "master_channel_map=%2 remix=no")
            .arg(name, channel);
    };
    // The socket last: who can connect finds the sinks.
    return {QStringLiteral("module-null-sink sink_name=ears rate=48000 format=float32le channels=2 "
                           "channel_map=front-left,front-right"),
            ear(QStringLiteral("ear_a"), QStringLiteral("front-left")),
            ear(QStringLiteral("ear_b"), QStringLiteral("front-right")),
            QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=") + socket};
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(2000)) {
        process.kill();
        process.waitForFinished(2000);
    }
}

} // namespace

PulseRig::~PulseRig()
{
    end(m_daemon);
}

QProcessEnvironment PulseRig::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PULSE_SERVER"),
                       QStringLiteral("unix:") + m_directory.filePath(QStringLiteral("native")));
    for (const QString &name : {QStringLiteral("PULSE_RUNTIME_PATH"), QStringLiteral("PULSE_STATE_PATH"),
                                QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("HOME")})
        environment.insert(name, m_directory.path());
    return environment;
}

QString PulseRig::logPath() const
{
    return m_directory.filePath(QStringLiteral("pulseaudio.log"));
}

QString PulseRig::start()
{
    const QString socket = m_directory.filePath(QStringLiteral("native"));
    QStringList arguments{QStringLiteral("-n"),
                          QStringLiteral("--daemonize=no"),
                          QStringLiteral("--use-pid-file=no"),
                          QStringLiteral("--exit-idle-time=-1"),
                          QStringLiteral("--disable-shm=yes"),
                          QStringLiteral("--log-level=error")};
    for (const QString &module : modules(socket))
        arguments << QStringLiteral("-L") << module;
    QProcessEnvironment alone = environment();
    alone.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("disabled:")); // its name there is taken
    m_daemon.setProcessEnvironment(alone);
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.setStandardErrorFile(logPath());
    endWithParent(m_daemon);
    m_daemon.start(QStringLiteral("pulseaudio"), arguments);
    if (!m_daemon.waitForStarted())
        return QStringLiteral("pulseaudio is not installed");
    const bool up
        = waitUntil([&] { return QFileInfo::exists(socket) || m_daemon.state() == QProcess::NotRunning; }, 5000);
    if (up && m_daemon.state() == QProcess::Running)
        return {};
    QFile log(logPath());
    const QByteArray said = log.open(QIODevice::ReadOnly) ? log.readAll().simplified() : QByteArray();
    return QStringLiteral("pulseaudio did not start: ") + QString::fromUtf8(said);
}

Recording::Recording(const PulseRig &rig)
{
    endWithParent(m_process);
    m_process.setProcessEnvironment(rig.environment());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &Recording::read);
}

Recording::~Recording()
{
    stop();
}

bool Recording::start()
{
    m_process.start(QStringLiteral("parec"),
                    {QStringLiteral("--device=ears.monitor"), QStringLiteral("--raw"),
                     QStringLiteral("--format=float32le"), QStringLiteral("--rate=48000"),
                     QStringLiteral("--channels=2"), QStringLiteral("--latency-msec=20")});
    return waitUntil([this] { return !m_sound.left.empty(); }, 5000); // a null sink nobody plays to gives 2 s at once
}

void Recording::stop()
{
    end(m_process);
}

/** The earliest arrival, counted back to the first sample, is the one least delayed on its way here. */
void Recording::read()
{
    m_rest += m_process.readAllStandardOutput();
    const qsizetype frames = m_rest.size() / frameBytes;
    for (qsizetype i = 0; i < frames; ++i) {
        float frame[2];
        std::memcpy(frame, m_rest.constData() + i * frameBytes, frameBytes);
        m_sound.left.push_back(frame[0]);
        m_sound.right.push_back(frame[1]);
    }
    m_rest.remove(0, frames * frameBytes);
    const Millis began = m_clock.now() - double(m_sound.left.size()) * 1000 / sampleRate;
    m_began = m_began == 0 ? began : std::min(m_began, began);
}

} // namespace farnear::bench
