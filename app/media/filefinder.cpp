// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/filefinder.h"

#include <QDirIterator>
#include <QFileInfo>

#include <cmath>
#include <utility>

#include "base/localfile.h"
#include "base/runinpool.h"
#include "base/webaddress.h"
#include "media/mediascanner.h"
#include "media/names.h"
#include "model/cleantext.h"
#include "model/limits.h"

namespace farnear::media {

namespace {

constexpr Millis durationSlack = 1000;
constexpr qsizetype batchSize = 25;

/** A name from elsewhere is looked up as a name only, never as a path. */
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name != QLatin1String(".") && name != QLatin1String("..")
        && QFileInfo(name).fileName() == name && !name.contains(QLatin1Char('\\'));
}

/** The files in these folders whose names look like that one, but for their suffix. */
QList<QUrl> namesakes(const QString &fileName, const QStringList &folders)
{
    QList<QUrl> files;
    if (!isPlainName(fileName))
        return files;
    const QString stem = foldedStem(fileName);
    for (const QString &folder : folders) {
        QDirIterator walk(folder, QDir::Files | QDir::Hidden);
        while (walk.hasNext()) {
            const QFileInfo info(walk.next());
            if (foldedStem(info.fileName()) == stem && isMediaName(info.fileName()))
                files.append(QUrl::fromLocalFile(info.filePath()));
        }
    }
    return files;
}

struct Found {
    QList<KnownFile> files;
    QList<Error> errors;
};
using Answer = std::function<void(const Found &)>;

/** The first file is told alone, so that it can play while the others are read. */
void readAll(const QList<QUrl> &files, const FileFinder::ReadFacts &readFacts, const Answer &answer,
             const FileWorker::Stopped &stopped)
{
    Found found;
    qsizetype wanted = 1;
    const QList<QUrl> all = MediaScanner(stopped).mediaIn(files);
    for (const QUrl &file : all) {
        if (stopped())
            return;
        if (const auto facts = readFacts(file))
            found.files.append({file, *facts});
        else
            found.errors.append(facts.error());
        if (found.files.size() < wanted)
            continue;
        answer(std::exchange(found, {}));
        wanted = batchSize;
    }
    if (all.isEmpty())
        found.errors.append({ErrorCode::FileUnsupported, files.isEmpty() ? QString() : files.first().fileName()});
    if (!found.files.isEmpty() || !found.errors.isEmpty())
        answer(found);
}

/** All that an address tells. */
KnownFile knownFrom(const QUrl &url)
{
    const QString name = url.fileName();
    const QString title
        = model::cleanLine(name.contains(u'.') ? name.section(u'.', 0, -2) : name, model::limits::titleChars);
    FileFacts facts;
    facts.source.url = url;
    facts.source.fileName = model::cleanLine(name, model::limits::fileNameChars);
    facts.tags.title = title.isEmpty() ? webHost(url) : title;
    return {url, facts};
}

QList<KnownFile> readAlike(const FileFacts &wanted, const QList<QUrl> &candidates,
                           const FileFinder::ReadFacts &readFacts, const FileWorker::Stopped &stopped)
{
    QList<KnownFile> alike;
    for (const QUrl &file : candidates) {
        if (stopped() || !QFileInfo(openablePath(file)).isFile())
            continue;
        const auto facts = readFacts(file);
        if (facts && likeness(wanted, *facts) != Likeness::None)
            alike.append({file, *facts});
    }
    return alike;
}

} // namespace

Likeness likeness(const FileFacts &wanted, const FileFacts &here)
{
    const bool bothKnown = !wanted.content.fingerprint.isEmpty() && !here.content.fingerprint.isEmpty();
    if (bothKnown && wanted.content.fingerprint == here.content.fingerprint)
        return Likeness::SameContent;
    if (wanted.source.fileName.isEmpty() || foldedStem(wanted.source.fileName) != foldedStem(here.source.fileName))
        return Likeness::None;
    const bool sameLength = wanted.tags.duration > 0 && here.tags.duration > 0
        && std::abs(wanted.tags.duration - here.tags.duration) <= durationSlack;
    if (foldedName(wanted.source.fileName) != foldedName(here.source.fileName))
        return sameLength && wanted.tags.kind == here.tags.kind ? Likeness::SameRecording : Likeness::None;
    if (wanted.content == model::ContentId{} && wanted.tags.duration <= 0)
        return Likeness::SameRecording; // nothing but the name is told
    if (!bothKnown && (wanted.content.size > 0 ? wanted.content.size == here.content.size : sameLength))
        return Likeness::SameContent; // all that is told of it
    return Likeness::OtherVersion;
}

void FileIndex::insert(const KnownFile &file)
{
    if (const auto old = m_files.constFind(file.url); old != m_files.cend())
        remove(*old);
    m_files.insert(file.url, file);
    m_byStem.insert(foldedStem(file.facts.source.fileName), file.url);
    if (!file.facts.content.fingerprint.isEmpty())
        m_byFingerprint.insert(file.facts.content.fingerprint, file.url);
}

void FileIndex::remove(const KnownFile &file)
{
    m_byStem.remove(foldedStem(file.facts.source.fileName), file.url);
    m_byFingerprint.remove(file.facts.content.fingerprint, file.url);
}

QUrl FileIndex::find(const FileFacts &wanted, Likeness atLeast) const
{
    if (!wanted.content.fingerprint.isEmpty()) {
        if (QUrl same = m_byFingerprint.value(wanted.content.fingerprint); !same.isEmpty())
            return same;
    }
    QUrl best;
    for (const QUrl &url : m_byStem.values(foldedStem(wanted.source.fileName))) {
        const Likeness alike = likeness(wanted, m_files[url].facts);
        if (alike >= atLeast && alike != Likeness::None) {
            best = url;
            atLeast = static_cast<Likeness>(static_cast<int>(alike) + 1);
        }
    }
    return best;
}

FileFinder::FileFinder(ReadFacts readFacts, std::shared_ptr<ports::HistoryStore> history)
    : m_readFacts(std::move(readFacts))
    , m_history(std::move(history))
{
    if (!m_history)
        return;
    onFinished(m_history->recent(200), this, [this](const QList<ports::RecentFile> &files) {
        for (const ports::RecentFile &file : files)
            rememberFolder(file.file);
    });
}

void FileFinder::read(const QList<QUrl> &given, const Batch &batch)
{
    QList<QUrl> files = given;
    QList<KnownFile> web;
    files.removeIf([&web](const QUrl &url) {
        if (isOnTheWeb(url))
            web.append(knownFrom(url));
        return isOnTheWeb(url);
    });
    if (!web.isEmpty())
        batch(web, {});
    if (files.isEmpty() && !web.isEmpty())
        return;
    const Answer answer = [this, tell = m_worker.answerTo(this), batch](const Found &found) {
        tell([this, found, batch] {
            know(found.files);
            batch(found.files, found.errors);
        });
    };
    m_worker.start([files, answer, readFacts = m_readFacts](const FileWorker::Stopped &stopped) {
        readAll(files, readFacts, answer, stopped);
    });
}

void FileFinder::rememberFolder(const QUrl &file)
{
    if (file.isLocalFile())
        m_folders.insert(QFileInfo(file.toLocalFile()).path());
}

void FileFinder::know(const QList<KnownFile> &files)
{
    for (const KnownFile &file : files) {
        m_known.insert(file);
        rememberFolder(file.url);
        if (m_history)
            m_history->rememberContent(file.url, file.facts.content);
    }
    if (!files.isEmpty())
        Q_EMIT learned();
}

void FileFinder::allow(const QUrl &url)
{
    if (!isOnTheWeb(url) || m_hosts.contains(webHost(url)))
        return;
    m_hosts.insert(webHost(url));
    Q_EMIT learned();
}

void FileFinder::choose(const QString &item, const QUrl &file)
{
    m_chosen.insert(item, file);
}

QUrl FileFinder::fileFor(const model::QueueEntry &item)
{
    QUrl chosen = m_chosen.value(item.id);
    if (!chosen.isEmpty())
        return chosen;
    QUrl known = m_known.find(factsOf(item), Likeness::SameRecording);
    if (!known.isEmpty())
        m_chosen.insert(item.id, known);
    const bool searchedFor = m_asked.contains(item.id) && !m_searching.contains(item.id);
    if (known.isEmpty() && searchedFor && isOnTheWeb(item.source.url) && m_hosts.contains(webHost(item.source.url)))
        return item.source.url;
    return known;
}

QUrl FileFinder::otherVersionOf(const model::QueueEntry &item) const
{
    return m_known.find(factsOf(item), Likeness::OtherVersion);
}

void FileFinder::searchOnce(const model::QueueEntry &item)
{
    if (!m_asked.contains(item.id))
        search(item);
}

void FileFinder::search(const model::QueueEntry &item)
{
    m_asked.insert(item.id);
    if (m_searching.contains(item.id))
        return;
    m_searching.insert(item.id);
    if (!m_history) {
        searchRemembered(item, {});
        return;
    }
    onFinished(m_history->find(item.content, item.source.fileName), this,
               [this, item](const QList<QUrl> &files) { searchRemembered(item, files); });
}

void FileFinder::searchRemembered(const model::QueueEntry &item, const QList<QUrl> &remembered)
{
    searchIn(item, remembered, QList<QString>(m_folders.begin(), m_folders.end()));
}

void FileFinder::searchIn(const model::QueueEntry &item, const QList<QUrl> &remembered, const QStringList &folders)
{
    const auto answer = [this, item, tell = m_worker.answerTo(this)](const QList<KnownFile> &alike) {
        tell([this, item, alike] {
            m_searching.remove(item.id);
            know(alike);
            Q_EMIT searched(item.id, fileFor(item));
        });
    };
    m_worker.start([=, readFacts = m_readFacts](const FileWorker::Stopped &stopped) {
        answer(readAlike(factsOf(item), remembered + namesakes(item.source.fileName, folders), readFacts, stopped));
    });
}

} // namespace farnear::media
