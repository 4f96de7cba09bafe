// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/qrsvg.h"

#include <qrcodegen.hpp>

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using qrcodegen::QrCode;

namespace {

constexpr int quietZone = 4;        // modules, as the standard asks
constexpr qsizetype longest = 1000; // bytes; far below what one code holds

/** One bar for each run of dark modules in a row. */
QByteArray barsOf(const QrCode &code, int y)
{
    QByteArray bars;
    for (int x = 0; x < code.getSize(); ++x) {
        const int from = x;
        while (x < code.getSize() && code.getModule(x, y))
            ++x;
        if (x > from)
            bars += "M" + QByteArray::number(from) + " " + QByteArray::number(y) + "h" + QByteArray::number(x - from)
                + "v1H" + QByteArray::number(from) + "z";
    }
    return bars;
}

QByteArray draw(const QrCode &code)
{
    QByteArray path;
    for (int y = 0; y < code.getSize(); ++y)
        path += barsOf(code, y);
    const QByteArray side = QByteArray::number(code.getSize() + 2 * quietZone);
    const QByteArray from = QByteArray::number(-quietZone);
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" + from + " " + from + " " + side + " " + side
        + "'><rect x='" + from + "' y='" + from + "' width='" + side + "' height='" + side
        + "' fill='#ffffff'/><path fill='#0c111d' d='" + path + "'/></svg>";
}

} // namespace

QUrl qrSvg(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.isEmpty() || utf8.size() > longest)
        return {};
    const QrCode code = QrCode::encodeText(utf8.constData(), QrCode::Ecc::MEDIUM);
    return QUrl::fromEncoded("data:image/svg+xml;base64," + draw(code).toBase64());
}

} // namespace farnear::viewmodels
