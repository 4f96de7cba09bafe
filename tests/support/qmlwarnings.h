// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlEngine>
#include <QQmlError>
#include <QTest>

namespace farnear::test {

/** A test in which QML complains of anything, a binding loop, say, has failed. */
inline void failOnQmlWarnings(QQmlEngine &engine)
{
    QObject::connect(&engine, &QQmlEngine::warnings, &engine, [](const QList<QQmlError> &errors) {
        for (const QQmlError &error : errors)
            QTest::qFail(qPrintable(error.toString()), __FILE__, __LINE__);
    });
}

} // namespace farnear::test
