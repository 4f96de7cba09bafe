// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

#include <memory>

#include "session/journal.h"
#include "support/fakes/fakehistorystore.h"
#include "support/fakes/fakejournalstore.h"

namespace farnear::test {

/** What this computer remembers, as a test says: evenings together, and the files opened lately. */
class MemoryFacts final : public QObject {
    Q_OBJECT
public:
    /** The journal outlives this; store: where it reads. */
    MemoryFacts(session::Journal &journal, std::shared_ptr<FakeJournalStore> store,
                std::shared_ptr<FakeHistoryStore> history, QObject *parent = nullptr);

    /** So many evenings with Jun, the last one lately. */
    Q_INVOKABLE void remember(int count);
    /** Evenings, newest first: {day: "2026-11-21", from: "21:04", minutes, km (0: the same place), with: [names],
     * played:
     * [{title, artist, minutes, heart}], moments: [{by, text, title, at}], nights: [{by, text}]}. */
    Q_INVOKABLE void spend(const QVariantList &evenings);
    /** The pictures of evenings take for ever to read. */
    Q_INVOKABLE void readSlowly() { m_store->holdPictures(); }
    /** Files, the last one first: {title, length, at, with, daysAgo}. */
    Q_INVOKABLE void open(const QVariantList &files);
    /** Everything that was remembered is known to the program. */
    [[nodiscard]] bool isRead() const { return m_journal.evenings().size() == m_store->kept.size(); }
    [[nodiscard]] qsizetype files() const { return m_history->files.size(); }

private:
    session::Journal &m_journal;
    std::shared_ptr<FakeJournalStore> m_store;
    std::shared_ptr<FakeHistoryStore> m_history;
};

} // namespace farnear::test
