// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/filefinder.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

#include "base/logging.h"
#include "session/runinpool.h"

namespace farnear::session {

namespace {

constexpr Millis durationSlack = 1000;
constexpr qsizetype batchSize = 25;

/** The known file most alike; nothing when none is. */
QUrl bestMatch(const QList<KnownFile> &files, const model::Item &wanted)
{
    const auto best = std::max_element(files.begin(), files.end(), [&wanted](const KnownFile &a, const KnownFile &b) {
        return likeness(wanted, a.facts) < likeness(wanted, b.facts);
    });
    return best != files.end() && likeness(wanted, best->facts) > 0 ? best->url : QUrl();
}

/** A name from elsewhere is looked up as a name only, never as a path. */
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name != QLatin1String(".") && name != QLatin1String("..")
        && QFileInfo(name).fileName() == name && !name.contains(QLatin1Char('\\'));
}

} // namespace

int likeness(const model::Item &wanted, const model::Item &here)
{
    if (!wanted.fingerprint.isEmpty() && wanted.fingerprint == here.fingerprint)
        return 3;
    const bool sameName
        = !wanted.fileName.isEmpty() && wanted.fileName.compare(here.fileName, Qt::CaseInsensitive) == 0;
    if (!sameName)
        return 0;
    if (wanted.size > 0 && wanted.size == here.size)
        return 2;
    const bool sameLength
        = wanted.duration > 0 && here.duration > 0 && std::abs(wanted.duration - here.duration) <= durationSlack;
    return sameLength ? 1 : 0;
}

FileFinder::FileFinder(ReadFacts readFacts, std::shared_ptr<ports::HistoryStore> history)
    : m_readFacts(std::move(readFacts))
    , m_history(std::move(history))
    , m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_pool.setMaxThreadCount(1);
    if (!m_history)
        return;
    onFinished(m_history->recent(200), this, [this](const QList<ports::RecentFile> &files) {
        for (const ports::RecentFile &file : files)
            m_folders.insert(QFileInfo(file.file.toLocalFile()).path());
    });
}

FileFinder::~FileFinder()
{
    *m_stop = true;
    m_pool.clear();
    m_pool.waitForDone();
}

void FileFinder::read(const QList<QUrl> &files, const Batch &batch)
{
    m_pool.start([this, files, batch, stop = m_stop] {
        QList<KnownFile> found;
        QList<Error> errors;
        qsizetype wanted = 1;
        const auto deliver = [&] {
            QMetaObject::invokeMethod(
                this,
                [this, found, errors, batch] {
                    know(found);
                    batch(found, errors);
                },
                Qt::QueuedConnection);
            found.clear();
            errors.clear();
            wanted = batchSize;
        };
        const QList<QUrl> all = mediaIn(files);
        for (const QUrl &file : all) {
            if (*stop)
                return;
            if (const auto facts = m_readFacts(file))
                found.append({file, facts->item});
            else
                errors.append(facts.error());
            if (found.size() >= wanted)
                deliver();
        }
        if (all.isEmpty())
            errors.append({ErrorCode::FileUnsupported, files.isEmpty() ? QString() : files.first().fileName()});
        if (!found.isEmpty() || !errors.isEmpty())
            deliver();
    });
}

void FileFinder::know(const QList<KnownFile> &files)
{
    for (const KnownFile &file : files) {
        m_known.removeIf([&file](const KnownFile &known) { return known.url == file.url; });
        m_known.append(file);
        m_folders.insert(QFileInfo(file.url.toLocalFile()).path());
        if (m_history)
            m_history->rememberFingerprint(file.url, file.facts.fingerprint, file.facts.size);
    }
    if (!files.isEmpty())
        Q_EMIT learned();
}

void FileFinder::choose(const QString &item, const QUrl &file)
{
    m_chosen.insert(item, file);
}

QUrl FileFinder::fileFor(const model::Item &item)
{
    const QUrl chosen = m_chosen.value(item.id);
    if (!chosen.isEmpty())
        return chosen;
    const QUrl known = bestMatch(m_known, item);
    if (!known.isEmpty())
        m_chosen.insert(item.id, known);
    return known;
}

void FileFinder::searchOnce(const model::Item &item)
{
    if (!m_asked.contains(item.id))
        search(item);
}

void FileFinder::search(const model::Item &item)
{
    m_asked.insert(item.id);
    if (m_searching.contains(item.id))
        return;
    m_searching.insert(item.id);
    if (!m_history) {
        searchRemembered(item, {});
        return;
    }
    onFinished(m_history->find(item.fingerprint, item.fileName, item.size), this,
               [this, item](const QList<QUrl> &files) { searchRemembered(item, files); });
}

void FileFinder::searchRemembered(const model::Item &item, const QList<QUrl> &remembered)
{
    searchIn(item, remembered + inKnownFolders(item.fileName));
}

QList<QUrl> FileFinder::inKnownFolders(const QString &fileName) const
{
    QList<QUrl> files;
    if (!isPlainName(fileName))
        return files;
    for (const QString &folder : m_folders)
        files.append(QUrl::fromLocalFile(folder + QLatin1Char('/') + fileName));
    return files;
}

void FileFinder::searchIn(const model::Item &item, const QList<QUrl> &candidates)
{
    runInPool(
        m_pool, this,
        [candidates, item, readFacts = m_readFacts, stop = m_stop] {
            QList<KnownFile> alike;
            for (const QUrl &file : candidates) {
                if (*stop || !QFileInfo(file.toLocalFile()).isFile())
                    continue;
                const auto facts = readFacts(file);
                if (facts && likeness(item, facts->item) > 0)
                    alike.append({file, facts->item});
            }
            return alike;
        },
        [this, item](const QList<KnownFile> &alike) {
            m_searching.remove(item.id);
            know(alike);
            Q_EMIT searched(item.id, fileFor(item));
        });
}

} // namespace farnear::session
