// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/coverloader.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

#include "base/runinpool.h"

namespace farnear::viewmodels {

namespace {

constexpr qsizetype largestCover = qsizetype(8) * 1024 * 1024; // bytes

QUrl dataUrl(const QByteArray &picture)
{
    if (picture.isEmpty() || picture.size() > largestCover)
        return {};
    const bool png = picture.startsWith("\x89PNG");
    return QUrl::fromEncoded((png ? "data:image/png;base64," : "data:image/jpeg;base64,") + picture.toBase64());
}

} // namespace

CoverLoader::CoverLoader(CoverReader reader, QObject *parent) : QObject(parent), m_reader(std::move(reader)) { }

void CoverLoader::setFile(const QUrl &file)
{
    if (file == m_file)
        return;
    m_file = file;
    setCover({});
    if (file.isEmpty() || !m_reader)
        return;
    const auto reading = QtConcurrent::run([read = m_reader, file] { return dataUrl(read(file)); });
    onFinished(reading, this, [this, file](const QUrl &cover) {
        if (file == m_file)
            setCover(cover);
    });
}

void CoverLoader::setCover(const QUrl &cover)
{
    if (m_cover == cover)
        return;
    m_cover = cover;
    Q_EMIT changed();
}

} // namespace farnear::viewmodels
