// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/queue.h"
#include "session/queuecontroller.h"

namespace farnear::test {

/** A queue that the test fills; moves and removes at once what is asked, and notes the rest. */
class FakeQueue final : public session::QueueController {
public:
    QStringList asked; //!< "open", "enqueue", "next", "play ID" ... in order
    QList<QUrl> files; //!< of the last request

    void tell(const QList<session::QueueLine> &entries)
    {
        m_entries = entries;
        Q_EMIT changed();
    }
    void refuse(ErrorCode code) { Q_EMIT failed({code, {}}); }

    [[nodiscard]] const QList<session::QueueLine> &entries() const override { return m_entries; }
    void open(const QList<QUrl> &given) override { note(QStringLiteral("open"), given); }
    void enqueue(const QList<QUrl> &given) override { note(QStringLiteral("enqueue"), given); }
    void offer(const QList<QUrl> &given) override { note(QStringLiteral("offer"), given); }
    void enqueueItem(const model::QueueEntry &item) override
    {
        asked << QStringLiteral("enqueueItem");
        QList<session::QueueLine> entries = m_entries;
        entries.append({item, false, false, {}});
        tell(entries);
    }
    void next() override { asked << QStringLiteral("next"); }
    void previous() override { asked << QStringLiteral("previous"); }
    void play(const QString &itemId) override { asked << QStringLiteral("play ") + itemId; }
    void remove(const QString &itemId) override
    {
        asked << QStringLiteral("remove ") + itemId;
        QList<session::QueueLine> entries = m_entries;
        entries.removeIf([&itemId](const session::QueueLine &entry) { return entry.item.id == itemId; });
        tell(entries);
    }
    void move(const QString &itemId, int to) override
    {
        asked << QStringLiteral("move ") + itemId;
        QList<session::QueueLine> entries = m_entries;
        for (qsizetype from = 0; from < entries.size(); ++from) {
            if (entries.at(from).item.id != itemId)
                continue;
            entries.move(from, to);
            break;
        }
        tell(entries);
    }

private:
    void note(const QString &what, const QList<QUrl> &given)
    {
        asked << what;
        files = given;
    }

    QList<session::QueueLine> m_entries;
};

} // namespace farnear::test
