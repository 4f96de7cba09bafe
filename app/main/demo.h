// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include "main/demoperson.h"
#include "main/demoshots.h"
#include "main/demostory.h"
#include "main/desktopoptions.h"

namespace farnear::main {

/**
 * Two people, two programs, one room: starts farnear twice with a profile each and directs them. The room, its network
 * and both players are real. With a folder for pictures it takes them, tells how far apart the windows were, and ends;
 * else the windows stay until they are closed.
 */
class Demo final : public QObject {
    Q_OBJECT
public:
    explicit Demo(const DesktopOptions &options, QObject *parent = nullptr);

    /** Ends the application with 0, or with 1 when something went wrong. */
    void start();

private:
    void startPerson(DemoPerson &person, const QString &theme);
    void hear(DemoPerson &person, const QString &event, const QJsonObject &facts);
    void begin();
    void raiseCurtain();
    void playStep();
    void shoot();
    void compare();
    void report();
    void stay();
    void showMemory(bool saved);
    void fail(const QString &sentence);
    void end(int code);
    [[nodiscard]] bool both(const QString &event) const;
    [[nodiscard]] bool bothPlay() const;
    [[nodiscard]] QString memoryPicture() const;
    [[nodiscard]] QString pictureOf(const DemoPerson &person) const;

    DesktopOptions m_options;
    QString m_clip;
    QString m_home; //!< where the two people keep their things, from one run to the next
    bool m_secondTime;
    QList<DemoStep> m_story;
    DemoPerson m_mia;
    DemoPerson m_jun;
    QTimer m_pace;
    QTimer m_timeout;
    bool m_begun = false;
    bool m_curtain = false;
    bool m_ended = false;
    qsizetype m_step = 0;
    int m_answers = 0;
    DemoShots m_shots;
};

} // namespace farnear::main
