// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

#include "ports/secretstore.h"

namespace farnear::store {

/** Secrets in the system's keychain (Secret Service, KWallet, the Keychain of macOS, Windows' credentials), through
 * QtKeychain; in another store where there is none. */
class KeychainSecretStore final : public ports::SecretStore {
public:
    explicit KeychainSecretStore(std::shared_ptr<ports::SecretStore> otherwise);

    [[nodiscard]] QFuture<QString> find(const QString &name) override;
    void keep(const QString &name, const QString &secret) override;
    void forget(const QString &name) override;

private:
    std::shared_ptr<ports::SecretStore> m_otherwise;
};

} // namespace farnear::store
