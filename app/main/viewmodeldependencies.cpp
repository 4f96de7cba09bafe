// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/viewmodeldependencies.h"

#include <QBuffer>
#include <QImage>

#include "main/cardmaker.h"
#include "media/tags.h"
#include "places/citydata.h"

namespace farnear::main {

namespace {

QByteArray readCover(const QUrl &file)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const QImage cover = media::readCover(file);
    if (!cover.isNull())
        cover.save(&buffer, cover.hasAlphaChannel() ? "PNG" : "JPG", 92);
    return bytes;
}

} // namespace

viewmodels::AppViewModel::Parts viewModelDependencies(const session::Parts &parts, const QString &profile,
                                                      ports::Locator &locator)
{
    viewmodels::AppViewModel::Parts window;
    window.history = parts.history;
    window.readCover = readCover;
    window.readCities = cityData;
    window.locator = &locator;
    window.cards = cardMaker();
    window.pictures = profile + QStringLiteral("/pictures");
    return window;
}

} // namespace farnear::main
