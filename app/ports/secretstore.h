// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

namespace farnear::ports {

/** What a person typed and nobody else should read, under a name of its own. Used on the room thread; every call
 * returns at once. */
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /** Empty when none is kept. May take as long as a person needs to unlock it. */
    [[nodiscard]] virtual QFuture<QString> find(const QString &name) = 0;
    virtual void keep(const QString &name, const QString &secret) = 0;
    virtual void forget(const QString &name) = 0;
};

} // namespace farnear::ports
