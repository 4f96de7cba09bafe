// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/keptpasswords.h"

#include <QTimer>

#include <chrono>
#include <utility>

#include "base/runinpool.h"

namespace farnear::session {

namespace {
constexpr std::chrono::seconds patience{3}; //!< a keychain may wait for somebody to unlock it
} // namespace

KeptPasswords::KeptPasswords(std::shared_ptr<ports::SecretStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

void KeptPasswords::use(const QString &door, const QString &typed, const std::function<void(const QString &)> &go)
{
    const int attempt = ++m_attempt;
    m_door = door;
    m_password = typed;
    m_typed = !typed.isEmpty();
    if (m_typed || !m_store || door.isEmpty())
        return go(typed);
    const auto goOnce = [this, attempt, go](const QString &kept) {
        if (attempt != m_attempt)
            return;
        ++m_attempt;
        m_password = kept;
        go(kept);
    };
    onFinished(m_store->find(door), this, goOnce);
    QTimer::singleShot(patience, this, [goOnce] { goOnce({}); });
}

void KeptPasswords::opened(bool there)
{
    if (there && m_store && m_typed && !m_door.isEmpty())
        m_store->keep(m_door, m_password);
    m_door.clear();
}

Error KeptPasswords::refused(const Error &error)
{
    const bool wrong = error.code == ErrorCode::WrongSecret && m_store && !m_typed && !m_password.isEmpty();
    if (wrong)
        m_store->forget(m_door);
    m_door.clear();
    return wrong ? Error{ErrorCode::NeedPassword, {}} : error;
}

} // namespace farnear::session
