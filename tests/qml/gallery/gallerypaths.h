// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlEngine>
#include <QString>

/** The program's own controls, and made-up view-models in the place of the real ones. */
inline void addGalleryPaths(QQmlEngine &engine)
{
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.addImportPath(QStringLiteral(FARNEAR_GALLERY) + QStringLiteral("/modules"));
}
