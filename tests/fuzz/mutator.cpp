// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"

namespace farnear::fuzz {

namespace {

/** Words that break readers of JSON and of links. */
const QList<QByteArray> words{"null",
                              "true",
                              "-1",
                              "0",
                              "1e999",
                              "-0.0",
                              "9007199254740993",
                              "1e-320",
                              "\"\"",
                              "{}",
                              "[]",
                              "[[[[[[[[",
                              "{\"a\":",
                              "\\ud800",
                              "\\u0000",
                              "\\u202e",
                              "\xff",
                              "\xf0\x9f\x8c\x99",
                              "/",
                              "..",
                              "#",
                              "?",
                              "%",
                              "%00",
                              "@",
                              ":",
                              "[::1]",
                              "AAAAAAAAAAAAAAAAAAAAAA"};

} // namespace

QByteArray Mutator::next()
{
    QByteArray bytes = anySeed();
    for (qsizetype left = 1 + below(4); left > 0; --left)
        change(bytes);
    return bytes;
}

void Mutator::change(QByteArray &bytes)
{
    const qsizetype at = below(bytes.size() + 1);
    const qsizetype length = below(qMin<qsizetype>(bytes.size() - at, 40) + 1);
    switch (below(6)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(bytes[at] ^ (1 << below(8)));
        break;
    case 1: bytes.remove(at, length); break;
    case 2: bytes.insert(at, bytes.mid(at, length)); break;
    case 3: bytes.replace(at, length, words.at(below(words.size()))); break;
    case 4: bytes.insert(at, char(m_random())); break;
    default: {
        const QByteArray other = anySeed();
        bytes = bytes.left(at) + other.mid(below(other.size() + 1));
    }
    }
}

} // namespace farnear::fuzz
