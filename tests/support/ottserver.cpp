// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ottserver.h"

#include <QTcpSocket>
#include <QUuid>
#include <QWebSocket>

#include <algorithm>
#include <utility>

#include "support/httprequest.h"
#include "support/ottjson.h"

namespace farnear::test {

namespace {

using namespace Qt::StringLiterals;
using ottjson::failure;
using ottjson::indexOf;
using ottjson::itemIdOf;
using ottjson::written;

const QString name = u"demo-room"_s;

} // namespace

OttServer::OttServer() : m_webSockets(u"ott"_s, QWebSocketServer::NonSecureMode)
{
    // 113250303: what the recorded server grants guests
    settings = {
        {u"queueMode"_s, u"manual"_s},
        {u"grants"_s, QJsonDocument::fromJson("[[0,113250303],[1,113250303],[4,134217727],[-1,134217727]]").array()}};
    m_state = {{u"name"_s, name},
               {u"currentSource"_s, QJsonValue::Null},
               {u"queue"_s, QJsonArray()},
               {u"isPlaying"_s, false},
               {u"playbackPosition"_s, 0},
               {u"playbackSpeed"_s, 1},
               {u"voteCounts"_s, QJsonArray()},
               {u"prevQueue"_s, QJsonValue::Null}};
    connect(&m_tcp, &QTcpServer::newConnection, this, &OttServer::onConnection);
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, &OttServer::onSocket);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(50);
    connect(&m_debounce, &QTimer::timeout, this, &OttServer::flush);
    m_loop.setInterval(250);
    connect(&m_loop, &QTimer::timeout, this, &OttServer::tick);
}

OttServer::~OttServer()
{
    stop();
}

bool OttServer::start(quint16 port)
{
    m_since.start();
    m_loop.start();
    const bool listens = m_tcp.listen(QHostAddress::LocalHost, port);
    m_port = m_tcp.serverPort();
    return listens;
}

void OttServer::stop()
{
    m_tcp.close();
    for (const Member &member : std::exchange(m_members, {})) {
        member.socket->disconnect(this);
        member.socket->abort();
        member.socket->deleteLater();
    }
}

QString OttServer::room() const
{
    return u"http://127.0.0.1:%1/room/%2"_s.arg(QString::number(port()), name);
}

// --- HTTP ---

void OttServer::onConnection()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onHttp(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void OttServer::onHttp(QTcpSocket *socket)
{
    const auto request = HttpRequest::in(socket->peek(65'536));
    if (!request)
        return;
    if (request->isUpgrade()) {
        socket->disconnect(this);
        return m_webSockets.handleConnection(socket);
    }
    socket->read(request->size);
    answer(socket,
           {request->verb, request->path, QString::fromUtf8(request->header("authorization").mid(7)),
            QJsonDocument::fromJson(request->body).object()});
}

void OttServer::answer(QTcpSocket *socket, const Question &question)
{
    questions.append(QString::fromLatin1(question.verb) + u' ' + question.path);
    const auto [status, json] = answerTo(question);
    const QByteArray body = written(json);
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " .\r\nContent-Type: application/json\r\nContent-Length: "
                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

std::pair<int, QJsonObject> OttServer::answerTo(const Question &question)
{
    if (!isOtt)
        return {404, {}};
    if (question.path == u"/api/status")
        return {200, {{u"status"_s, u"ok"_s}}};
    if (question.path == u"/api/auth/grant") {
        ++tokensGranted;
        const QString token = QUuid::createUuid().toString() + u"/+="_s;
        m_names[token] = u"technological_lavender_chicken"_s;
        return {200, {{u"token"_s, token}}};
    }
    if (!m_names.contains(question.token))
        return {400, failure(u"MissingToken"_s, u"Missing auth token. Get a token from /api/auth/grant first."_s)};
    if (question.path == u"/api/user") {
        m_names[question.token] = question.body[u"username"_s];
        rename(question.token);
        return {200, {{u"success"_s, true}}};
    }
    if (question.path == u"/api/room/"_s + name + u"/queue"_s)
        return editQueue(question);
    return {404, {}};
}

std::pair<int, QJsonObject> OttServer::editQueue(const Question &question)
{
    QJsonArray queue = m_state[u"queue"_s].toArray();
    const QString url = question.body[u"url"_s].toString();
    if (question.verb == "DELETE") {
        const int at = indexOf(queue, question.body);
        if (at < 0)
            return {400, failure(u"VideoNotFoundException"_s, u"Video not found."_s)};
        queue.removeAt(at);
        change({{u"queue"_s, queue}});
        return {200, {{u"success"_s, true}}};
    }
    QJsonObject item{{u"service"_s, u"direct"_s}, {u"id"_s, url}};
    if (indexOf(queue, item) >= 0 || itemIdOf(m_state[u"currentSource"_s].toObject()) == item)
        return {400, failure(u"VideoAlreadyQueuedException"_s, u"Video(s) are already in the queue"_s)};
    if (url.startsWith(u"file:"))
        return {400, failure(u"LocalFileException"_s, u"The video URL provided references a local file."_s)};
    if (!m_media.contains(url))
        return {500, failure(u"Unknown"_s, u"An unknown error occurred. Try again later."_s)};
    const auto asker = std::find_if(m_members.begin(), m_members.end(),
                                    [&](const Member &member) { return member.token == question.token; });
    if (asker != m_members.end())
        tellEvent(asker->user, {{u"type"_s, 5}, {u"url"_s, url}, {u"video"_s, item}});
    const QJsonObject media = m_media[url].toObject();
    for (const QString &key : media.keys())
        item[key] = media[key];
    queue.append(item);
    change({{u"queue"_s, queue}});
    return {200, {{u"success"_s, true}}};
}

void OttServer::rename(const QString &token)
{
    for (Member &member : m_members) {
        if (member.token != token)
            continue;
        member.user[u"name"_s] = m_names[token];
        tellUser(member.user);
    }
}

// --- WebSocket ---

OttServer::Member *OttServer::find(const QWebSocket *socket)
{
    const auto it = std::find_if(m_members.begin(), m_members.end(),
                                 [socket](const Member &member) { return member.socket == socket; });
    return it == m_members.end() ? nullptr : &*it;
}

void OttServer::onSocket()
{
    QWebSocket *socket = m_webSockets.nextPendingConnection();
    socket->setParent(this);
    m_members.push_back({socket, {}, {}});
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this, socket](const QString &text) { onFrame(socket, text); });
    connect(socket, &QWebSocket::disconnected, this, [this, socket] { leave(socket); });
}

void OttServer::onFrame(QWebSocket *socket, const QString &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (!json.isObject()) {
        m_alive = false; // and with it everybody's room
        return stop();
    }
    Member *member = find(socket);
    const QString action = json[u"action"_s].toString();
    const bool knows = socket->requestUrl().path() == u"/api/room/"_s + name;
    if (!member)
        return;
    if (!knows)
        socket->close(static_cast<QWebSocketProtocol::CloseCode>(4002));
    else if (action == u"auth" && m_names.contains(json[u"token"_s].toString()))
        join(*member, json[u"token"_s].toString());
    else if (member->user.isEmpty())
        socket->close(static_cast<QWebSocketProtocol::CloseCode>(4004));
    else if (action == u"req")
        act(member->user, json[u"request"_s].toObject());
    else if (action == u"status") {
        member->user[u"status"_s] = json[u"status"_s];
        tellUser(member->user);
    }
}

/** In the order that was recorded. */
void OttServer::join(Member &member, const QString &token)
{
    member.token = token;
    member.user = {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                   {u"name"_s, m_names[token]},
                   {u"isLoggedIn"_s, false},
                   {u"status"_s, u"none"_s},
                   {u"role"_s, 0}};
    QJsonObject sync = m_state;
    for (const QString &key : settings.keys())
        sync[key] = settings[key];
    sync[u"action"_s] = u"sync"_s;
    sync[u"playbackPosition"_s] = position();
    const auto tell
        = [&member](const QJsonObject &frame) { member.socket->sendTextMessage(QString::fromUtf8(written(frame))); };
    tell(sync);
    tellEvent(member.user,
              {{u"type"_s, 0},
               {u"info"_s, QJsonObject{{u"id"_s, member.user[u"id"_s]}, {u"username"_s, member.user[u"name"_s]}}}});
    tell({{u"action"_s, u"sync"_s}, {u"playbackPosition"_s, position()}});
    tellUser(member.user);
    QJsonArray users;
    for (const Member &other : m_members) {
        if (!other.user.isEmpty())
            users.append(other.user);
    }
    tell({{u"action"_s, u"user"_s}, {u"update"_s, QJsonObject{{u"kind"_s, u"init"_s}, {u"value"_s, users}}}});
    tell({{u"action"_s, u"you"_s}, {u"info"_s, QJsonObject{{u"id"_s, member.user[u"id"_s]}}}});
}

void OttServer::leave(QWebSocket *socket)
{
    const auto it = std::find_if(m_members.begin(), m_members.end(),
                                 [socket](const Member &member) { return member.socket == socket; });
    if (it == m_members.end())
        return;
    const QJsonObject user = it->user;
    m_members.erase(it);
    socket->deleteLater();
    if (user.isEmpty())
        return;
    tellEvent(user, {{u"type"_s, 1}});
    say(written(
        {{u"action"_s, u"user"_s}, {u"update"_s, QJsonObject{{u"kind"_s, u"remove"_s}, {u"value"_s, user[u"id"_s]}}}}));
}

void OttServer::say(const QByteArray &frame)
{
    for (const Member &member : m_members) {
        if (!member.user.isEmpty())
            member.socket->sendTextMessage(QString::fromUtf8(frame));
    }
}

void OttServer::closeAll(int code)
{
    const std::vector<Member> members = m_members;
    for (const Member &member : members)
        member.socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
}

void OttServer::tellUser(const QJsonObject &user)
{
    say(written({{u"action"_s, u"user"_s}, {u"update"_s, QJsonObject{{u"kind"_s, u"update"_s}, {u"value"_s, user}}}}));
}

void OttServer::tellEvent(const QJsonObject &user, const QJsonObject &request)
{
    say(written(
        {{u"action"_s, u"event"_s}, {u"request"_s, request}, {u"user"_s, user}, {u"additional"_s, QJsonObject()}}));
}

// --- the room ---

double OttServer::position() const
{
    const double from = m_state[u"playbackPosition"_s].toDouble();
    if (!m_state[u"isPlaying"_s].toBool())
        return from;
    return from + double(m_since.elapsed()) / 1000 * m_state[u"playbackSpeed"_s].toDouble();
}

void OttServer::setPosition(double seconds)
{
    m_state[u"playbackPosition"_s] = seconds;
    m_since.restart();
}

/** Told a moment later, with what else changes until then. */
void OttServer::change(const QJsonObject &fields)
{
    for (const QString &key : fields.keys()) {
        (settings.contains(key) ? settings : m_state)[key] = fields[key];
        m_dirty.append(key);
    }
    m_debounce.start();
}

void OttServer::flush()
{
    QJsonObject sync{{u"action"_s, u"sync"_s}};
    for (const QString &key : std::exchange(m_dirty, {}))
        sync[key]
            = key == u"playbackPosition" ? QJsonValue(position()) : (settings.contains(key) ? settings : m_state)[key];
    say(written(sync));
}

void OttServer::request(const QString &by, const QJsonObject &request)
{
    act({{u"id"_s, u"browser"_s}, {u"name"_s, by}, {u"status"_s, u"ready"_s}, {u"role"_s, 0}}, request);
}

void OttServer::act(const QJsonObject &user, const QJsonObject &request)
{
    const int type = request[u"type"_s].toInt();
    if (type >= 2 && type <= 4)
        tellEvent(user, request);
    if (type == 2 && request[u"state"_s] != m_state[u"isPlaying"_s]) {
        const bool play = request[u"state"_s].toBool();
        setPosition(position());
        change({{u"isPlaying"_s, play}});
        if (!play)
            change({{u"playbackPosition"_s, m_state[u"playbackPosition"_s]}}); // a start comes without
    } else if (type == 3) {
        skip();
    } else if (type == 4) {
        setPosition(request[u"value"_s].toDouble());
        change({{u"playbackPosition"_s, request[u"value"_s]}});
    } else if (type == 7) {
        QJsonArray queue = m_state[u"queue"_s].toArray();
        queue.insert(request[u"toIdx"_s].toInt(), queue.takeAt(request[u"fromIdx"_s].toInt()));
        change({{u"queue"_s, queue}});
    } else if (type == 11) {
        say(written({{u"action"_s, u"chat"_s}, {u"from"_s, user}, {u"text"_s, request[u"text"_s]}}));
    } else if (type == 14) {
        playNow(request[u"video"_s].toObject());
    } else if (type == 16) {
        setPosition(position());
        change({{u"playbackSpeed"_s, request[u"speed"_s]}, {u"playbackPosition"_s, m_state[u"playbackPosition"_s]}});
    }
}

void OttServer::playNow(const QJsonObject &item)
{
    QJsonArray queue = m_state[u"queue"_s].toArray();
    const int at = indexOf(queue, item);
    if (at < 0)
        return;
    const QJsonObject next = queue.takeAt(at).toObject();
    if (m_state[u"currentSource"_s].isObject())
        queue.prepend(m_state[u"currentSource"_s]);
    setPosition(0);
    change({{u"queue"_s, queue}, {u"currentSource"_s, next}, {u"playbackPosition"_s, 0}});
}

void OttServer::skip()
{
    QJsonArray queue = m_state[u"queue"_s].toArray();
    const bool ends = queue.isEmpty();
    const QJsonValue next = ends ? QJsonValue(QJsonValue::Null) : QJsonValue(queue.takeAt(0));
    setPosition(0);
    change({{u"queue"_s, queue}, {u"currentSource"_s, next}, {u"playbackPosition"_s, 0}, {u"playbackSpeed"_s, 1}});
    if (ends)
        change({{u"isPlaying"_s, false}});
}

/** What nobody asks for: the first item is put on, and an item that came to its end is over. */
void OttServer::tick()
{
    const QJsonObject current = m_state[u"currentSource"_s].toObject();
    if (current.isEmpty() ? !queue().isEmpty() : position() > current[u"length"_s].toDouble())
        skip();
}

} // namespace farnear::test
