// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "room/outbox.h"

using namespace farnear;
using room::Outbox;

class TestOutbox final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsNotConfirmedInOrder();
    void knowsItsOwnFromOthers();
    void refusesWhenTooMuchWaits();
};

static model::MessageContent text(const QString &words)
{
    return {model::Text{words}};
}

void TestOutbox::keepsWhatIsNotConfirmedInOrder()
{
    Outbox outbox;
    const auto a = outbox.add(text(QStringLiteral("a")), 1);
    const auto b = outbox.add(text(QStringLiteral("b")), 2);
    const auto c = outbox.add(text(QStringLiteral("c")), 3);
    QVERIFY(outbox.confirm(b->id));
    QCOMPARE(outbox.entries(), (QList<Outbox::Entry>{*a, *c}));
}

void TestOutbox::knowsItsOwnFromOthers()
{
    Outbox outbox;
    const auto mine = outbox.add(text(QStringLiteral("mine")), 1);
    QVERIFY(outbox.contains(mine->id));
    QVERIFY(!outbox.confirm(QStringLiteral("another")));
    QVERIFY(outbox.confirm(mine->id));
    QVERIFY(!outbox.confirm(mine->id));
}

void TestOutbox::refusesWhenTooMuchWaits()
{
    Outbox outbox;
    for (int i = 0; i < Outbox::capacity; ++i)
        QVERIFY(outbox.add(text(QStringLiteral("x")), i));
    QVERIFY(!outbox.add(text(QStringLiteral("one too many")), 0));
    QCOMPARE(outbox.entries().size(), Outbox::capacity);
}

QTEST_APPLESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
