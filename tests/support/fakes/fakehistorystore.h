// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/stores.h"

namespace farnear::test {

/** A memory of files that nothing keeps: what the test puts in was opened here. */
class FakeHistoryStore final : public ports::HistoryStore {
public:
    QList<ports::RecentFile> files; //!< the last one first

    [[nodiscard]] QFuture<QList<ports::RecentFile>> recent(int most) override
    {
        return QtFuture::makeReadyFuture(files.mid(0, most));
    }
    void remember(const ports::RecentFile &file) override
    {
        forget(file.file);
        files.prepend(file);
    }
    void forget(const QUrl &file) override
    {
        files.removeIf([&file](const ports::RecentFile &one) { return one.file == file; });
    }
    [[nodiscard]] QFuture<QList<QUrl>> find(const model::ContentId &, const QString &) override
    {
        return QtFuture::makeReadyFuture(QList<QUrl>());
    }
    void rememberContent(const QUrl &, const model::ContentId &) override { }
};

} // namespace farnear::test
