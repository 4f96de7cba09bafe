// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/fileidentity.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

#include "base/ids.h"
#include "base/webaddress.h"
#include "model/cleantext.h"
#include "model/limits.h"

namespace farnear::syncplay {

namespace {

using namespace Qt::StringLiterals;

constexpr auto hiddenName = "**Hidden filename**"_L1;
constexpr int hashDigits = 12;
constexpr double sameLength = 2.5; //!< seconds, after rounding, as Syncplay compares them
constexpr double equalLength = 0.25;

QString hash(const QString &text)
{
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(hashDigits));
}

bool isHash(const QString &text)
{
    return text.size() == hashDigits && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

bool isHidden(const QString &name)
{
    return name.isEmpty() || name == hiddenName;
}

bool isSameName(const QString &a, const QString &b)
{
    return isHidden(a) || isHidden(b) || a == b || hashedName(a) == b || a == hashedName(b)
        || strippedName(a).compare(strippedName(b), Qt::CaseInsensitive) == 0;
}

bool isSameSize(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() || a == b || hashedSize(a) == b || a == hashedSize(b);
}

model::Tags::Kind kindOf(const QString &name)
{
    static const QStringList music{u"mp3"_s, u"flac"_s, u"ogg"_s, u"oga"_s, u"opus"_s, u"m4a"_s,
                                   u"wav"_s, u"aac"_s,  u"wma"_s, u"ape"_s, u"aiff"_s, u"mka"_s};
    const bool isMusic = music.contains(name.section(u'.', -1).toLower());
    return isMusic ? model::Tags::Kind::Music : model::Tags::Kind::Film;
}

QString titleOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return model::cleanLine(dot > 0 ? name.first(dot) : name, model::limits::titleChars);
}

/** By the name of its file, or the address that everybody can fetch it from. */
void describe(model::QueueEntry &entry, const QString &name)
{
    const QUrl url(name, QUrl::StrictMode);
    static const QRegularExpression folders(u"[/\\\\]"_s); // which some clients tell, too
    QString fileName = name.section(folders, -1);
    if (isOnTheWeb(url)) {
        entry.source.url = url;
        fileName = url.fileName().isEmpty() ? url.host() : url.fileName();
    }
    entry.tags.kind = kindOf(fileName);
    entry.source.fileName = model::cleanLine(fileName, model::limits::fileNameChars);
    if (const QString title = titleOf(fileName); !title.isEmpty())
        entry.tags.title = title;
}

} // namespace

QString strippedName(const QString &name)
{
    QString plain = QUrl::fromPercentEncoding(name.toUtf8());
    if (name.contains("://"_L1))
        plain = QUrl::fromPercentEncoding(plain.section(u'/', -1).toUtf8());
    static const QString between = u"-~_.[](): "_s;
    plain.removeIf([](QChar c) { return between.contains(c); });
    return plain;
}

QString hashedName(const QString &name)
{
    return hash(strippedName(name));
}

QString hashedSize(const QString &size)
{
    return hash(size);
}

bool isSameFile(const File &a, const File &b)
{
    if (!a.fingerprint.isEmpty() && !b.fingerprint.isEmpty())
        return a.fingerprint == b.fingerprint;
    const bool toldBoth = a.duration > 0 && b.duration > 0;
    if (toldBoth && std::abs(std::round(a.duration) - std::round(b.duration)) >= sameLength)
        return false;
    return isSameName(a.name, b.name) && isSameSize(a.size, b.size);
}

bool isNamed(const File &file, const QString &name)
{
    return !isHidden(file.name) && isSameName(file.name, name);
}

bool isSameRecording(const File &a, const File &b)
{
    const bool toldBoth = a.duration > 0 && b.duration > 0;
    return isSameFile(a, b) || (toldBoth && std::abs(a.duration - b.duration) < equalLength);
}

File fileOf(const model::QueueEntry &entry)
{
    File file;
    if (!entry.source.url.isEmpty())
        file.name = entry.source.url.toString(QUrl::FullyEncoded);
    else
        file.name = entry.source.fileName.isEmpty() ? entry.tags.title : entry.source.fileName;
    file.duration = entry.tags.duration / 1000;
    if (entry.content.size > 0)
        file.size = QString::number(entry.content.size);
    file.fingerprint = entry.content.fingerprint;
    return file;
}

File toldOf(const File &file, Privacy privacy)
{
    File told = file;
    if (privacy == Privacy::Withheld || isHidden(file.name))
        return {hiddenName, file.duration, {}, {}};
    if (privacy == Privacy::Hashed && !isHash(file.name))
        told.name = hashedName(file.name);
    if (privacy == Privacy::Hashed && !isHash(file.size) && !file.size.isEmpty())
        told.size = hashedSize(file.size);
    return told;
}

model::QueueEntry entryOf(const File &file, const QString &hiddenTitle)
{
    model::QueueEntry entry;
    const QStringList all{file.name, file.size, file.fingerprint, QString::number(file.duration)};
    const QByteArray digest = QCryptographicHash::hash(all.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    entry.id = toBase64Url(digest.left(16));
    entry.content.fingerprint = file.fingerprint.left(model::limits::fingerprintChars);
    entry.content.size = isHash(file.size) ? 0 : file.size.toLongLong();
    entry.tags.duration = file.duration * 1000;
    const bool told = !isHidden(file.name) && !isHash(file.name);
    entry.tags.title = hiddenTitle;
    if (told)
        describe(entry, file.name);
    return entry;
}

} // namespace farnear::syncplay
