// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/synclounge/loungemedia.h"

#include <QCryptographicHash>

#include "base/ids.h"
#include "model/cleantext.h"
#include "model/limits.h"

namespace farnear::synclounge {

using namespace Qt::StringLiterals;

model::QueueEntry entryOf(const Media &media, Millis duration)
{
    model::QueueEntry entry;
    const QStringList all{media.title, media.show, media.group, media.fingerprint};
    const QByteArray digest = QCryptographicHash::hash(all.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    entry.id = toBase64Url(digest.left(16));
    entry.content.fingerprint = media.fingerprint.left(model::limits::fingerprintChars);
    entry.tags.title = model::cleanLine(media.title, model::limits::titleChars);
    if (entry.tags.title.isEmpty())
        entry.tags.title = u"?"_s;
    entry.tags.artist = model::cleanLine(media.show, model::limits::titleChars);
    entry.tags.album = model::cleanLine(media.group, model::limits::titleChars);
    entry.tags.kind = media.isMusic ? model::Tags::Kind::Music : model::Tags::Kind::Film;
    entry.tags.duration = duration;
    entry.source.fileName = model::cleanLine(media.title, model::limits::fileNameChars);
    return entry;
}

Media describe(const model::QueueEntry &entry)
{
    const bool isMusic = entry.tags.kind == model::Tags::Kind::Music;
    const QString title = entry.tags.title.isEmpty() ? entry.source.fileName : entry.tags.title;
    return {title, entry.tags.artist, entry.tags.album, isMusic, entry.content.fingerprint};
}

} // namespace farnear::synclounge
