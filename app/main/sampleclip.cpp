// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/sampleclip.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace farnear::main {

using namespace Qt::StringLiterals;

QString sampleClip()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &path : {here + u"/../share/farnear/same-moon.mp4"_s, here + u"/../Resources/same-moon.mp4"_s,
                                here + u"/same-moon.mp4"_s}) {
        if (QFileInfo::exists(path))
            return QFileInfo(path).canonicalFilePath();
    }
    return QStandardPaths::locate(QStandardPaths::GenericDataLocation, u"farnear/same-moon.mp4"_s);
}

} // namespace farnear::main
