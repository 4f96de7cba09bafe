// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/screeninhibitor.h"

#include <QCoreApplication>

#ifdef FARNEAR_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace farnear::main {

using namespace Qt::StringLiterals;

ScreenInhibitor::ScreenInhibitor(const session::Session &session, QObject *parent) : QObject(parent)
{
    connect(&session, &session::Session::playbackChanged, this, [this, &session] {
        const session::Playback &playback = session.playback();
        setAwake(playback.phase == session::Playback::Phase::Playing && playback.media.hasVideo);
    });
}

ScreenInhibitor::~ScreenInhibitor()
{
    release();
}

void ScreenInhibitor::setAwake(bool awake)
{
    if (m_awake == awake)
        return;
    m_awake = awake;
    if (awake)
        ask();
    else
        release();
}

#ifdef FARNEAR_DBUS

namespace {

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
                                          u"org.freedesktop.ScreenSaver"_s, method);
}

} // namespace

void ScreenInhibitor::ask()
{
    if (m_asking || m_cookie)
        return;
    QDBusMessage message = call(u"Inhibit"_s);
    message << u"org.farnear.Farnear"_s << tr("A film is playing");
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    m_asking = true;
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        const QDBusPendingReply<quint32> reply = *watcher;
        if (reply.isValid())
            m_cookie = reply.value();
        if (!m_awake)
            release();
    });
}

void ScreenInhibitor::release()
{
    if (!m_cookie)
        return;
    QDBusMessage message = call(u"UnInhibit"_s);
    message << *m_cookie;
    m_cookie.reset();
    QDBusConnection::sessionBus().send(message);
}

#else

void ScreenInhibitor::ask() { }
void ScreenInhibitor::release() { }

#endif

} // namespace farnear::main
