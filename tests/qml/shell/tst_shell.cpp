// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtQuickTest/quicktest.h>

#include <QLocale>
#include <QQmlEngine>

#include "desk/desk.h"
#include "support/qmlwarnings.h"

/** Tells the tests where the modules are, and where they are themselves. */
class Setup : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void applicationAvailable()
    {
        qputenv("TZ", "Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        qmlRegisterType<farnear::test::Desk>("Farnear.Desk", 1, 0, "Desk");
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        farnear::test::failOnQmlWarnings(*engine);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(shell, Setup)

#include "tst_shell.moc"
