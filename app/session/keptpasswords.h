// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

#include "base/error.h"
#include "ports/secretstore.h"

namespace farnear::session {

/** Passwords that have opened a door, for the next time: what was typed is kept once it was right, and what is kept is
 * forgotten once it is wrong. One door is tried at a time. Lives on the room thread. */
class KeptPasswords final : public QObject {
    Q_OBJECT
public:
    /** store: null keeps nothing. */
    explicit KeptPasswords(std::shared_ptr<ports::SecretStore> store, QObject *parent = nullptr);

    /** Goes with what was typed at once, else soon with what is kept, which may be nothing. door: what it is kept
     * under; empty: nothing is. */
    void use(const QString &door, const QString &typed, const std::function<void(const QString &password)> &go);
    /** Somebody went in somewhere; there: through the door that was tried. */
    void opened(bool there);
    /** What to tell: a kept password that doesn't open the door any more is none. */
    [[nodiscard]] Error refused(const Error &error);

private:
    std::shared_ptr<ports::SecretStore> m_store;
    int m_attempt = 0; //!< answers to earlier ones come too late
    QString m_door;
    QString m_password;
    bool m_typed = false;
};

} // namespace farnear::session
