// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "journal/album.h"
#include "journal/evenings.h"

namespace farnear::journal {

using namespace Qt::StringLiterals;
using ports::Companion;
using ports::Evening;
using ports::Highlight;
using ports::Played;

namespace {

/** Leaves out what is empty. */
class Fields {
public:
    Fields &add(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value);
        return *this;
    }
    Fields &add(const QString &key, double value, double unknown = -1)
    {
        if (value != unknown)
            m_object.insert(key, value);
        return *this;
    }
    Fields &add(const QString &key, const QJsonValue &value)
    {
        m_object.insert(key, value);
        return *this;
    }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

QString isoTime(const QDateTime &time)
{
    return time.toString(Qt::ISODateWithMs);
}

QString nameOf(Highlight::Kind kind)
{
    switch (kind) {
    case Highlight::Kind::Heart: return u"heart"_s;
    case Highlight::Kind::GoodNight: return u"good-night"_s;
    case Highlight::Kind::Moment: return u"moment"_s;
    }
    return {};
}

QJsonObject json(const model::QueueEntry &item)
{
    const bool music = item.tags.kind == model::Tags::Kind::Music;
    return Fields()
        .add(u"title"_s, item.tags.title)
        .add(u"artist"_s, item.tags.artist)
        .add(u"album"_s, item.tags.album)
        .add(u"kind"_s, music ? u"music"_s : u"film"_s)
        .add(u"durationMs"_s, item.tags.duration, 0)
        .add(u"fileName"_s, item.source.fileName)
        .add(u"size"_s, double(item.content.size), 0)
        .add(u"fingerprint"_s, item.content.fingerprint)
        .add(u"addedBy"_s, item.addedBy)
        .object();
}

QJsonObject json(const Companion &companion)
{
    return Fields()
        .add(u"id"_s, companion.id)
        .add(u"name"_s, companion.name)
        .add(u"colour"_s, companion.colour)
        .add(u"km"_s, companion.km)
        .add(u"heardMs"_s, double(companion.heardMs))
        .object();
}

QJsonObject json(const Played &played)
{
    return Fields()
        .add(u"item"_s, QJsonValue(json(played.item)))
        .add(u"at"_s, isoTime(played.at))
        .add(u"heardMs"_s, double(played.heardMs))
        .object();
}

QJsonObject json(const Highlight &highlight, const Album &album)
{
    Fields fields;
    fields.add(u"kind"_s, nameOf(highlight.kind))
        .add(u"by"_s, highlight.by)
        .add(u"name"_s, highlight.name)
        .add(u"positionMs"_s, highlight.position)
        .add(u"text"_s, highlight.text)
        .add(u"at"_s, isoTime(highlight.at));
    if (!highlight.item.tags.title.isEmpty())
        fields.add(u"item"_s, QJsonValue(json(highlight.item)));
    if (!highlight.picture.isEmpty() && album.picture)
        fields.add(u"picture"_s, QString::fromLatin1(dataUri(album.picture(highlight.picture))));
    return fields.object();
}

QJsonObject json(const Evening &evening, const Album &album)
{
    QJsonArray companions;
    for (const Companion &companion : evening.companions)
        companions.append(json(companion));
    QJsonArray played;
    for (const Played &one : evening.played)
        played.append(json(one));
    QJsonArray highlights;
    for (const Highlight &highlight : evening.highlights)
        highlights.append(json(highlight, album));
    return {{u"id"_s, evening.id},
            {u"day"_s, dayOf(evening).toString(Qt::ISODate)},
            {u"started"_s, isoTime(evening.started)},
            {u"lastsMs"_s, double(evening.lastsMs)},
            {u"companions"_s, companions},
            {u"played"_s, played},
            {u"keepsakes"_s, highlights}};
}

bool writeAll(QIODevice &out, const QByteArray &bytes)
{
    return out.write(bytes) == bytes.size();
}

} // namespace

bool writeJson(const Album &album, QIODevice &out)
{
    bool written = writeAll(out, "{\"format\": \"farnear-evenings\", \"version\": 1, \"evenings\": [");
    const qsizetype all = album.evenings.size();
    for (qsizetype i = 0; i < all && written; ++i) {
        if (album.progress && !album.progress(double(i) / double(all)))
            return false;
        const QJsonObject evening = json(album.evenings[all - 1 - i], album);
        written = writeAll(out, i > 0 ? ",\n" : "\n")
            && writeAll(out, QJsonDocument(evening).toJson(QJsonDocument::Compact));
    }
    return written && writeAll(out, "\n]}\n");
}

} // namespace farnear::journal
