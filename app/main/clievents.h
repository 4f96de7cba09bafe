// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTimer>

#include "session/session.h"

namespace farnear::main {

/** Tells what happens in a session as JSON objects, one a line on standard output. */
class CliEvents final : public QObject {
    Q_OBJECT
public:
    explicit CliEvents(session::Session &session, QObject *parent = nullptr);

    void publishStatus();
    static void publishError(const Error &error);

private:
    static void tell(const char *event, QJsonObject fields);
    void onRoom();
    void onPeople();
    void onPlayback();
    void onChat();

    session::Session &m_session;
    QTimer m_everySecond;
    QString m_invite;
    session::RoomState::Link m_link = session::RoomState::Link::Live;
    qint64 m_revision = -1;
    session::Playback::Phase m_phase = session::Playback::Phase::Empty;
    QList<session::RoomMember> m_people;
    qsizetype m_shown = 0; //!< lines of the conversation
};

} // namespace farnear::main
