// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "soundsink.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <cstring>

namespace farnear::test {

namespace {

constexpr int kPatience = 10000;

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(3000))
        process.kill();
    process.waitForFinished(1000);
}

} // namespace

SoundSink::~SoundSink()
{
    end(m_recorder);
    end(m_server);
}

bool SoundSink::available()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pulseaudio")).isEmpty()
        && !QStandardPaths::findExecutable(QStringLiteral("parec")).isEmpty();
}

bool SoundSink::start()
{
    return startServer() && startRecorder();
}

bool SoundSink::startServer()
{
    const QString socket = m_folder.filePath(QStringLiteral("s"));
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "PULSE_RUNTIME_PATH"})
        environment.insert(QString::fromLatin1(name), m_folder.path());
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")); // on one bus there is one sound server only
    m_server.setProcessEnvironment(environment);
    m_server.start(QStringLiteral("pulseaudio"),
                   {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
                    QStringLiteral("--log-level=error"),
                    QStringLiteral("--load=module-native-protocol-unix auth-anonymous=1 socket=") + socket,
                    QStringLiteral("--load=module-null-sink sink_name=test rate=48000")});
    if (!m_server.waitForStarted())
        return false;
    for (QDeadlineTimer deadline(kPatience); !QFileInfo::exists(socket);) {
        if (deadline.hasExpired() || m_server.waitForFinished(20))
            return false;
    }
    qputenv("PULSE_SERVER", QByteArray("unix:") + socket.toLocal8Bit());
    return true;
}

// It runs for as long as the sink does: with no listener that wants it soon, a null sink works in blocks of two
// seconds.
bool SoundSink::startRecorder()
{
    QObject::connect(&m_recorder, &QProcess::readyReadStandardOutput, &m_recorder, [this] { take(); });
    m_recorder.start(QStringLiteral("parec"),
                     {QStringLiteral("--device=test.monitor"), QStringLiteral("--format=float32le"),
                      QStringLiteral("--channels=1"), QStringLiteral("--rate=48000"),
                      QStringLiteral("--latency-msec=10"), QStringLiteral("--raw")});
    return m_recorder.waitForStarted() && m_recorder.waitForReadyRead(kPatience);
}

void SoundSink::take()
{
    m_heard += m_recorder.readAllStandardOutput();
}

Samples SoundSink::listen(int milliseconds)
{
    take();
    m_heard.clear();
    const qsizetype wanted = qsizetype(milliseconds) * kSamplesPerSecond / 1000 * qsizetype(sizeof(float));
    QEventLoop loop;
    const auto more = QObject::connect(&m_recorder, &QProcess::readyReadStandardOutput, &loop, [&] {
        take();
        if (m_heard.size() >= wanted)
            loop.quit();
    });
    QTimer::singleShot(kPatience + milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    QObject::disconnect(more);
    Samples samples(std::min(wanted, m_heard.size()) / qsizetype(sizeof(float)));
    std::memcpy(samples.data(), m_heard.constData(), std::size_t(samples.size()) * sizeof(float));
    return samples;
}

} // namespace farnear::test
