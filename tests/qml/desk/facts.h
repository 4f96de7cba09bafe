// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariantMap>

#include "base/millis.h"
#include "model/queue.h"
#include "place/cities.h"

/** What a test written in QML says is the case, in the program's values. A word that means nothing ends the test. */
namespace farnear::test {

/** Ends the test: it says something that nobody understands. */
[[noreturn]] void notUnderstood(const QString &word);

template <typename Value>
Value meant(const QString &word, const QHash<QString, Value> &known)
{
    const auto found = known.constFind(word);
    if (found == known.constEnd())
        notUnderstood(word);
    return *found;
}

/** "41:07", "1:39:48" */
[[nodiscard]] Millis millisOf(const QString &clock);

/** {title, file, artist, album, length: "4:05", music: true}; its id is its title. */
[[nodiscard]] model::QueueEntry itemOf(const QVariantMap &said);

/** The largest city of that name. */
[[nodiscard]] place::OwnPlace cityCalled(const QString &name);
/** In the nearest city. */
[[nodiscard]] place::OwnPlace pointAt(double latitude, double longitude);

/** The picture that stands for every moment, a JPEG. */
[[nodiscard]] QByteArray momentPicture();

} // namespace farnear::test
