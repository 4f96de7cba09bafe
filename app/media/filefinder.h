// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

#include "base/expected.h"
#include "media/filefacts.h"
#include "media/fileworker.h"
#include "model/queue.h"
#include "ports/stores.h"

namespace farnear::media {

/** A file on this computer, and what is known of it. */
struct KnownFile {
    QUrl url;
    FileFacts facts;
};

/** What two descriptions of files have to do with each other. */
enum class Likeness {
    None,
    OtherVersion,  //!< the same name, another content: a person has to say whether it will do
    SameRecording, //!< the same name and length in another container: song.flac, song.mp3
    SameContent,
};

/** How sure it is that two descriptions mean the same thing to play. Names are compared as foldedName() has them. */
[[nodiscard]] Likeness likeness(const FileFacts &wanted, const FileFacts &here);

/** The files that are known, found by what they hold and by their names without looking at all of them. */
class FileIndex {
public:
    /** Replaces what was known of that file. */
    void insert(const KnownFile &file);
    /** The known file most alike, at least as much as that; empty when none is. */
    [[nodiscard]] QUrl find(const FileFacts &wanted, Likeness atLeast) const;

private:
    void remove(const KnownFile &file);

    QHash<QUrl, KnownFile> m_files;
    QMultiHash<QString, QUrl> m_byFingerprint;
    QMultiHash<QString, QUrl> m_byStem;
};

/**
 * Finds this computer's file for what the room plays: by its content, or by its name and length where another
 * container holds the same recording. Looks among the files opened or offered, those remembered from before, and in
 * the folders of either. Reads files on a thread of its own: a disk that hangs holds up nobody. Lives on the room
 * thread.
 */
class FileFinder final : public QObject {
    Q_OBJECT
public:
    using ReadFacts = std::function<Expected<FileFacts>(const QUrl &)>;
    using Batch = std::function<void(const QList<KnownFile> &files, const QList<Error> &errors)>;

    FileFinder(ReadFacts readFacts, std::shared_ptr<ports::HistoryStore> history);

    /** Reads files, and the media in folders, in order; the first one alone so that it can play at once. What is on the
     * web is not read: it comes first. */
    void read(const QList<QUrl> &files, const Batch &batch);
    /** What comes from that host may be fetched from now on: this person said so, or brought something from there. */
    void allow(const QUrl &url);
    /** Whatever it is: this file is the one for that item. */
    void choose(const QString &item, const QUrl &file);
    /** Among what is known already; its address, when no file here was found and its host is allowed; or else empty. */
    [[nodiscard]] QUrl fileFor(const model::QueueEntry &item);
    /** A file of that name that holds something else; empty when there is none. */
    [[nodiscard]] QUrl otherVersionOf(const model::QueueEntry &item) const;
    /** Looks further; answers with searched(). */
    void search(const model::QueueEntry &item);
    /** As search(), for each item once. */
    void searchOnce(const model::QueueEntry &item);
    [[nodiscard]] bool isSearching(const QString &item) const { return m_searching.contains(item); }

Q_SIGNALS:
    /** file: empty when there is none here. */
    void searched(const QString &item, const QUrl &file);
    /** More files are known: what was missing may be there now. */
    void learned();

private:
    void rememberFolder(const QUrl &file);
    void know(const QList<KnownFile> &files);
    void searchRemembered(const model::QueueEntry &item, const QList<QUrl> &remembered);
    void searchIn(const model::QueueEntry &item, const QList<QUrl> &remembered, const QStringList &folders);

    ReadFacts m_readFacts;
    std::shared_ptr<ports::HistoryStore> m_history;
    FileIndex m_known;
    QHash<QString, QUrl> m_chosen; //!< by item id
    QSet<QString> m_searching;
    QSet<QString> m_asked; //!< searched for, now or before
    QSet<QString> m_folders;
    QSet<QString> m_hosts; //!< on the web, from which may be fetched
    FileWorker m_worker;
};

} // namespace farnear::media
