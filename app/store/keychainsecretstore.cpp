// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keychainsecretstore.h"

#include <QPromise>

#include <qt6keychain/keychain.h>

#include "base/logging.h"
#include "base/runinpool.h"

namespace farnear::store {

namespace {

const QString service = QStringLiteral("Farnear");

/** A job that deletes itself once it is done. */
template <typename Job>
Job *jobFor(const QString &name)
{
    auto *job = new Job(service);
    job->setAutoDelete(true);
    job->setKey(name);
    return job;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(std::shared_ptr<ports::SecretStore> otherwise)
    : m_otherwise(std::move(otherwise))
{
}

QFuture<QString> KeychainSecretStore::find(const QString &name)
{
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    auto *job = jobFor<QKeychain::ReadPasswordJob>(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [=, otherwise = m_otherwise] {
        promise->addResult(job->error() == QKeychain::NoError ? job->textData() : otherwise->find(name).result());
        promise->finish();
    });
    job->start();
    return promise->future();
}

void KeychainSecretStore::keep(const QString &name, const QString &secret)
{
    auto *job = jobFor<QKeychain::WritePasswordJob>(name);
    job->setTextData(secret);
    QObject::connect(job, &QKeychain::Job::finished, job, [=, otherwise = m_otherwise] {
        if (job->error() == QKeychain::NoError)
            return otherwise->forget(name);
        qCInfo(lcStore) << "no keychain:" << job->error();
        otherwise->keep(name, secret);
    });
    job->start();
}

void KeychainSecretStore::forget(const QString &name)
{
    m_otherwise->forget(name);
    jobFor<QKeychain::DeletePasswordJob>(name)->start();
}

} // namespace farnear::store
