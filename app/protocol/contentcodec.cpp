// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/contentcodec.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>

#include "base/webaddress.h"
#include "model/cleantext.h"
#include "model/limits.h"
#include "protocol/fields.h"
#include "protocol/limits.h"
#include "protocol/textcodec.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

namespace {

constexpr std::array itemKindNames{Named{model::Tags::Kind::Film, "film"_L1},
                                   Named{model::Tags::Kind::Music, "music"_L1}};
constexpr std::array precisionNames{Named{place::Precision::Coarse, "100-km"_L1},
                                    Named{place::Precision::City, "city"_L1},
                                    Named{place::Precision::Exact, "exact"_L1}};

QString cleanTitle(const QString &text)
{
    return model::cleanLine(text, model::limits::titleChars);
}

/** A name only: folders are nobody else's business, and none of theirs may be followed here. */
QString cleanFileName(const QString &text)
{
    const qsizetype folder = qMax(text.lastIndexOf(u'/'), text.lastIndexOf(u'\\'));
    return model::cleanLine(text.mid(folder + 1), model::limits::fileNameChars);
}

/** Of the web and nowhere else: none that leads to a file, and none too long to be one. */
QString cleanUrl(const QString &text)
{
    const QUrl url(text.size() <= limits::urlChars ? text : QString(), QUrl::StrictMode);
    return isOnTheWeb(url) ? url.toString(QUrl::FullyEncoded) : QString();
}

QString cleanFingerprint(const QString &text)
{
    return model::cleanLine(text, model::limits::fingerprintChars);
}

QString cleanZone(const QString &text)
{
    return model::cleanLine(text, model::limits::zoneChars);
}

QString cleanCountry(const QString &text)
{
    return model::cleanLine(text, 2);
}

void walk(Fields &fields, place::SharedPlace &place)
{
    fields.choice("precision"_L1, place.precision, precisionNames);
    fields.real("latitude"_L1, place.at.latitude, -90, 90);
    fields.real("longitude"_L1, place.at.longitude, -180, 180);
    fields.text("zone"_L1, place.zone, cleanZone);
    if (place.precision != place::Precision::City)
        return;
    fields.integer("city"_L1, place.city, 0, limits::integer);
    fields.text("name"_L1, place.name, cleanTitle);
    fields.text("country"_L1, place.country, cleanCountry);
}

/** A place that makes no sense (or that a later version tells in another way) is no place; the person stays. */
place::SharedPlace readPlace(const QJsonObject &object)
{
    Fields fields(object);
    place::SharedPlace place;
    walk(fields, place);
    return fields.ok() ? place : place::SharedPlace();
}

void walk(Fields &fields, model::Profile &profile)
{
    fields.text("name"_L1, profile.name, model::cleanName);
    fields.integer("colour"_L1, profile.colour, 0, model::limits::colours - 1);
    if (fields.isReading())
        profile.place = readPlace(fields.object().value("place"_L1).toObject());
    else if (profile.place.precision != place::Precision::Nothing)
        fields.object("place"_L1, [&](Fields &inner) { walk(inner, profile.place); });
    if (fields.isReading() ? fields.contains("remembers"_L1) : profile.remembers)
        fields.boolean("remembers"_L1, profile.remembers);
}

/** Whoever has none says nothing. */
void walkUrl(Fields &fields, QUrl &url)
{
    QString text = url.toString(QUrl::FullyEncoded);
    if (fields.isReading() || !cleanUrl(text).isEmpty())
        fields.text("url"_L1, text, cleanUrl);
    if (fields.isReading())
        url = QUrl(text);
}

void walk(Fields &fields, model::QueueEntry &item)
{
    fields.id("id"_L1, item.id);
    fields.choice("kind"_L1, item.tags.kind, itemKindNames);
    fields.text("title"_L1, item.tags.title, cleanTitle);
    fields.text("fileName"_L1, item.source.fileName, cleanFileName);
    walkUrl(fields, item.source.url);
    fields.text("artist"_L1, item.tags.artist, cleanTitle);
    fields.text("album"_L1, item.tags.album, cleanTitle);
    fields.real("duration"_L1, item.tags.duration, 0, limits::positionMs);
    fields.integer("size"_L1, item.content.size, 0, limits::integer);
    fields.text("fingerprint"_L1, item.content.fingerprint, cleanFingerprint);
    fields.id16("addedBy"_L1, item.addedBy, Presence::Optional);
}

bool haveOwnIds(const QList<model::QueueEntry> &items)
{
    QSet<QString> ids;
    for (const model::QueueEntry &item : items)
        ids.insert(item.id);
    return ids.size() == items.size();
}

void walk(Fields &fields, model::Queue &queue)
{
    fields.list("items"_L1, queue.items, model::limits::queueItems,
                [](Fields &inner, model::QueueEntry &item) { walk(inner, item); });
    fields.require(haveOwnIds(queue.items));
}

void walk(Fields &fields, model::SharedPicture &picture)
{
    fields.id16("id"_L1, picture.id);
    fields.integer("size"_L1, picture.size, 1, model::limits::pictureBytes);
    fields.integer("width"_L1, picture.width, 1, model::limits::pictureSide);
    fields.integer("height"_L1, picture.height, 1, model::limits::pictureSide);
    fields.bytes("hash"_L1, picture.hash, limits::keyBytes, limits::keyBytes);
    fields.bytes("preview"_L1, picture.preview, 1, model::limits::previewBytes, Presence::Optional);
}

void walk(Fields &fields, model::PictureRequest &request)
{
    fields.id16("id"_L1, request.id);
    fields.integer("from"_L1, request.from, 0, model::limits::pictureBytes);
    fields.id16("of"_L1, request.of);
}

/** Those without words have an empty text on the wire. */
void walkNoText(Fields &fields)
{
    QString nothing;
    fields.text("text"_L1, nothing, model::cleanText);
}

void walk(Fields &fields, model::Text &text)
{
    fields.text("text"_L1, text.text, model::cleanText);
    fields.require(!text.text.isEmpty());
}

void walk(Fields &fields, model::Moment &moment)
{
    fields.text("text"_L1, moment.caption, model::cleanText);
    fields.object("picture"_L1, [&](Fields &inner) { walk(inner, moment.picture); });
}

void walk(Fields &fields, model::Heart &heart)
{
    int count = heart.given ? 1 : 0;
    walkNoText(fields);
    fields.object("about"_L1, [&](Fields &inner) { walk(inner, heart.about); });
    fields.integer("count"_L1, count, 0, 1);
    heart.given = count > 0;
}

void walk(Fields &fields, model::Reaction &reaction)
{
    fields.text("text"_L1, reaction.text, model::cleanText);
    fields.require(!reaction.text.isEmpty());
    fields.integer("count"_L1, reaction.count, 1, model::limits::countMax);
}

void walk(Fields &fields, model::GoodNight &night)
{
    fields.text("text"_L1, night.text, model::cleanText);
}

void walkWish(Fields &fields, model::PictureRequest &request)
{
    walkNoText(fields);
    fields.object("request"_L1, [&](Fields &inner) { walk(inner, request); });
}

using What = model::MessageContent::What;

template <typename T>
What empty()
{
    return T();
}

/** A kind of post on the wire. */
struct Kind {
    QLatin1String name;
    What (*make)();
};
/** In the variant's order. */
constexpr std::array kinds{
    Kind{"text"_L1, empty<model::Text>},
    Kind{"moment"_L1, empty<model::Moment>},
    Kind{"heart"_L1, empty<model::Heart>},
    Kind{"reaction"_L1, empty<model::Reaction>},
    Kind{"good-night"_L1, empty<model::GoodNight>},
    Kind{"picture-please"_L1, empty<model::PictureRequest>},
};
static_assert(kinds.size() == std::variant_size_v<What>);

const Kind *kindNamed(const QString &name)
{
    const auto it = std::find_if(kinds.begin(), kinds.end(), [&](const Kind &kind) { return kind.name == name; });
    return it == kinds.end() ? nullptr : &*it;
}

void walkKind(Fields &fields, What &what)
{
    QString name = kinds.at(what.index()).name;
    fields.text("kind"_L1, name, cleanTitle);
    const Kind *kind = kindNamed(name);
    fields.require(kind != nullptr);
    if (fields.isReading() && kind)
        what = kind->make();
    std::visit(
        [&](auto &said) {
            if constexpr (std::is_same_v<decltype(said), model::PictureRequest &>)
                walkWish(fields, said);
            else
                walk(fields, said);
        },
        what);
}

void walk(Fields &fields, model::Author &author)
{
    fields.text("name"_L1, author.name, model::cleanName);
    fields.integer("colour"_L1, author.colour, 0, model::limits::colours - 1);
}

/** What can't be read is left out: the words count more than who they seem to be from. */
std::optional<model::Author> readAuthor(const QJsonObject &object)
{
    Fields fields(object);
    model::Author author;
    walk(fields, author);
    return fields.ok() && !author.name.isEmpty() ? std::optional(author) : std::nullopt;
}

void walk(Fields &fields, model::MessageContent &content)
{
    walkKind(fields, content.what);
    fields.id("item"_L1, content.item, Presence::Optional);
    fields.real("position"_L1, content.position, -1, limits::positionMs);
    if (fields.isReading())
        content.author = readAuthor(fields.object().value("author"_L1).toObject());
    else if (content.author)
        fields.object("author"_L1, [&](Fields &inner) { walk(inner, *content.author); });
}

void walk(Fields &fields, model::PicturePart &info)
{
    fields.id16("picture"_L1, info.picture);
    fields.integer("from"_L1, info.from, 0, model::limits::pictureBytes);
}

template <typename Content>
QByteArray toJson(Content content)
{
    Fields fields;
    walk(fields, content);
    return QJsonDocument(fields.object()).toJson(QJsonDocument::Compact);
}

template <typename Content>
Expected<Content> fromJson(const QByteArray &json, qsizetype most)
{
    const Expected<QJsonObject> object = parseObject(json, most);
    if (!object)
        return object.error();
    Fields fields(*object);
    Content content;
    walk(fields, content);
    if (!fields.ok())
        return ErrorCode::Malformed;
    return content;
}

} // namespace

QByteArray encode(const model::Profile &profile)
{
    return toJson(profile);
}

QByteArray encode(const model::QueueEntry &item)
{
    return toJson(item);
}

QByteArray encode(const model::Queue &queue)
{
    return toJson(queue);
}

QByteArray encode(const model::MessageContent &content)
{
    return toJson(content);
}

QByteArray encode(const model::PicturePart &info)
{
    return toJson(info);
}

Expected<model::Profile> decodeProfile(const QByteArray &json)
{
    Expected<model::Profile> profile = fromJson<model::Profile>(json, limits::profileBytes);
    if (profile && profile->name.isEmpty())
        profile->name = QCoreApplication::translate("Profile", "Someone");
    return profile;
}

Expected<model::QueueEntry> decodeItem(const QByteArray &json)
{
    return fromJson<model::QueueEntry>(json, limits::itemBytes);
}

Expected<model::Queue> decodeQueue(const QByteArray &json)
{
    return fromJson<model::Queue>(json, limits::slotBytes);
}

Expected<model::MessageContent> decodeMessageContent(const QByteArray &json)
{
    const Expected<QJsonObject> object = parseObject(json, limits::postBytes);
    if (!object)
        return object.error();
    const QJsonValue kind = object->value("kind"_L1);
    if (kind.isString() && !kindNamed(kind.toString()))
        return ErrorCode::Unknown;
    return fromJson<model::MessageContent>(json, limits::postBytes);
}

Expected<model::PicturePart> decodeBlobInfo(const QByteArray &json)
{
    return fromJson<model::PicturePart>(json, limits::blobInfoBytes);
}

} // namespace farnear::protocol
