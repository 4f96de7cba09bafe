// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/resumepoint.h"

#include <QDataStream>

namespace farnear::syncplay {

QByteArray toBytes(const ResumePoint &point)
{
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    const model::QueueEntry &entry = point.item.entry;
    out << point.revision << entry.id << entry.content.size << entry.content.fingerprint << entry.tags.title
        << entry.tags.artist << entry.tags.album << entry.tags.duration << static_cast<qint32>(entry.tags.kind)
        << entry.source.fileName << entry.source.url << entry.addedBy;
    const File &file = point.item.file;
    out << file.name << file.duration << file.size << file.fingerprint;
    out << point.place.position << point.place.at << point.place.paused << point.playlist;
    return bytes;
}

ResumePoint resumePointFrom(const QByteArray &bytes)
{
    ResumePoint point;
    model::QueueEntry &entry = point.item.entry;
    qint32 kind = 0;
    QDataStream in(bytes);
    in >> point.revision >> entry.id >> entry.content.size >> entry.content.fingerprint >> entry.tags.title
        >> entry.tags.artist >> entry.tags.album >> entry.tags.duration >> kind >> entry.source.fileName
        >> entry.source.url >> entry.addedBy;
    File &file = point.item.file;
    in >> file.name >> file.duration >> file.size >> file.fingerprint;
    in >> point.place.position >> point.place.at >> point.place.paused >> point.playlist;
    entry.tags.kind = static_cast<model::Tags::Kind>(kind);
    return in.status() == QDataStream::Ok ? point : ResumePoint{};
}

} // namespace farnear::syncplay
