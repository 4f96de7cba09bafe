// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/citydata.h"

#include <QFile>

namespace farnear {

QByteArray cityData()
{
    QFile file(QStringLiteral(":/places/cities.bin"));
    return file.open(QIODevice::ReadOnly) ? qUncompress(file.readAll()) : QByteArray();
}

} // namespace farnear
