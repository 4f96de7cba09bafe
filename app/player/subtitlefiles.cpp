// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subtitlefiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace farnear::player {

namespace {

constexpr std::array kSuffixes{"srt", "ass", "ssa", "vtt", "idx", "sub", "sup", "smi", "scc", "mks"};
constexpr qint64 kLargest = 16 << 20;

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool isSubtitle(const QString &suffix)
{
    return std::any_of(kSuffixes.begin(), kSuffixes.end(), [&](const char *known) {
        return suffix.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
    });
}

/** A language as people write it into names; empty when it is none. */
QString languageOf(const QString &word)
{
    static const QHash<QString, QString> habits{{QStringLiteral("chs"), QStringLiteral("zh-Hans")},
                                                {QStringLiteral("cht"), QStringLiteral("zh-Hant")}};
    if (const auto known = habits.constFind(word.toLower()); known != habits.cend())
        return *known;
    static const QRegularExpression tag(QStringLiteral("^[a-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|[0-9]{3}))?$"),
                                        QRegularExpression::CaseInsensitiveOption);
    return tag.match(word).hasMatch() ? QString(word).replace(u'_', u'-') : QString();
}

/** "zh-Hans.forced" -> a language and the rest. */
SubtitleFile describe(const QString &path, const QString &words)
{
    SubtitleFile file{path, {}, {}};
    QStringList rest;
    for (const QString &word : words.split(u'.', Qt::SkipEmptyParts)) {
        const QString language = file.language.isEmpty() ? languageOf(word) : QString();
        if (language.isEmpty())
            rest.append(word);
        else
            file.language = language;
    }
    file.title = rest.join(u' ');
    return file;
}

/** A copy in UTF-8 of a file in UTF-16; the file's own path for others. */
QString readable(const QString &path, SubtitleFiles &all)
{
    QFile file(path);
    if (file.size() > kLargest || !file.open(QIODevice::ReadOnly))
        return path;
    const QByteArray mark = file.peek(2);
    if (mark != "\xff\xfe" && mark != "\xfe\xff")
        return path;
    QStringDecoder decode(QStringDecoder::Utf16);
    const QString text = decode(file.readAll());
    if (!all.converted)
        all.converted = std::make_shared<QTemporaryDir>();
    const QString name = QString::number(all.files.size()) + u'-' + QFileInfo(path).fileName();
    QFile copy(all.converted->filePath(name));
    const QByteArray bytes = text.toUtf8();
    return copy.open(QIODevice::WriteOnly) && copy.write(bytes) == bytes.size() ? copy.fileName() : path;
}

} // namespace

SubtitleFiles subtitlesBeside(const QString &film)
{
    const QFileInfo info(film);
    const QString base = folded(info.completeBaseName()) + u'.';
    QStringList names;
    for (QDirIterator it(info.absolutePath(), QDir::Files); it.hasNext();) {
        it.next();
        if (folded(it.fileName()).startsWith(base) && isSubtitle(it.fileInfo().suffix()))
            names.append(it.fileName());
    }
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return std::pair(a.count(u'.'), a) < std::pair(b.count(u'.'), b);
    });
    SubtitleFiles all;
    for (const QString &name : std::as_const(names)) {
        const QString words = QFileInfo(name).completeBaseName().normalized(QString::NormalizationForm_C);
        const QString path = info.absoluteDir().filePath(name);
        all.files.append(describe(readable(path, all), words.mid(base.size())));
    }
    return all;
}

} // namespace farnear::player
