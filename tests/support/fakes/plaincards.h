// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>

#include "viewmodels/momentcard.h"

namespace farnear::test {

/** Cards that are quickly made and look like nothing much. */
inline viewmodels::CardMaker plainCards()
{
    viewmodels::CardMaker maker;
    maker.compose = [](const viewmodels::MomentCard &card) {
        QImage image(137 * card.scale, 100 * card.scale, QImage::Format_RGB32);
        image.fill(card.night ? Qt::black : Qt::white);
        return image;
    };
    maker.encode = [](const QImage &image, bool png) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, png ? "png" : "jpeg");
        return bytes;
    };
    maker.preview = [encode = maker.encode](const QImage &image) { return encode(image.scaledToWidth(16), false); };
    return maker;
}

} // namespace farnear::test
