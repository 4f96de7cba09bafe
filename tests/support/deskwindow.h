// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "main/windowpicture.h"
#include "support/deskperson.h"

namespace farnear::test {

/** A person with the program's own window before them. What QML complains about is kept. */
class DeskWindow : public DeskPerson {
public:
    explicit DeskWindow(const QString &name) : DeskPerson(name, true)
    {
        QObject::connect(&m_engine, &QQmlEngine::warnings, &m_engine, [this](const QList<QQmlError> &errors) {
            for (const QQmlError &error : errors)
                warnings << error.toString();
        });
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Farnear/Shell/Main.qml")));
    }

    [[nodiscard]] QQuickWindow *window() const
    {
        return m_engine.rootObjects().isEmpty() ? nullptr
                                                : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    }
    /** The number of the sample's frame that is to be seen now, or -1. */
    [[nodiscard]] int seenFrame() const { return main::frameIn(main::takePicture(*window())).value_or(-1); }

    QStringList warnings;

private:
    QQmlApplicationEngine m_engine;
};

} // namespace farnear::test
