// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/journal.h"

#include <QPromise>
#include <QSaveFile>

#include <algorithm>

#include "base/runinpool.h"
#include "journal/album.h"

namespace farnear::session {

using ports::Evening;

namespace {

constexpr double step = 0.01; // of progress told

QFuture<QByteArray> atOnce(const QByteArray &image)
{
    QPromise<QByteArray> promise;
    promise.start();
    promise.addResult(image);
    promise.finish();
    return promise.future();
}

} // namespace

Journal::Journal(std::shared_ptr<ports::JournalStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
    m_pool.setMaxThreadCount(1);
}

Journal::~Journal()
{
    stopExport();
}

void Journal::load()
{
    if (!m_store)
        return;
    onFinished(m_store->evenings(), this, [this](const QList<Evening> &evenings) {
        const QList<Evening> meanwhile = std::exchange(m_evenings, evenings);
        for (const Evening &evening : meanwhile)
            insert(evening);
        m_loaded = true;
        Q_EMIT loaded();
        Q_EMIT changed();
    });
}

QFuture<QByteArray> Journal::picture(const QString &id)
{
    if (m_waiting.contains(id) || !m_store)
        return atOnce(m_waiting.value(id));
    return m_store->picture(id);
}

void Journal::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    m_waiting.clear();
    Q_EMIT onChanged();
}

/** In place of what was there of it, or where it belongs by time. */
void Journal::insert(const Evening &evening)
{
    m_evenings.removeIf([&](const Evening &one) { return one.id == evening.id; });
    const auto place = std::find_if(m_evenings.begin(), m_evenings.end(),
                                    [&](const Evening &one) { return one.started <= evening.started; });
    m_evenings.insert(place, evening);
}

void Journal::keep(const Evening &evening)
{
    if (!m_on || !m_store)
        return;
    if (m_forgotten.contains(evening.id)) {
        m_store->forget(evening.id); // kept once more before the recorder knew
        return;
    }
    m_store->keep(evening);
    insert(evening);
    for (const ports::Highlight &highlight : evening.highlights) {
        const QByteArray image = m_waiting.take(highlight.picture);
        if (!image.isEmpty())
            m_store->keepPicture(highlight.picture, image);
    }
    Q_EMIT changed();
}

bool Journal::shows(const QString &picture) const
{
    return std::any_of(m_evenings.begin(), m_evenings.end(), [&](const Evening &evening) {
        return std::any_of(evening.highlights.begin(), evening.highlights.end(),
                           [&](const ports::Highlight &highlight) { return highlight.picture == picture; });
    });
}

void Journal::keepPicture(const QString &id, const QByteArray &image)
{
    if (!m_on || !m_store || id.isEmpty() || image.isEmpty())
        return;
    if (shows(id))
        m_store->keepPicture(id, image);
    else if (m_waiting.size() < maxWaiting)
        m_waiting.insert(id, image);
}

void Journal::forget(const QString &eveningId)
{
    if (!m_store || m_evenings.removeIf([&](const Evening &one) { return one.id == eveningId; }) == 0)
        return;
    m_forgotten.insert(eveningId);
    m_store->forget(eveningId);
    Q_EMIT forgotten(eveningId);
    Q_EMIT changed();
}

void Journal::forgetAll()
{
    if (!m_store)
        return;
    for (const Evening &evening : std::exchange(m_evenings, {}))
        m_forgotten.insert(evening.id);
    m_waiting.clear();
    m_store->forgetAll();
    Q_EMIT forgotten({});
    Q_EMIT changed();
}

void Journal::exportHtml(const QString &path, const QLocale &locale)
{
    startExport(Format::Html, path, locale);
}

void Journal::exportJson(const QString &path)
{
    startExport(Format::Json, path, QLocale::c());
}

void Journal::stopExport()
{
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    m_exporting = false;
}

void Journal::startExport(Format format, const QString &path, const QLocale &locale)
{
    stopExport();
    if (!m_store)
        return;
    m_exporting = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    journal::Album album{m_evenings, locale, {}, {}};
    album.picture = [store = m_store](const QString &id) { return store->picture(id).result(); };
    album.progress = [this, stop = m_stop, told = -1.0](double done) mutable {
        if (done - told >= step) {
            told = done;
            QMetaObject::invokeMethod(this, [this, stop, done] {
                if (!stop->load())
                    Q_EMIT exportMoved(done);
            });
        }
        return !stop->load();
    };
    const auto write = [format, path, album] {
        QSaveFile file(path);
        const bool opened = file.open(QIODevice::WriteOnly);
        const bool written = opened && (format == Format::Html ? writeHtml(album, file) : writeJson(album, file));
        return written && file.commit();
    };
    runInPool(m_pool, this, write, [this, path, stop = m_stop](bool written) {
        if (stop->load())
            return;
        m_exporting = false;
        if (written)
            Q_EMIT exported(path);
        else
            Q_EMIT exportFailed({ErrorCode::StorageFailed, {}});
    });
}

} // namespace farnear::session
