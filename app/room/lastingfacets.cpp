// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/lastingfacets.h"

#include "ports/roomlink.h"

namespace farnear::room {

ports::PictureTransfer *LastingPictures::live() const
{
    return m_link.live() ? m_link.live()->pictures() : nullptr;
}

void LastingPictures::attach(const ports::PictureTransfer *pictures)
{
    if (!pictures)
        return;
    connect(pictures, &PictureTransfer::sent, this, &PictureTransfer::sent);
    connect(pictures, &PictureTransfer::refused, this, &PictureTransfer::refused);
    connect(pictures, &PictureTransfer::began, this, &PictureTransfer::began);
    connect(pictures, &PictureTransfer::continued, this, &PictureTransfer::continued);
}

QString LastingPictures::send(const QList<model::MemberId> &to, const model::PicturePart &part, const QByteArray &bytes)
{
    return live() ? live()->send(to, part, bytes) : QString();
}

void LastingPictures::cancel(const QString &transfer)
{
    if (live())
        live()->cancel(transfer);
}

ports::Moderation *LastingModeration::live() const
{
    return m_link.live() ? m_link.live()->moderation() : nullptr;
}

void LastingModeration::attach(const ports::Moderation *moderation)
{
    if (!moderation)
        return;
    connect(moderation, &Moderation::accessChanged, this, &Moderation::accessChanged);
    connect(moderation, &Moderation::policyChanged, this, &Moderation::policyChanged);
    connect(moderation, &Moderation::knocked, this, &Moderation::knocked);
}

void LastingModeration::setPolicy(const model::Policy &policy)
{
    if (live())
        live()->setPolicy(policy);
}

void LastingModeration::admit(const model::MemberId &member, bool admit)
{
    if (live())
        live()->admit(member, admit);
    Q_EMIT answered(member);
}

void LastingModeration::remove(const model::MemberId &member)
{
    if (live())
        live()->remove(member);
}

void LastingModeration::handOver(const model::MemberId &member)
{
    if (live())
        live()->handOver(member);
}

void LastingModeration::setPassword(const QString &password)
{
    if (live())
        live()->setPassword(password);
    else
        Q_EMIT refused({m_link.live() ? ErrorCode::NotSupported : ErrorCode::Disconnected, {}});
}

void LastingModeration::renewAccess()
{
    if (live())
        live()->renewAccess();
}

} // namespace farnear::room
