// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPromise>

#include "ports/journalstore.h"

namespace farnear::test {

/** A memory of evenings that nothing keeps: what the test puts in is what was kept. */
class FakeJournalStore final : public ports::JournalStore {
public:
    QList<ports::Evening> kept; //!< newest first
    QHash<QString, QByteArray> pictures;

    FakeJournalStore() { m_later.start(); }
    ~FakeJournalStore() override { letPicturesGo(); }
    /** Pictures are not read until letPicturesGo(). */
    void holdPictures() { m_held = true; }
    void letPicturesGo()
    {
        if (!m_later.future().isFinished()) {
            m_later.addResult(QByteArray());
            m_later.finish();
        }
    }

    [[nodiscard]] QFuture<QList<ports::Evening>> evenings() override { return QtFuture::makeReadyFuture(kept); }
    void keep(const ports::Evening &evening) override
    {
        forget(evening.id);
        kept.prepend(evening);
    }
    void keepPicture(const QString &id, const QByteArray &image) override { pictures.insert(id, image); }
    [[nodiscard]] QFuture<QByteArray> picture(const QString &id) override
    {
        return m_held ? m_later.future() : QtFuture::makeReadyFuture(pictures.value(id));
    }
    void forget(const QString &eveningId) override
    {
        kept.removeIf([&eveningId](const ports::Evening &evening) { return evening.id == eveningId; });
    }
    void forgetAll() override
    {
        kept.clear();
        pictures.clear();
    }

private:
    QPromise<QByteArray> m_later;
    bool m_held = false;
};

} // namespace farnear::test
