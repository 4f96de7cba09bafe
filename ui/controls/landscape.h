// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace farnear::controls {

/** Paints a night with a moon and hills; the same seed always gives the same night. */
void paintLandscape(QPainter &painter, const QRectF &area, const QString &seed);

} // namespace farnear::controls
