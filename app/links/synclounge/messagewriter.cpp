// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/synclounge/messagewriter.h"

#include <QJsonObject>

#include <cmath>

namespace farnear::synclounge {

namespace {

using namespace Qt::StringLiterals;

constexpr int flexibility = 3000; //!< ms that this person may be off before others' clients remark on it

QString nameOf(PlayerState state)
{
    switch (state) {
    case PlayerState::Playing: return u"playing"_s;
    case PlayerState::Paused: return u"paused"_s;
    case PlayerState::Buffering: return u"buffering"_s;
    case PlayerState::Stopped: break;
    }
    return u"stopped"_s;
}

QJsonObject objectOf(const Playing &playing)
{
    return {{"state"_L1, nameOf(playing.state)},
            {"time"_L1, std::round(playing.time)},
            {"duration"_L1, std::round(playing.duration)},
            {"playbackRate"_L1, playing.rate}};
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/** Of what plays from somewhere else than Plex nobody can look anything up: the key is this program's own. */
QJsonValue valueOf(const std::optional<Media> &media)
{
    if (!media)
        return QJsonValue::Null;
    return QJsonObject{{"title"_L1, media->title},
                       {"type"_L1, media->isMusic ? "track"_L1 : "movie"_L1},
                       {"grandparentTitle"_L1, orNull(media->show)},
                       {"parentTitle"_L1, orNull(media->group)},
                       {"ratingKey"_L1, media->fingerprint},
                       {"machineIdentifier"_L1, "farnear"_L1}};
}

} // namespace

QJsonArray joinOf(const QString &room, const QString &name, const Playing &playing, const std::optional<Media> &media)
{
    QJsonObject json = objectOf(playing);
    json.insert("roomId"_L1, room);
    json.insert("desiredUsername"_L1, name);
    json.insert("desiredPartyPausingEnabled"_L1, true);
    json.insert("desiredAutoHostEnabled"_L1, false);
    json.insert("thumb"_L1, QString());
    json.insert("playerProduct"_L1, "Farnear"_L1);
    json.insert("media"_L1, valueOf(media));
    json.insert("syncFlexibility"_L1, flexibility);
    return {json};
}

QJsonArray stateOf(const Playing &playing)
{
    return {objectOf(playing)};
}

QJsonArray mediaOf(const Playing &playing, const std::optional<Media> &media)
{
    QJsonObject json = objectOf(playing);
    json.insert("media"_L1, valueOf(media));
    json.insert("userInitiated"_L1, true);
    return {json};
}

} // namespace farnear::synclounge
