// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>

#include "ui/video/videohandle.h"

namespace farnear::ui {

/** Makes VideoHandle known to QML while its own library stays free of it. */
struct VideoHandleType {
    Q_GADGET
    QML_FOREIGN(farnear::ui::VideoHandle)
    QML_NAMED_ELEMENT(VideoHandle)
    QML_UNCREATABLE("A view-model offers it")
};

} // namespace farnear::ui
