// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtQuickTest/quicktest.h>

#include "gallerypaths.h"
#include "support/qmlwarnings.h"

/** Tells the tests where the modules are. */
class Setup : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        addGalleryPaths(*engine);
        farnear::test::failOnQmlWarnings(*engine);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(shell, Setup)

#include "tst_shell.moc"
