// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/lowlatencysocket.h"

#include <QTcpSocket>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace farnear::transport {

void makePrompt(QTcpSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
#ifdef TCP_NOTSENT_LOWAT
    const int maxUnsent = 64 * 1024;
    (void)setsockopt(static_cast<int>(socket.socketDescriptor()), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &maxUnsent,
                     sizeof maxUnsent);
#endif
}

} // namespace farnear::transport
