// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/linux/freedesktopscreeninhibitor.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace farnear::desktop {

using namespace Qt::StringLiterals;

namespace {

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
                                          u"org.freedesktop.ScreenSaver"_s, method);
}

} // namespace

FreedesktopScreenInhibitor::FreedesktopScreenInhibitor(const QDBusConnection &bus, QObject *parent)
    : ScreenInhibitor(parent)
    , m_bus(bus)
{
}

FreedesktopScreenInhibitor::~FreedesktopScreenInhibitor()
{
    release();
}

void FreedesktopScreenInhibitor::setInhibited(bool inhibited)
{
    if (m_inhibited == inhibited)
        return;
    m_inhibited = inhibited;
    if (inhibited)
        ask();
    else
        release();
}

void FreedesktopScreenInhibitor::ask()
{
    if (m_asking || m_cookie)
        return;
    QDBusMessage message = call(u"Inhibit"_s);
    message << u"org.farnear.Farnear"_s << tr("A film is playing");
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    m_asking = true;
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        const QDBusPendingReply<quint32> reply = *watcher;
        if (reply.isValid())
            m_cookie = reply.value();
        if (!m_inhibited)
            release();
    });
}

void FreedesktopScreenInhibitor::release()
{
    if (!m_cookie)
        return;
    QDBusMessage message = call(u"UnInhibit"_s);
    message << *m_cookie;
    m_cookie.reset();
    m_bus.send(message);
}

} // namespace farnear::desktop
