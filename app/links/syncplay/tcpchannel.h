// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QSslSocket>

#include "links/syncplay/bytechannel.h"

namespace farnear::syncplay {

/** Plain TCP, with TLS (1.2 at least, of a certificate that fits the host) once it is asked for. */
class TcpChannel final : public ByteChannel {
    Q_OBJECT
public:
    TcpChannel(QString host, quint16 port, const QSslConfiguration &tls = defaultTls());
    ~TcpChannel() override;

    /** What this system trusts. */
    [[nodiscard]] static QSslConfiguration defaultTls();

    void open() override;
    void write(const QByteArray &bytes) override;
    void close() override;
    [[nodiscard]] bool canEncrypt() const override { return QSslSocket::supportsSsl(); }
    void encrypt() override;

private:
    void onError(QAbstractSocket::SocketError error);
    void finish(ErrorCode code);

    QString m_host;
    quint16 m_port;
    QSslSocket m_socket;
    bool m_connected = false;
    bool m_closed = false;
};

} // namespace farnear::syncplay
