// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <QProcess>

QT_BEGIN_NAMESPACE
class QLocalSocket;
QT_END_NAMESPACE

namespace farnear::main {

/** One of the demo's two people, seen from the director: a farnear of its own, and the wire to it. */
class DemoPerson final : public QObject {
    Q_OBJECT
public:
    explicit DemoPerson(const QString &name, QObject *parent = nullptr);
    ~DemoPerson() override;

    /** Starts the program; arguments: its profile, look and engine. */
    void start(const QStringList &arguments);
    void order(const QString &what, QJsonObject details = {});

    [[nodiscard]] const QString &name() const { return m_name; }
    /** What its window told last under that event; empty before. */
    [[nodiscard]] QJsonObject last(const QString &event) const { return m_last[event].toObject(); }

Q_SIGNALS:
    void told(const QString &event, const QJsonObject &facts);
    /** Its program ended, or never started. */
    void gone();

private:
    void read();

    QString m_name;
    QLocalServer m_server;
    QLocalSocket *m_wire = nullptr;
    QProcess m_program;
    QJsonObject m_last;
};

} // namespace farnear::main
