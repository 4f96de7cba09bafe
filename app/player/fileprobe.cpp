// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileprobe.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMutex>
#include <QMutexLocker>

#include <thread>
#include <utility>

#include "base/filecheck.h"
#include "base/matroska.h"
#include "base/webaddress.h"
#include "player/oggparts.h"

namespace farnear::player {

namespace {

constexpr Millis longAgo = 1e12;

/** Nothing is fetched to look at it: the engine does that. */
FileFacts onTheWeb(const QUrl &url)
{
    FileFacts facts;
    facts.path = QString::fromLatin1(url.toEncoded());
    facts.whyNotOpened = notFetched(url);
    facts.unchangedFor = longAgo;
    return facts;
}

FileFacts inspect(const QUrl &file)
{
    if (isOnTheWeb(file))
        return onTheWeb(file);
    FileFacts facts;
    facts.path = checkFile(file);
    if (!facts.path)
        return facts;
    const QFileInfo info(*facts.path);
    facts.whyNotOpened = whyNotOpened(file);
    facts.size = info.size();
    facts.statedLength = matroskaDuration(*facts.path);
    facts.lengthMissing = isMatroska(*facts.path) && facts.statedLength <= 0;
    facts.subtitles = subtitlesBeside(*facts.path);
    facts.parts = oggParts(*facts.path);
    facts.unchangedFor = Millis(info.lastModified().msecsTo(QDateTime::currentDateTime()));
    return facts;
}

} // namespace

struct FileProbe::Line {
    QMutex mutex;
    FileProbe *owner = nullptr;
    quint64 question = 0;
    Answer answer;
};

FileProbe::FileProbe(QObject *parent) : QObject(parent), m_line(std::make_shared<Line>())
{
    m_line->owner = this;
}

FileProbe::~FileProbe()
{
    const QMutexLocker lock(&m_line->mutex);
    m_line->owner = nullptr;
}

// A thread for each question, left to itself: one that a disk holds must not be waited for, not even at the end.
void FileProbe::look(const QUrl &file, Answer answer)
{
    forget();
    m_line->answer = std::move(answer);
    std::thread([line = m_line, file, question = m_line->question] {
        const FileFacts facts = inspect(file);
        const QMutexLocker lock(&line->mutex);
        if (!line->owner)
            return;
        QMetaObject::invokeMethod(
            line->owner,
            [line, facts, question] {
                if (line->question == question && line->answer)
                    std::exchange(line->answer, {})(facts);
            },
            Qt::QueuedConnection);
    }).detach();
}

void FileProbe::forget()
{
    ++m_line->question;
    m_line->answer = {};
}

} // namespace farnear::player
