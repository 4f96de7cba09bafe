// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/playbackviewmodel.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrent>

#include "base/runinpool.h"

// What is known of the file here: the album's picture, read on a worker thread, and whether it is another version.
namespace farnear::viewmodels {

namespace {

constexpr qsizetype largestCover = 8 * 1024 * 1024;

QUrl dataUrl(const QByteArray &picture)
{
    if (picture.isEmpty() || picture.size() > largestCover)
        return {};
    const bool png = picture.startsWith("\x89PNG");
    return QUrl::fromEncoded((png ? "data:image/png;base64," : "data:image/jpeg;base64,") + picture.toBase64());
}

} // namespace

void PlaybackViewModel::fetchCover()
{
    const QUrl file = state().file;
    if (file == m_coverOf)
        return;
    m_coverOf = file;
    setCover({});
    if (file.isEmpty() || !m_coverReader)
        return;
    const auto reading = QtConcurrent::run([reader = m_coverReader, file] { return dataUrl(reader(file)); });
    onFinished(reading, this, [this, file](const QUrl &cover) {
        if (file == m_coverOf)
            setCover(cover);
    });
}

void PlaybackViewModel::setCover(const QUrl &cover)
{
    if (m_cover == cover)
        return;
    m_cover = cover;
    Q_EMIT coverChanged();
}

bool PlaybackViewModel::hasOtherVersion() const
{
    return phase() == Missing && !state().otherVersion.isEmpty();
}

void PlaybackViewModel::useOtherVersion()
{
    if (hasOtherVersion())
        m_controller.useFile(state().otherVersion);
}

} // namespace farnear::viewmodels
