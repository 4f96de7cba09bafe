// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLocale>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <memory>

#include "base/error.h"
#include "ports/journalstore.h"

namespace farnear::session {

/**
 * The evenings together that this computer remembers: kept, shown, exported and forgotten. Lives on the main thread and
 * never blocks it.
 */
class Journal final : public QObject {
    Q_OBJECT
public:
    /** store: may be null, then nothing is remembered. */
    explicit Journal(std::shared_ptr<ports::JournalStore> store, QObject *parent = nullptr);
    ~Journal() override;

    /** Reads what was kept; answers with loaded(), then changed(). */
    void load();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /** Newest first. */
    [[nodiscard]] const QList<ports::Evening> &evenings() const { return m_evenings; }
    /** A moment's PNG or JPEG; empty when it was not kept. */
    [[nodiscard]] QFuture<QByteArray> picture(const QString &id);

    /** Off: nothing new is kept; what was kept stays until it is forgotten. */
    void setOn(bool on);
    /** On any thread. */
    [[nodiscard]] bool isOn() const { return m_on; }

    /** An evening as it is by now, from the recorder. */
    void keep(const ports::Evening &evening);
    /** A moment's picture is here; kept once an evening shows it. */
    void keepPicture(const QString &id, const QByteArray &image);

    /** For good. */
    void forget(const QString &eveningId);
    void forgetAll();

    /** One page, or JSON, with all pictures (memory/album.h); answers with exported() or exportFailed(). */
    void exportHtml(const QString &path, const QLocale &locale);
    void exportJson(const QString &path);
    /** Nothing is left of it; no answer comes. */
    void stopExport();
    [[nodiscard]] bool isExporting() const { return m_exporting; }

Q_SIGNALS:
    void loaded();
    /** evenings() is another list now. */
    void changed();
    void onChanged();
    /** The recorder must know; empty: all. */
    void forgotten(const QString &eveningId);
    /** 0 .. 1 */
    void exportMoved(double done);
    void exported(const QString &path);
    void exportFailed(const farnear::Error &error);

private:
    enum class Format { Html, Json };
    void startExport(Format format, const QString &path, const QLocale &locale);
    [[nodiscard]] bool shows(const QString &picture) const;
    void insert(const ports::Evening &evening);

    static constexpr qsizetype maxWaiting = 32; //!< pictures that no evening shows yet

    std::shared_ptr<ports::JournalStore> m_store;
    QList<ports::Evening> m_evenings;
    QHash<QString, QByteArray> m_waiting;
    QSet<QString> m_forgotten; //!< evenings, by this run
    bool m_loaded = false;
    std::atomic_bool m_on = true;
    bool m_exporting = false;
    std::shared_ptr<std::atomic_bool> m_stop; //!< of the present export
    QThreadPool m_pool;                       //!< last: waits for the export before the rest goes
};

} // namespace farnear::session
