// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/facts.h"

#include <QFile>
#include <QStringList>

#include "places/citydata.h"

namespace farnear::test {

using namespace Qt::StringLiterals;

namespace {

const place::Cities &cities()
{
    static const place::Cities all = place::Cities::parse(cityData()).value();
    return all;
}

} // namespace

void notUnderstood(const QString &word)
{
    qFatal("nothing is called \"%s\"", qPrintable(word));
}

Millis millisOf(const QString &clock)
{
    Millis seconds = 0;
    for (const QString &part : clock.split(u':'))
        seconds = seconds * 60 + part.toInt();
    return seconds * 1000;
}

model::QueueEntry itemOf(const QVariantMap &said)
{
    const bool music = said.value(u"music"_s).toBool();
    model::QueueEntry item;
    item.tags.title = said.value(u"title"_s).toString();
    item.tags.artist = said.value(u"artist"_s).toString();
    item.tags.album = said.value(u"album"_s).toString();
    item.tags.duration = millisOf(said.value(u"length"_s).toString());
    item.tags.kind = music ? model::Tags::Kind::Music : model::Tags::Kind::Film;
    item.source.fileName = said.value(u"file"_s, item.tags.title + (music ? u".flac"_s : u".mkv"_s)).toString();
    item.id = item.tags.title;
    return item;
}

place::OwnPlace cityCalled(const QString &name)
{
    static QHash<QString, place::OwnPlace> known; // a search takes a while
    if (const auto place = known.constFind(name); place != known.constEnd())
        return *place;
    const QList<place::City> found = cities().search(name, u"en"_s, 1);
    if (found.isEmpty())
        notUnderstood(name);
    return *known.insert(name, place::ownPlace(found.first(), cities()));
}

place::OwnPlace pointAt(double latitude, double longitude)
{
    return place::ownPlaceAt({latitude, longitude}, cities());
}

QByteArray momentPicture()
{
    QFile file(QStringLiteral(FARNEAR_TEST_DATA) + u"/pictures/moment.jpg"_s);
    if (!file.open(QIODevice::ReadOnly))
        notUnderstood(file.fileName());
    return file.readAll();
}

} // namespace farnear::test
