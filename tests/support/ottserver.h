// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTcpServer>
#include <QTimer>
#include <QWebSocketServer>

#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QTcpSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace farnear::test {

/**
 * An OpenTogetherTube server with one room, as recordings show them to be: HTTP and WebSocket on one port, changes told
 * 50 ms later, the server alone decides. Like the real one it dies of a text frame that is no JSON; here that is told.
 */
class OttServer : public QObject {
    Q_OBJECT
public:
    OttServer();
    ~OttServer() override;

    [[nodiscard]] bool start(quint16 port = 0);
    /** As if its computer had gone. */
    void stop();
    [[nodiscard]] quint16 port() const { return m_port; } //!< the last one, once it is stopped
    [[nodiscard]] QString room() const;
    /** Where the room's media are said to be, and what the server finds out about them. */
    void addMedia(const QString &url, const QString &title, int length)
    {
        m_media[url] = QJsonObject{{QStringLiteral("title"), title}, {QStringLiteral("length"), length}};
    }

    // What the test looks at and does
    bool isOtt = true; //!< false: something else answers over HTTP
    int tokensGranted = 0;
    QStringList questions; //!< "GET /api/status" ...
    QJsonObject settings;  //!< queueMode, grants ...: set before anybody comes, or followed by change()
    [[nodiscard]] bool isAlive() const { return m_alive; }
    [[nodiscard]] QJsonArray queue() const { return m_state[QStringLiteral("queue")].toArray(); }
    [[nodiscard]] double position() const;
    void change(const QJsonObject &fields);
    void say(const QByteArray &frame); //!< to everybody, as it is
    void closeAll(int code);
    void forgetTokens() { m_names = {}; }
    [[nodiscard]] qsizetype members() const { return static_cast<qsizetype>(m_members.size()); }
    /** Somebody else, with a browser. */
    void request(const QString &name, const QJsonObject &request);

private:
    struct Member {
        QWebSocket *socket = nullptr;
        QString token;
        QJsonObject user; //!< empty until the token came
    };
    struct Question {
        QByteArray verb;
        QString path;
        QString token;
        QJsonObject body;
    };

    void onConnection();
    void onHttp(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Question &question);
    [[nodiscard]] std::pair<int, QJsonObject> answerTo(const Question &question);
    [[nodiscard]] std::pair<int, QJsonObject> editQueue(const Question &question);
    void onSocket();
    void onFrame(QWebSocket *socket, const QString &text);
    void join(Member &member, const QString &token);
    void leave(QWebSocket *socket);
    void act(const QJsonObject &user, const QJsonObject &request);
    void playNow(const QJsonObject &item);
    void skip();
    void setPosition(double seconds);
    void tick();
    void flush();
    void rename(const QString &token);
    void tellUser(const QJsonObject &user);
    void tellEvent(const QJsonObject &user, const QJsonObject &request);
    [[nodiscard]] Member *find(const QWebSocket *socket);

    QTcpServer m_tcp;
    quint16 m_port = 0;
    QWebSocketServer m_webSockets;
    std::vector<Member> m_members;
    QJsonObject m_media;
    QJsonObject m_names; //!< by token
    QJsonObject m_state;
    QStringList m_dirty;
    QElapsedTimer m_since; //!< of the position
    QTimer m_debounce;
    QTimer m_loop;
    bool m_alive = true;
};

} // namespace farnear::test
