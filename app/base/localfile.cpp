// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/localfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace farnear {

namespace {

constexpr char unreserved[] = "/!$&'()*+,;=:@";

bool isUtf8(const QByteArray &path)
{
    return QByteArrayView(path).isValidUtf8();
}

#ifndef Q_OS_WIN
/** A link with a name that can be written down, made once for each file; it keeps the file's suffix. */
QString linkTo(const QByteArray &path)
{
    static QMutex mutex;
    static const std::unique_ptr<QTemporaryDir> folder
        = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/farnear-names-XXXXXX"));
    const QMutexLocker lock(&mutex);
    const QByteArray suffix = path.mid(path.lastIndexOf('.') + 1);
    QByteArray name = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(32);
    if (suffix.size() <= 8 && isUtf8(suffix) && !suffix.contains('/'))
        name += '.' + suffix;
    QString link = folder->filePath(QString::fromLatin1(name));
    std::error_code ignored; // it is there already, or it can't be opened and whoever tries says so
    std::filesystem::create_symlink(path.toStdString(), link.toStdString(), ignored);
    return link;
}
#endif

} // namespace

QByteArray nativePath(const QUrl &file)
{
    if (!file.isLocalFile())
        return {};
#ifdef Q_OS_WIN
    return QFile::encodeName(file.toLocalFile());
#else
    return QByteArray::fromPercentEncoding(file.path(QUrl::FullyEncoded).toLatin1());
#endif
}

QUrl urlOfNativePath(const QByteArray &path)
{
#ifdef Q_OS_WIN
    return QUrl::fromLocalFile(QFile::decodeName(path));
#else
    return isUtf8(path) ? QUrl::fromLocalFile(QString::fromUtf8(path))
                        : QUrl::fromEncoded("file://" + path.toPercentEncoding(unreserved));
#endif
}

QString openablePath(const QUrl &file)
{
#ifndef Q_OS_WIN
    const QByteArray path = nativePath(file);
    if (!isUtf8(path))
        return linkTo(path);
#endif
    return file.toLocalFile();
}

QUrl urlOfArgument(const QByteArray &argument, const QString &folder)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]+:/"));
    if (scheme.match(QString::fromLatin1(argument)).hasMatch())
        return QUrl::fromEncoded(argument);
    const bool absolute = QDir::isAbsolutePath(QString::fromLatin1(argument));
    return urlOfNativePath(absolute ? argument : QFile::encodeName(folder) + '/' + argument);
}

} // namespace farnear
