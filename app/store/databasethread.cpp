// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasethread.h"

#include "store/database.h"

namespace farnear::store {

DatabaseThread::DatabaseThread(std::unique_ptr<Database> database)
    : m_worker(new QObject)
    , m_database(std::move(database))
{
    m_thread.setObjectName(QStringLiteral("database"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

DatabaseThread::~DatabaseThread()
{
    // Behind everything asked for before.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void DatabaseThread::post(std::function<void(Database &)> work)
{
    QMetaObject::invokeMethod(
        m_worker, [this, work = std::move(work)] { work(*m_database); }, Qt::QueuedConnection);
}

} // namespace farnear::store
