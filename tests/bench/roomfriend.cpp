// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/roomfriend.h"

#include <QFileInfo>

namespace farnear::bench {

FarnearFriend::FarnearFriend(const Options &options, const PulseRig &rig)
    : m_cli(options.program(QStringLiteral("farnear-cli")), rig.environment())
{
}

bool FarnearFriend::start(quint16 port, const QString &name, const QString &ear, const QString &file)
{
    m_file = file;
    return m_cli.start({QStringLiteral("join"), QStringLiteral("syncplay://127.0.0.1:%1/den").arg(port), file,
                        QStringLiteral("--audio-device"), QStringLiteral("pulse/") + ear, QStringLiteral("--name"),
                        name, QStringLiteral("--profile"), m_profile.path()});
}

bool FarnearFriend::isReady() const
{
    const QString state = m_cli.last(QStringLiteral("timeline")).values[QStringLiteral("state")].toString();
    return state == u"paused" || state == u"playing";
}

bool SyncplayFriend::start(quint16 port, const QString &name, const QString &ear, const QString &file)
{
    test::SyncplayClient::Options options;
    options.server = QStringLiteral("127.0.0.1:%1").arg(port);
    options.name = name;
    options.room = QStringLiteral("den");
    options.media = QFileInfo(file).path();
    options.file = QFileInfo(file).fileName();
    options.player = {QStringLiteral("--ao=pulse"), QStringLiteral("--audio-device=pulse/") + ear};
    options.environment = m_rig.environment();
    m_client.start(options);
    return true;
}

Millis SyncplayFriend::type(const QString &command)
{
    m_client.type(command);
    return m_clock.now();
}

} // namespace farnear::bench
