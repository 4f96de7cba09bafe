// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenreader.h"

namespace farnear::controls {

ScreenReader::ScreenReader(QObject *parent) : QObject(parent)
{
    QAccessible::installActivationObserver(this);
}

ScreenReader::~ScreenReader()
{
    QAccessible::removeActivationObserver(this);
}

bool ScreenReader::active() const
{
    return QAccessible::isActive();
}

void ScreenReader::accessibilityActiveChanged(bool /*active*/)
{
    Q_EMIT activeChanged();
}

} // namespace farnear::controls
