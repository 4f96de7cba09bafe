// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/playbackwords.h"

#include <QCoreApplication>

#include "viewmodels/format.h"

namespace farnear::viewmodels {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("PlaybackWords", text);
}

} // namespace

QString lengthWords(Millis length, bool known)
{
    if (length <= 0)
        return {};
    const QString text = Format::clock(length);
    return known ? text : QCoreApplication::translate("PlaybackWords", "%1+", "0:24+").arg(text);
}

QString stallWords(ports::Stall stall)
{
    switch (stall) {
    case ports::Stall::None: return {};
    case ports::Stall::Disk: return translated(QT_TRANSLATE_NOOP("PlaybackWords", "Waiting for the disk \u2026"));
    case ports::Stall::Data:
        return translated(QT_TRANSLATE_NOOP("PlaybackWords", "Waiting for the rest of the file \u2026"));
    }
    return {};
}

} // namespace farnear::viewmodels
