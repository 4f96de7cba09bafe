// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QUrl>

namespace farnear::desktop {

/** One running program a profile: a second start hands over what it was asked to open, and ends. */
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    /** folder: the profile's; it exists. */
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    /** Becomes the one, or hands the files (perhaps none) to it. False: handed over, there is nothing left to do. */
    [[nodiscard]] bool claim(const QList<QUrl> &files);

Q_SIGNALS:
    /** Another start happened; files may be empty. */
    void handedOver(const QList<QUrl> &files);

private:
    [[nodiscard]] bool handOver(const QList<QUrl> &files) const;
    void listen();
    void accept();

    QLockFile m_lock;
    QString m_name;
    QLocalServer m_server;
};

} // namespace farnear::desktop
