// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/** The few things several files need of libsodium, without its header. */
namespace farnear::protocol {

/** Before any other call of libsodium; costs nothing the second time. Thread-safe. */
void ensureSodium();

/** BLAKE2b with 32 bytes of output. */
[[nodiscard]] QByteArray blake2b(const QByteArray &bytes);

/**
 * Fields strung together so that no two lists of fields give the same bytes: each is its length (4 bytes, big endian)
 * and its bytes. Texts are UTF-8, numbers 8 bytes big endian. What is signed or hashed is always one of these.
 */
class Transcript {
public:
    explicit Transcript(const char *label) { add(QByteArray(label)); }
    Transcript &add(const QByteArray &bytes);
    Transcript &add(const QString &text) { return add(text.toUtf8()); }
    Transcript &add(qint64 number);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace farnear::protocol
