// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/textencoding.h"

#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <optional>

namespace farnear::media {

namespace {

constexpr double plainlyBetter = 0.15;
constexpr double detectorsWord = 0.2; //!< what uchardet's opinion weighs
constexpr auto latin1 = "windows-1252";

bool isHigh(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x80;
}

int highAt(const QByteArray &text, qsizetype at)
{
    return at >= 0 && at < text.size() && isHigh(text[at]);
}

/**
 * Languages written in Latin-1 put an accented letter here and there: "Björk". Letters of another script, read as
 * Latin-1, stand in long rows: "Êèíî". 1 for what is surely the former, 0 for the latter.
 */
double plausibleAsLatin1(const QByteArray &text)
{
    qsizetype high = 0;
    double inRows = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isHigh(text[i]))
            continue;
        ++high;
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool isLetter = byte >= 0xC0 && byte != 0xD7 && byte != 0xF7;
        const bool isPunctuation = byte == 0x85 || (byte >= 0x91 && byte <= 0x97) || byte == 0xAB || byte == 0xBB
            || byte == 0xA0 || byte == 0xBF || byte == 0xA1 || byte == 0xB0 || byte == 0xB7 || byte == 0xA9;
        const int nextHigh = highAt(text, i - 1) + highAt(text, i + 1);
        const bool longRow = nextHigh == 2 || highAt(text, i - 2) || highAt(text, i + 2);
        if (!isPunctuation && (!isLetter || nextHigh > 0))
            inRows += isLetter && !longRow ? 0.5 : 1; // two in a row may be
    }
    return high == 0 ? 1 : 1 - inRows / double(high);
}

/** How common a character is where it would be common at all: 1, 0, or below for what nobody writes in a title. */
using Commonness = double (*)(char16_t c, unsigned char lead, unsigned char trail);

bool isHan(char16_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}

bool isKana(char16_t c)
{
    return c >= 0x3041 && c <= 0x30FF;
}

bool isWide(char16_t c)
{
    return (c >= 0x3000 && c <= 0x301F) || (c >= 0xFF00 && c <= 0xFF5E) || c == 0x2026 || c == 0x2014 || c == 0xB7
        || (c >= 0x2018 && c <= 0x201D);
}

double inGb(char16_t c, unsigned char lead, unsigned char trail)
{
    if (isHan(c)) // GB 2312 sorts the common ones first
        return trail < 0xA1 || lead < 0xB0 ? -0.5 : lead <= 0xD7 ? 0.95 : 0.3;
    return isWide(c) ? 0.6 : isKana(c) ? 0 : -1;
}

double inBig5(char16_t c, unsigned char lead, unsigned char trail)
{
    if (isHan(c)) // as Big5 does; half of its characters end in an ASCII byte
        return lead >= 0xA4 && lead <= 0xC6 ? (trail < 0x80 ? 1.1 : 0.85) : -0.1;
    return isWide(c) ? 0.6 : -1;
}

double inShiftJis(char16_t c, unsigned char lead, unsigned char)
{
    if (c >= 0xFF61 && c <= 0xFF9F) // half-width kana: single bytes, that match anything
        return -0.3;
    if (isHan(c))
        return lead >= 0x88 && lead <= 0x97 ? 0.9 : 0.3;
    return isKana(c) ? 1.1 : isWide(c) ? 0.6 : -1;
}

double inEucJp(char16_t c, unsigned char lead, unsigned char)
{
    if (isHan(c))
        return lead >= 0xB0 && lead <= 0xCF ? 0.85 : 0.2;
    return isKana(c) ? 1.1 : isWide(c) ? 0.6 : -1;
}

double inEucKr(char16_t c, unsigned char, unsigned char trail)
{
    if (c >= 0xAC00 && c <= 0xD7A3)
        return trail < 0xA1 ? -0.2 : 0.97;
    return isHan(c) ? -0.2 : isWide(c) ? 0.6 : -1;
}

template <char16_t FirstLetter, char16_t LastLetter>
double inAlphabet(char16_t c, unsigned char, unsigned char)
{
    const QChar letter(c);
    if (c < FirstLetter || c > LastLetter || !(letter.isLetter() || letter.isMark()))
        return letter.isPunct() || letter.isSpace() || letter.isSymbol() ? 0 : -1;
    return letter.isUpper() ? 0.7 : 0.9;
}

struct Candidate {
    const char *name;
    const char *detectors; //!< as uchardet calls it
    Commonness commonness;
    bool isWide;      //!< pairs of bytes
    bool hasCapitals; //!< capitals begin words
    double trust = 1; //!< less for what a few bytes of anything would be
};

constexpr std::array candidates{
    Candidate{"GB18030", "GB18030", inGb, true, false},
    Candidate{"Big5", "BIG5", inBig5, true, false},
    Candidate{"Shift_JIS", "SHIFT_JIS", inShiftJis, true, false},
    Candidate{"EUC-JP", "EUC-JP", inEucJp, true, false},
    Candidate{"EUC-KR", "EUC-KR", inEucKr, true, false},
    Candidate{"windows-1251", "WINDOWS-1251", inAlphabet<0x400, 0x4FF>, false, true},
    Candidate{"KOI8-R", "KOI8-R", inAlphabet<0x400, 0x4FF>, false, true},
    Candidate{"windows-1253", "WINDOWS-1253", inAlphabet<0x370, 0x3FF>, false, true},
    Candidate{"windows-1255", "WINDOWS-1255", inAlphabet<0x590, 0x5FF>, false, false},
    Candidate{"windows-1256", "WINDOWS-1256", inAlphabet<0x600, 0x6FF>, false, false},
    Candidate{"windows-874", "TIS-620", inAlphabet<0xE00, 0xE7F>, false, false, 0.85},
};

std::optional<QString> decoded(const QByteArray &text, const char *encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt; // this Qt was built without it
    const QString result = decoder(text);
    if (decoder.hasError() || result.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    return result;
}

/** Lower-case letters followed by capitals: an alphabet read in the other order of its letters. */
bool isUpsideDown(const QString &text)
{
    qsizetype bad = 0;
    qsizetype good = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i - 1].unicode() < 0x80 || text[i].unicode() < 0x80)
            continue;
        bad += text[i - 1].isLower() && text[i].isUpper();
        good += text[i].isLower();
    }
    return bad > 0 && bad * 2 > good;
}

bool isAsciiLetter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

/**
 * Words are of one script: how many letters stand beside one of ASCII's, and how much of the text is in ASCII. Where
 * no spaces are written, only what stands in the middle of an ASCII word is odd.
 */
double mixture(const QString &text, bool wide)
{
    qsizetype beside = 0;
    qsizetype foreign = 0;
    qsizetype ascii = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        ascii += isAsciiLetter(text[i]);
        if (text[i].unicode() < 0x80)
            continue;
        ++foreign;
        const bool after = i > 0 && isAsciiLetter(text[i - 1]);
        const bool before = i + 1 < text.size() && isAsciiLetter(text[i + 1]);
        beside += wide ? after && before : after || before;
    }
    return foreign == 0 ? 0 : double(beside) / double(foreign) + (!wide && ascii >= foreign ? 0.3 : 0.0);
}

/** The mean over the characters that are not ASCII; nothing for what can't be that. */
std::optional<double> score(const QByteArray &text, const Candidate &candidate)
{
    const auto result = decoded(text, candidate.name);
    if (!result || (candidate.hasCapitals && isUpsideDown(*result)))
        return std::nullopt;
    double sum = 0;
    int count = 0;
    qsizetype at = 0; // in the bytes
    for (const QChar c : *result) {
        const auto lead = static_cast<unsigned char>(text[std::min(at, text.size() - 1)]);
        const bool pair = candidate.isWide && lead >= 0x80 && !(c.unicode() >= 0xFF61 && c.unicode() <= 0xFF9F);
        const auto trail = static_cast<unsigned char>(pair && at + 1 < text.size() ? text[at + 1] : 0);
        at += pair ? 2 : 1;
        if (lead < 0x80)
            continue;
        sum += candidate.commonness(c.unicode(), lead, trail);
        ++count;
    }
    if (count == 0)
        return std::nullopt;
    const bool tooShort = candidate.commonness == inEucKr && count < 4; // any two Chinese characters are Korean, too
    return sum / count * candidate.trust - mixture(*result, candidate.isWide) - (tooShort ? 0.1 : 0);
}

QByteArray detected(const QByteArray &text)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), text.constData(), size_t(text.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return QByteArray(uchardet_get_charset(detector.get())).toUpper();
}

} // namespace

QByteArray guessEncoding(const QByteArray &text)
{
    if (QByteArrayView(text).isValidUtf8())
        return "UTF-8";
    const QByteArray opinion = detected(text);
    QByteArray best = latin1;
    double bestScore = plausibleAsLatin1(text) + plainlyBetter;
    for (const Candidate &candidate : candidates) {
        const auto plain = score(text, candidate);
        if (!plain)
            continue;
        const double total = *plain + (opinion == candidate.detectors ? detectorsWord : 0);
        if (total > bestScore) {
            best = candidate.name;
            bestScore = total;
        }
    }
    return best;
}

QString decode(const QByteArray &text, const QByteArray &encoding)
{
    const auto result = decoded(text, encoding.constData());
    return result ? *result : QString::fromLatin1(text);
}

} // namespace farnear::media
