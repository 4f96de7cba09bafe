// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QRandomGenerator>

#include <array>

namespace farnear {

namespace {
constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
}

QString freshId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return toBase64Url(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words));
}

QString toBase64Url(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(options));
}

QByteArray fromBase64Url(const QString &text)
{
    const QByteArray latin = text.toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(latin, options | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64(options) != latin)
        return {};
    return decoded.decoded;
}

} // namespace farnear
