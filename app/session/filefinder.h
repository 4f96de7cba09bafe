// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>

#include "base/expected.h"
#include "model/content.h"
#include "session/dependencies.h"

namespace farnear::session {

/** A file on this computer, and what is known of it. */
struct KnownFile {
    QUrl url;
    model::Item facts; //!< id empty
};

/**
 * Finds this computer's file for what the room plays: the fingerprint decides, then name and size, then the name with
 * the same duration within a second. Looks among the files opened or offered, those remembered from before, and in
 * the folders of either. Reads files on a thread of its own. Lives on the room thread.
 */
class FileFinder final : public QObject {
    Q_OBJECT
public:
    using ReadFacts = std::function<Expected<FileFacts>(const QUrl &)>;
    using Batch = std::function<void(const QList<KnownFile> &files, const QList<Error> &errors)>;

    FileFinder(ReadFacts readFacts, std::shared_ptr<ports::HistoryStore> history);
    ~FileFinder() override;

    /** Reads files, and the media in folders, in order; the first one alone so that it can play at once. */
    void read(const QList<QUrl> &files, const Batch &batch);
    /** Whatever it is: this file is the one for that item. */
    void choose(const QString &item, const QUrl &file);
    /** Among what is known already; empty when there is none. */
    [[nodiscard]] QUrl fileFor(const model::Item &item);
    /** Looks further; answers with searched(). */
    void search(const model::Item &item);
    /** As search(), for each item once. */
    void searchOnce(const model::Item &item);
    [[nodiscard]] bool isSearching(const QString &item) const { return m_searching.contains(item); }

Q_SIGNALS:
    /** file: empty when there is none here. */
    void searched(const QString &item, const QUrl &file);
    /** More files are known: what was missing may be there now. */
    void learned();

private:
    void know(const QList<KnownFile> &files);
    void searchRemembered(const model::Item &item, const QList<QUrl> &remembered);
    void searchIn(const model::Item &item, const QList<QUrl> &candidates);
    [[nodiscard]] QList<QUrl> inKnownFolders(const QString &fileName) const;

    ReadFacts m_readFacts;
    std::shared_ptr<ports::HistoryStore> m_history;
    QList<KnownFile> m_known;
    QHash<QString, QUrl> m_chosen; //!< by item id
    QSet<QString> m_searching;
    QSet<QString> m_asked; //!< searched for, now or before
    QSet<QString> m_folders;
    std::shared_ptr<std::atomic_bool> m_stop; //!< what the pool still does is of no use any more
    QThreadPool m_pool;
};

/** How sure it is that two descriptions mean the same file; 0: they do not. */
[[nodiscard]] int likeness(const model::Item &wanted, const model::Item &here);
/** The files themselves, and the media files in folders (not deeper than a few levels), sorted by name. */
[[nodiscard]] QList<QUrl> mediaIn(const QList<QUrl> &filesAndFolders);

} // namespace farnear::session
