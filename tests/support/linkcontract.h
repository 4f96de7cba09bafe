// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include "ports/roomlink.h"
#include "ports/roomprovider.h"

/** What every link keeps to, whatever its server speaks. Each check is made with two people in one room. */
namespace farnear::test {

/** Somebody in a room, and all that their link tells. */
class LinkGuest {
public:
    LinkGuest(std::shared_ptr<ports::RoomTicket> through, const QString &name, const QByteArray &resume = {})
        : ticket(std::move(through))
        , link(ticket->connect())
        , joined(link.get(), &ports::RoomLink::joined)
        , lost(link.get(), &ports::RoomLink::lost)
        , came(link.get(), &ports::RoomLink::memberJoined)
        , changed(link.get(), &ports::RoomLink::memberChanged)
        , went(link.get(), &ports::RoomLink::memberLeft)
        , timelines(link.get(), &ports::RoomLink::timelineChanged)
        , heard(link.get(), &ports::RoomLink::messageReceived)
        , undelivered(link.get(), &ports::RoomLink::notDelivered)
        , refused(link.get(), &ports::RoomLink::refused)
    {
        QObject::connect(link.get(), &ports::RoomLink::timelineChanged, link.get(), [this] { report(); });
        link->open({name, 1, {}, false}, resume);
    }

    [[nodiscard]] bool isIn() const { return joined.size() == 1 && lost.isEmpty(); }
    [[nodiscard]] ports::RoomSnapshot snapshot() const { return joined.value(0).value(0).value<ports::RoomSnapshot>(); }
    /** As told last. */
    [[nodiscard]] sync::Timeline timeline() const
    {
        return timelines.isEmpty() ? snapshot().timeline : timelines.last().first().template value<sync::Timeline>();
    }
    void ask(sync::Intent::Kind kind, Millis position = 0)
    {
        sync::Intent intent;
        intent.kind = kind;
        intent.position = position;
        link->request({intent, {}, false});
    }
    void open(const model::QueueEntry &entry)
    {
        if (link->queue())
            link->queue()->edit({model::QueueEdit::Kind::Add, {entry}, {}, 0});
        sync::Intent intent;
        intent.kind = sync::Intent::Kind::Open;
        intent.item = entry.id;
        link->request({intent, entry, false});
    }
    /** A player that has everything ready at once: some rooms wait for it. */
    void report() const
    {
        model::MemberStatus status;
        status.phase = timeline().isMoving() ? model::Phase::Playing : model::Phase::Ready;
        status.revision = timeline().revision;
        link->report(status);
    }
    /** Of what was told of the timeline, every revision is greater than the one before. */
    [[nodiscard]] bool countsUp() const
    {
        qint64 revision = snapshot().timeline.revision;
        for (const auto &told : timelines) {
            const qint64 next = told.first().template value<sync::Timeline>().revision;
            if (next <= revision)
                return false;
            revision = next;
        }
        return true;
    }

    std::shared_ptr<ports::RoomTicket> ticket;
    std::unique_ptr<ports::RoomLink> link;
    QSignalSpy joined;
    QSignalSpy lost;
    QSignalSpy came;
    QSignalSpy changed;
    QSignalSpy went;
    QSignalSpy timelines;
    QSignalSpy heard;
    QSignalSpy undelivered;
    QSignalSpy refused;
};

/** Who is there knows who else is, each once, and oneself among them; what the server can do has its facet. */
inline void checkPeople(const LinkGuest &host, const LinkGuest &guest)
{
    for (const LinkGuest *one : {&host, &guest}) {
        const QList<model::Member> people = one->snapshot().people;
        const auto isMe = [one](const model::Member &person) { return person.id == one->snapshot().me; };
        QCOMPARE(std::count_if(people.begin(), people.end(), isMe), 1);
        const model::Capabilities can = one->link->capabilities();
        QVERIFY(!can.queue || one->link->queue());
        QVERIFY(!can.pictures || one->link->pictures());
        QVERIFY(!can.moderation || one->link->moderation());
    }
    QCOMPARE(guest.snapshot().people.size(), 2);
    QCOMPARE(host.came.size(), 1);
    QCOMPARE(host.came.first().first().value<model::Member>().id, guest.snapshot().me);
    QCOMPARE(host.came.first().first().value<model::Member>().profile.name, QStringLiteral("Jun"));
}

/** Words reach everybody once, under the id they were sent with, and what can't be sent is answered, too: later. */
inline void checkWords(const LinkGuest &host, const LinkGuest &guest)
{
    model::MessageContent words;
    words.what = model::Text{QStringLiteral("hello 好")};
    host.link->send(QStringLiteral("AAAAAAAAAAAAAAAAAAAAAA"), 1, words);
    QVERIFY(host.heard.isEmpty() && host.undelivered.isEmpty());
    QTRY_COMPARE(host.heard.size(), 1);
    QTRY_COMPARE(guest.heard.size(), 1);
    QCOMPARE(host.heard.first().first().value<ports::Message>().id, QStringLiteral("AAAAAAAAAAAAAAAAAAAAAA"));
    const auto got = guest.heard.first().first().value<ports::Message>();
    QCOMPARE(got.from, host.snapshot().me);
    QCOMPARE(got.content.as<model::Text>()->text, QStringLiteral("hello 好"));
    words.what = model::Text{QString(100'000, u'x')}; // more than any room takes
    host.link->send(QStringLiteral("BBBBBBBBBBBBBBBBBBBBBB"), 2, words);
    QVERIFY(host.undelivered.isEmpty());
    QTRY_COMPARE(host.undelivered.size() + host.heard.size() - 1, 1);
}

/** The host puts something on, pauses, and goes elsewhere: both hear of the same, in order. */
inline void checkPlaying(LinkGuest &host, const LinkGuest &guest, const model::QueueEntry &entry)
{
    using Kind = sync::Intent::Kind;
    using State = sync::Timeline::State;
    host.open(entry);
    QTRY_VERIFY(host.timeline().isMoving() && guest.timeline().isMoving());
    QVERIFY(!host.timeline().item.isEmpty() && !guest.timeline().item.isEmpty());
    for (const auto &told : guest.timelines) { // some servers tell whose doing it is
        const QString by = told.first().value<sync::Timeline>().by;
        QVERIFY(by.isEmpty() || by == host.snapshot().me);
    }
    host.ask(Kind::Pause);
    QTRY_VERIFY(host.timeline().state == State::Paused && guest.timeline().state == State::Paused);
    host.ask(Kind::Seek, 20'000);
    QTRY_COMPARE(host.timeline().position, 20'000.0);
    QTRY_VERIFY(std::abs(guest.timeline().position - 20'000) < 1);
    QVERIFY(host.countsUp() && guest.countsUp());
    QVERIFY(host.refused.isEmpty() && guest.refused.isEmpty());
}

/** Other names and colours are one's own to choose; whoever goes is lost once, and gone for the others. */
inline void checkGoing(const LinkGuest &host, const LinkGuest &guest)
{
    const auto before = guest.changed.size();
    guest.link->setProfile({QStringLiteral("Jun"), 5, {}, false});
    QTRY_VERIFY(guest.changed.size() > before);
    const qint64 revision = guest.timeline().revision;
    guest.link->close();
    QTRY_COMPARE(guest.lost.size(), 1);
    QTRY_COMPARE(host.went.size(), 1);
    QCOMPARE(host.went.first().first().value<model::MemberId>(), guest.snapshot().me);
    LinkGuest again(guest.ticket, QStringLiteral("Jun"), guest.link->resumeToken());
    QTRY_VERIFY(again.isIn());
    QVERIFY(again.snapshot().timeline.revision >= revision);
    QCOMPARE(guest.lost.size(), 1);
}

} // namespace farnear::test
