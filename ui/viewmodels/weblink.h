// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace farnear::viewmodels {

/** A web address somebody sent, taken apart so that a person sees where it leads before they go there. */
class WebLink : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /** The whole of it; anything but http and https is none. */
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed FINAL)
    Q_PROPERTY(QString before READ before NOTIFY changed FINAL) //!< "https://"
    Q_PROPERTY(QString host READ host NOTIFY changed FINAL)     //!< what decides where it leads: "example.org"
    Q_PROPERTY(QString after READ after NOTIFY changed FINAL)   //!< "/a?b"
    /** The host as computers spell it, where that differs ("xn--..."): letters may look like others. */
    Q_PROPERTY(QString spelling READ spelling NOTIFY changed FINAL)
public:
    using QObject::QObject;

    [[nodiscard]] QString address() const { return QString::fromLatin1(m_url.toEncoded()); }
    void setAddress(const QString &address);
    [[nodiscard]] QString before() const;
    [[nodiscard]] QString host() const { return m_url.host(); }
    [[nodiscard]] QString after() const;
    [[nodiscard]] QString spelling() const;

    /** In the person's browser. False: none was found. */
    Q_INVOKABLE bool open() const;
    Q_INVOKABLE void copy() const;

Q_SIGNALS:
    void changed();

private:
    QUrl m_url;
};

} // namespace farnear::viewmodels
