// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

/**
 * Files whose names are bytes: on Unix a name need not be UTF-8, and QString can't hold such a name. A URL can (as
 * %FF), so files are carried about as URLs and opened by these functions. Thread-safe.
 */
namespace farnear {

/** The file's path as the system has it; empty for what is not on this computer. */
[[nodiscard]] QByteArray nativePath(const QUrl &file);
/** The other way round, keeping every byte. */
[[nodiscard]] QUrl urlOfNativePath(const QByteArray &path);
/**
 * A path that QFile and libraries can open: the file's own, or, where that is not UTF-8, a link to it in a folder of
 * this run. Empty when that can't be made.
 */
[[nodiscard]] QString openablePath(const QUrl &file);
/** What somebody typed or a program was started with: a URL, or a path below a folder. Spaces at its ends count. */
[[nodiscard]] QUrl urlOfArgument(const QByteArray &argument, const QString &folder);

} // namespace farnear
