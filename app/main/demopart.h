// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLocalSocket>
#include <QObject>
#include <QPointer>
#include <QQuickWindow>

#include "session/session.h"
#include "viewmodels/appviewmodel.h"

namespace farnear::main {

/** One person of the demo: does in this window what the director says, a JSON object a line, and tells what happens. */
class DemoPart final : public QObject {
    Q_OBJECT
public:
    DemoPart(session::Session &session, viewmodels::AppViewModel &app, QQuickWindow *window, QObject *parent = nullptr);

    /** Reports for duty at the director's local server. */
    void start(const QString &server);

private:
    void read();
    void obey(const QJsonObject &order);
    void setLocalProfile(const QJsonObject &order);
    void setPlace(const QJsonObject &place);
    void place(const QJsonObject &order);
    void shootAt(double position, const QString &file);
    void showControls();
    void shoot(const QString &file);
    void showMoment();
    void remember(const QString &file);
    void tell(const QString &event, QJsonObject facts = {});
    void publishRoom();
    void publishStatus();

    session::Session &m_session;
    viewmodels::AppViewModel &m_app;
    QPointer<QQuickWindow> m_window;
    QLocalSocket m_director;
    QString m_invite;
    int m_people = 0;
    bool m_moved = false;
};

} // namespace farnear::main
