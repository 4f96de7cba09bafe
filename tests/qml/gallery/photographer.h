// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QThreadPool>
#include <QTranslator>

#include <memory>

#include "desk/desk.h"

namespace farnear::test {

/** Shows scenes in the program's window, in both themes, and photographs each. Main thread. */
class Photographer {
public:
    /** The pictures go into the folder; the engine finds the program's QML and outlives this. */
    Photographer(QQmlEngine &engine, const QDir &folder, const Desk::Pictures &pictures);
    /** Waits until the pictures lie in their folder. */
    ~Photographer();

    /** A Scene.qml. False: it can't be shown, and a warning says why. */
    bool photograph(QObject &scene);

private:
    void speak(const QString &language);
    [[nodiscard]] std::unique_ptr<QQuickWindow> makeWindow(const QObject &scene, Desk &desk);
    [[nodiscard]] bool settle(QObject &scene, QQuickWindow &window, Desk &desk);
    void save(QQuickWindow &window, const QString &name);

    QQmlEngine &m_engine;
    QDir m_folder;
    Desk::Pictures m_pictures;
    QTranslator m_english;
    QTranslator m_words; //!< asked first
    QThreadPool m_savers;
};

} // namespace farnear::test
