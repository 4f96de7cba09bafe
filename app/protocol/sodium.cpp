// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/sodium.h"

#include <QtEndian>

#include <sodium.h>

#include "protocol/secretbytes.h"

namespace farnear::protocol {

void ensureSodium()
{
    // Without a source of randomness there is nothing safe left to do.
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium can't start");
}

void wipe(void *memory, std::size_t size)
{
    sodium_memzero(memory, size);
}

QByteArray blake2b(const QByteArray &bytes)
{
    ensureSodium();
    QByteArray hash(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), 32,
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return hash;
}

Transcript &Transcript::add(const QByteArray &bytes)
{
    const quint32 size = qToBigEndian(static_cast<quint32>(bytes.size()));
    m_bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    m_bytes.append(bytes);
    return *this;
}

Transcript &Transcript::add(qint64 number)
{
    const qint64 big = qToBigEndian(number);
    return add(QByteArray(reinterpret_cast<const char *>(&big), sizeof big));
}

} // namespace farnear::protocol
