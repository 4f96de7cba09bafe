// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "links/ott/rights.h"
#include "ports/roomfacets.h"

namespace farnear::ott {

/** What roles allow: to send somebody out. The rules are the server's own. Lives on the room thread. */
class OttModeration final : public ports::Moderation {
    Q_OBJECT
public:
    using Send = std::function<void(const QByteArray &frame)>;
    using Refuse = std::function<void(const Error &error)>;

    /** rights outlives this. */
    OttModeration(const Rights &rights, Send send, Refuse refuse);

    void setPolicy(const model::Policy &policy) override;
    void admit(const model::MemberId &member, bool admit) override;
    void remove(const model::MemberId &member) override;
    void handOver(const model::MemberId &member) override;
    void setPassword(const QString &password) override;
    void renewAccess() override { }

    /** What the grants come to: whether this person may play and pause. */
    [[nodiscard]] model::Policy policy() const;
    /** The server told of other rights. */
    void tell() { Q_EMIT policyChanged(policy()); }

private:
    const Rights &m_rights;
    Send m_send;
    Refuse m_refuse;
};

} // namespace farnear::ott
