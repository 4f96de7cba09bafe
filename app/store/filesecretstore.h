// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "ports/secretstore.h"

namespace farnear::store {

/** Secrets in a file of the profile that this user alone can read: where the system has no keychain. */
class FileSecretStore final : public ports::SecretStore {
public:
    explicit FileSecretStore(const QString &profile);

    [[nodiscard]] QFuture<QString> find(const QString &name) override;
    void keep(const QString &name, const QString &secret) override;
    void forget(const QString &name) override;

private:
    [[nodiscard]] QJsonObject read() const;
    void write(const QJsonObject &secrets) const;

    QString m_file;
};

} // namespace farnear::store
