// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "ports/journalstore.h"

namespace farnear::test {

/** A memory of evenings that nothing keeps: what the test puts in is what was kept. */
class FakeJournalStore final : public ports::JournalStore {
public:
    QList<ports::Evening> kept; //!< newest first
    QHash<QString, QByteArray> pictures;

    [[nodiscard]] QFuture<QList<ports::Evening>> evenings() override { return QtFuture::makeReadyFuture(kept); }
    void keep(const ports::Evening &evening) override
    {
        forget(evening.id);
        kept.prepend(evening);
    }
    void keepPicture(const QString &id, const QByteArray &image) override { pictures.insert(id, image); }
    [[nodiscard]] QFuture<QByteArray> picture(const QString &id) override
    {
        return QtFuture::makeReadyFuture(pictures.value(id));
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
};

} // namespace farnear::test
