// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/policy.h"
#include "ports/roomfacets.h"
#include "room/reconnectinglink.h"

/** Facets that outlive links: what is asked of them goes to the link inside the room, if there is one. */
namespace farnear::room {

/** Pictures over whatever link there is. Lives on the room thread. */
class LastingPictures final : public ports::PictureTransfer {
    Q_OBJECT
public:
    explicit LastingPictures(const ReconnectingLink &link) : m_link(link) { }
    /** Empty without a connection or where the server passes no pictures on. */
    [[nodiscard]] QString send(const QList<model::MemberId> &to, const model::PicturePart &part,
                               const QByteArray &bytes) override;
    void cancel(const QString &transfer) override;
    /** Tells what a new link's pictures tell; null where its server passes none on. */
    void attach(const ports::PictureTransfer *pictures);

private:
    [[nodiscard]] ports::PictureTransfer *live() const;

    const ReconnectingLink &m_link;
};

/** What a host may do, over whatever link there is; without one nothing happens. Lives on the room thread. */
class LastingModeration final : public ports::Moderation {
    Q_OBJECT
public:
    explicit LastingModeration(const ReconnectingLink &link) : m_link(link) { }
    void setPolicy(const model::Policy &policy) override;
    void admit(const model::MemberId &member, bool admit) override;
    void remove(const model::MemberId &member) override;
    void handOver(const model::MemberId &member) override;
    void setPassword(const QString &password) override;
    void renewAccess() override;
    /** Tells what a new link's moderation tells; null where its server has none. */
    void attach(const ports::Moderation *moderation);

Q_SIGNALS:
    /** That member's knock was answered here. */
    void answered(const farnear::model::MemberId &member);
    /** There is nothing to set a password of. */
    void refused(const farnear::Error &error);

private:
    [[nodiscard]] ports::Moderation *live() const;

    const ReconnectingLink &m_link;
};

} // namespace farnear::room
