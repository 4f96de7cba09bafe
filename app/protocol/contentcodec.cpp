// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/contentcodec.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include "protocol/cleantext.h"
#include "protocol/fields.h"
#include "protocol/limits.h"
#include "protocol/textcodec.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

namespace {

constexpr std::array itemKindNames{Named{Item::Kind::Film, "film"_L1}, Named{Item::Kind::Music, "music"_L1}};
constexpr std::array postKindNames{Named{PostContent::Kind::Text, "text"_L1},
                                   Named{PostContent::Kind::Deed, "deed"_L1}};

QString cleanTitle(const QString &text)
{
    return cleanLine(text, limits::titleChars);
}

/** A name only: folders are nobody else's business, and none of theirs may be followed here. */
QString cleanFileName(const QString &text)
{
    const qsizetype folder = qMax(text.lastIndexOf(u'/'), text.lastIndexOf(u'\\'));
    return cleanLine(text.mid(folder + 1), limits::fileNameChars);
}

QString cleanFingerprint(const QString &text)
{
    return cleanLine(text, limits::fingerprintChars);
}

void walk(Fields &fields, Profile &profile)
{
    fields.text("name"_L1, profile.name, cleanName);
    fields.integer("colour"_L1, profile.colour, 0, limits::colours - 1);
}

void walk(Fields &fields, Item &item)
{
    fields.id("id"_L1, item.id);
    fields.choice("kind"_L1, item.kind, itemKindNames);
    fields.text("title"_L1, item.title, cleanTitle);
    fields.text("fileName"_L1, item.fileName, cleanFileName);
    fields.text("artist"_L1, item.artist, cleanTitle);
    fields.text("album"_L1, item.album, cleanTitle);
    fields.real("duration"_L1, item.duration, 0, limits::positionMs);
    fields.integer("size"_L1, item.size, 0, limits::integer);
    fields.text("fingerprint"_L1, item.fingerprint, cleanFingerprint);
    fields.id16("addedBy"_L1, item.addedBy, Presence::Optional);
}

bool haveOwnIds(const QList<Item> &items)
{
    QSet<QString> ids;
    for (const Item &item : items)
        ids.insert(item.id);
    return ids.size() == items.size();
}

void walk(Fields &fields, Queue &queue)
{
    fields.list("items"_L1, queue.items, limits::queueItems, [](Fields &inner, Item &item) { walk(inner, item); });
    fields.require(haveOwnIds(queue.items));
}

void walk(Fields &fields, PostContent &content)
{
    fields.choice("kind"_L1, content.kind, postKindNames);
    fields.text("text"_L1, content.text, cleanText);
    fields.require(!content.text.isEmpty());
    fields.id("item"_L1, content.item, Presence::Optional);
    fields.real("position"_L1, content.position, -1, limits::positionMs);
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

QByteArray encode(const Profile &profile)
{
    return toJson(profile);
}

QByteArray encode(const Item &item)
{
    return toJson(item);
}

QByteArray encode(const Queue &queue)
{
    return toJson(queue);
}

QByteArray encode(const PostContent &content)
{
    return toJson(content);
}

Expected<Profile> decodeProfile(const QByteArray &json)
{
    Expected<Profile> profile = fromJson<Profile>(json, limits::profileBytes);
    if (profile && profile->name.isEmpty())
        profile->name = QCoreApplication::translate("Profile", "Someone");
    return profile;
}

Expected<Item> decodeItem(const QByteArray &json)
{
    return fromJson<Item>(json, limits::itemBytes);
}

Expected<Queue> decodeQueue(const QByteArray &json)
{
    return fromJson<Queue>(json, limits::slotBytes);
}

Expected<PostContent> decodePostContent(const QByteArray &json)
{
    return fromJson<PostContent>(json, limits::postBytes);
}

} // namespace farnear::protocol
