// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/syncplay/wirewriter.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace farnear::syncplay {

namespace {

using namespace Qt::StringLiterals;

// What a 1.6.9 client says; old servers look at the first, all others at the second.
constexpr auto oldVersion = "1.2.255"_L1;
constexpr auto version = "1.7.6"_L1;

QByteArray line(QLatin1String command, const QJsonValue &content)
{
    return QJsonDocument(QJsonObject{{command, content}}).toJson(QJsonDocument::Compact) + "\r\n";
}

QByteArray set(QLatin1String what, const QJsonObject &value)
{
    return line("Set"_L1, QJsonObject{{what, value}});
}

/** What this client does. "farnear" is for others of its kind, and ignored by everybody else. */
QJsonObject features()
{
    return {{"sharedPlaylists"_L1, true}, {"chat"_L1, true},         {"featureList"_L1, true},
            {"readiness"_L1, true},       {"managedRooms"_L1, true}, {"persistentRooms"_L1, true},
            {"uiMode"_L1, "GUI"_L1},      {"farnear"_L1, 1}};
}

/** A number where it is one: hashes are texts, and what is withheld is 0. */
QJsonValue sizeOf(const File &file)
{
    if (file.size.isEmpty())
        return 0;
    bool isNumber = false;
    const qint64 bytes = file.size.toLongLong(&isNumber);
    const bool isHash = file.size.size() == 12; // which may happen to have digits only
    return isNumber && !isHash ? QJsonValue(bytes) : QJsonValue(file.size);
}

} // namespace

QByteArray encode(const ClientHello &hello)
{
    QJsonObject json{{"username"_L1, hello.name},
                     {"room"_L1, QJsonObject{{"name"_L1, hello.room}}},
                     {"version"_L1, oldVersion},
                     {"realversion"_L1, version},
                     {"features"_L1, features()}};
    if (!hello.passwordHash.isEmpty())
        json.insert("password"_L1, hello.passwordHash);
    return line("Hello"_L1, json);
}

QByteArray encode(const ClientState &state)
{
    QJsonObject ping{{"clientLatencyCalculation"_L1, state.ownClock}, {"clientRtt"_L1, state.rtt}};
    if (state.serverClock)
        ping.insert("latencyCalculation"_L1, *state.serverClock);
    QJsonObject json{{"ping"_L1, ping}};
    if (state.play) {
        QJsonObject play{{"position"_L1, state.play->position}, {"paused"_L1, state.play->paused}};
        if (state.play->seek)
            play.insert("doSeek"_L1, true);
        json.insert("playstate"_L1, play);
    }
    QJsonObject changes;
    if (state.serverChange > 0)
        changes.insert("server"_L1, state.serverChange);
    if (state.clientChange > 0)
        changes.insert("client"_L1, state.clientChange);
    if (!changes.isEmpty())
        json.insert("ignoringOnTheFly"_L1, changes);
    return line("State"_L1, json);
}

QByteArray encode(const File &file)
{
    QJsonObject json{{"name"_L1, file.name}, {"duration"_L1, file.duration}, {"size"_L1, sizeOf(file)}};
    if (!file.fingerprint.isEmpty())
        json.insert("fingerprint"_L1, file.fingerprint);
    return set("file"_L1, json);
}

QByteArray encodeChat(const QString &text)
{
    return line("Chat"_L1, text);
}

QByteArray encodeReady(bool ready, bool byHand)
{
    return set("ready"_L1, {{"isReady"_L1, ready}, {"manuallyInitiated"_L1, byHand}});
}

QByteArray encodeOperator(const QString &room, const QString &password)
{
    return set("controllerAuth"_L1, {{"room"_L1, room}, {"password"_L1, password}});
}

QByteArray encodePlaylist(const QStringList &names)
{
    return set("playlistChange"_L1, {{"files"_L1, QJsonArray::fromStringList(names)}});
}

QByteArray encodePlaylistIndex(int index)
{
    return set("playlistIndex"_L1, {{"index"_L1, index}});
}

QByteArray encodeListQuestion()
{
    return line("List"_L1, QJsonValue::Null);
}

QByteArray encodeTlsQuestion()
{
    return line("TLS"_L1, QJsonObject{{"startTLS"_L1, "send"_L1}});
}

QString passwordHash(const QString &password)
{
    if (password.isEmpty())
        return {};
    return QString::fromLatin1(QCryptographicHash::hash(password.toUtf8(), QCryptographicHash::Md5).toHex());
}

} // namespace farnear::syncplay
