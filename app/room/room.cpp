// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room/room.h"

#include <QRandomGenerator>

#include <algorithm>

#include "base/ids.h"
#include "base/logging.h"

namespace farnear::room {

namespace {

constexpr qsizetype maxAtOnce = 50; //!< posts sent without waiting for the room to confirm each

/** The earliest of what is set. */
std::optional<Millis> earliest(std::initializer_list<std::optional<Millis>> times)
{
    std::optional<Millis> first;
    for (const std::optional<Millis> &time : times) {
        if (time && (!first || *time < *first))
            first = time;
    }
    return first;
}

} // namespace

Room::Room(LinkFactory makeLink, std::shared_ptr<const Clock> clock, model::Profile profile, QObject *parent)
    : QObject(parent)
    , m_makeLink(std::move(makeLink))
    , m_clock(std::move(clock))
    , m_profile(std::move(profile))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setParent(this);
    connect(&m_timer, &QTimer::timeout, this, &Room::tick);
}

Room::~Room()
{
    // Deleted here and now: at the end of its thread nobody would hear of a later deletion.
    if (m_link)
        m_link->disconnect(this);
}

void Room::enter()
{
    setLink(Link::Connecting);
    tryConnect();
}

void Room::leave()
{
    m_reconnector.stop();
    m_timer.stop();
    if (std::exchange(m_state, Link::Closed) == Link::Closed || !m_link) {
        QMetaObject::invokeMethod(this, &Room::left, Qt::QueuedConnection);
        return;
    }
    m_link->disconnect(this);
    connect(m_link.get(), &ports::RoomLink::lost, this, &Room::left);
    m_link->close();
}

void Room::retryNow()
{
    m_reconnector.retryNow(m_clock->now());
    tick();
}

void Room::tick()
{
    const Millis now = m_clock->now();
    if (m_sleep.check(now, m_clock->nowWithSleep(), m_due))
        m_reconnector.retryNow(now);
    if (m_reconnector.wantsToTry(now))
        tryConnect();
    else if (m_reconnector.hasGivenUpTrying(now))
        loseLink({ErrorCode::TimedOut, {}}, {});
    if (isLive() && m_resendAt && now >= *m_resendAt)
        sendFirstPost();
    arm();
}

void Room::arm()
{
    m_due = m_state == Link::Closed ? std::nullopt : earliest({m_reconnector.due(), m_resendAt});
    if (!m_due) {
        m_timer.stop();
        return;
    }
    m_timer.start(static_cast<int>(std::clamp(*m_due - m_clock->now() + 0.5, 1.0, 10'000.0)));
}

std::optional<model::QueueEntry> Room::item() const
{
    if (m_timeline.item.isEmpty())
        return std::nullopt;
    if (m_item && m_item->id == m_timeline.item)
        return m_item;
    const auto queued = std::find_if(queue().items.begin(), queue().items.end(),
                                     [this](const model::QueueEntry &item) { return item.id == m_timeline.item; });
    if (queued != queue().items.end())
        return *queued;
    model::QueueEntry unknown;
    unknown.id = m_timeline.item;
    return unknown;
}

void Room::request(const sync::Intent &intent, const std::optional<model::QueueEntry> &item, bool quiet)
{
    if (!isLive()) {
        if (!quiet)
            Q_EMIT refused({ErrorCode::Disconnected, {}});
        return;
    }
    m_link->request({intent, item, quiet});
}

std::optional<Outbox::Entry> Room::send(const model::PostContent &content, qint64 wallMs)
{
    if (content.isPassing())
        return sayForNow(content, wallMs);
    const std::optional<Outbox::Entry> entry = m_outbox.add(content, wallMs);
    if (!entry)
        Q_EMIT refused({ErrorCode::TooMany, {}});
    else if (isLive() && !m_gently)
        m_link->send(entry->id, entry->wallMs, entry->content);
    return entry;
}

std::optional<Outbox::Entry> Room::sayForNow(const model::PostContent &content, qint64 wallMs)
{
    if (!isLive())
        return std::nullopt;
    const Outbox::Entry entry{freshId(), wallMs, content};
    m_forNow.insert(entry.id);
    m_link->send(entry.id, wallMs, content);
    return entry;
}

QString Room::sendPart(const QList<model::MemberId> &to, const model::PicturePart &part, const QByteArray &bytes)
{
    return isLive() && m_link->pictures() ? m_link->pictures()->send(to, part, bytes) : QString();
}

void Room::cancelPart(const QString &transfer)
{
    if (isLive() && m_link->pictures())
        m_link->pictures()->cancel(transfer);
}

void Room::sendFirstPost()
{
    m_resendAt.reset();
    m_gently = !m_outbox.entries().isEmpty();
    if (!m_gently)
        return;
    const Outbox::Entry first = m_outbox.entries().first();
    m_link->send(first.id, first.wallMs, first.content);
}

void Room::sendOutbox()
{
    if (m_outbox.entries().size() > maxAtOnce)
        return sendFirstPost();
    const QList<Outbox::Entry> entries = m_outbox.entries();
    for (const Outbox::Entry &entry : entries)
        m_link->send(entry.id, entry.wallMs, entry.content);
}

void Room::editQueue(const model::QueueEdit &edit)
{
    if (isLive() && !m_link->queue())
        return;
    m_edits.append(edit);
    if (isLive())
        m_link->queue()->edit(edit);
}

void Room::reportStatus(const model::MemberStatus &status)
{
    m_status = status;
    if (m_estimate)
        m_status.rtt = m_estimate->rtt;
    if (isLive())
        m_link->report(m_status);
}

void Room::setProfile(const model::Profile &profile)
{
    m_profile = profile;
    if (isLive())
        m_link->setProfile(profile);
}

void Room::setPolicy(const model::Policy &policy)
{
    if (auto *host = moderation())
        host->setPolicy(policy);
}

void Room::admit(const model::MemberId &member, bool admit)
{
    m_knocking.removeIf([&member](const model::Member &person) { return person.id == member; });
    if (auto *host = moderation())
        host->admit(member, admit);
    Q_EMIT peopleChanged();
}

void Room::remove(const model::MemberId &member)
{
    if (auto *host = moderation())
        host->remove(member);
}

void Room::handOver(const model::MemberId &member)
{
    if (auto *host = moderation())
        host->handOver(member);
}

void Room::setPassword(const QString &password)
{
    if (auto *host = moderation())
        host->setPassword(password);
    else
        Q_EMIT refused({isLive() ? ErrorCode::NotSupported : ErrorCode::Disconnected, {}});
}

void Room::renewAccess()
{
    if (auto *host = moderation())
        host->renewAccess();
}

} // namespace farnear::room
