// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/weblink.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

void WebLink::setAddress(const QString &address)
{
    const QUrl url(address);
    const bool web = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    const QUrl wanted = web && url.isValid() ? url : QUrl();
    if (m_url == wanted)
        return;
    m_url = wanted;
    Q_EMIT changed();
}

QString WebLink::before() const
{
    const QString user = m_url.userInfo(QUrl::FullyEncoded);
    return m_url.isEmpty() ? QString() : m_url.scheme() + u"://"_s + (user.isEmpty() ? user : user + u'@');
}

QString WebLink::after() const
{
    const QString port = m_url.port() < 0 ? QString() : u':' + QString::number(m_url.port());
    return port + m_url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

QString WebLink::spelling() const
{
    const QString spelling = m_url.host(QUrl::FullyEncoded);
    return spelling == host() ? QString() : spelling;
}

bool WebLink::open() const
{
    return !m_url.isEmpty() && QDesktopServices::openUrl(m_url);
}

void WebLink::copy() const
{
    QGuiApplication::clipboard()->setText(address());
}

} // namespace farnear::viewmodels
