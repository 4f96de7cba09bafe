// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "links/farnear/queueeditor.h"

using namespace farnear;
using links::QueueEditor;
using model::QueueEdit;

class TestQueueEditor final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsOneSetAtATime();
    void doesEditsAgainOnTopOfAnothersChange();
    void forgetsEditsThatAreAlreadyTrue();
    void addsAnItemOnceOnly();
    void keepsWithinTheLimit();
    void givesUpAfterManyConflicts();
    void movesWithinTheList();
};

static model::QueueEntry item(const QString &id)
{
    model::QueueEntry made;
    made.id = id;
    return made;
}

static model::Queue queue(const QStringList &ids)
{
    model::Queue made;
    for (const QString &id : ids)
        made.items.append(item(id));
    return made;
}

static QueueEdit adding(const QString &id)
{
    return {QueueEdit::Kind::Add, {item(id)}, {}, 0};
}

void TestQueueEditor::sendsOneSetAtATime()
{
    QueueEditor editor;
    editor.edit(adding(QStringLiteral("a")));
    const auto first = editor.next();
    QCOMPARE(first->queue, queue({QStringLiteral("a")}));
    QCOMPARE(first->replaces, 0);
    editor.edit(adding(QStringLiteral("b")));
    QVERIFY(!editor.next());
    editor.setQueue(first->queue, 1);
    QCOMPARE(editor.takeSettled(), 1);
    const auto second = editor.next();
    QCOMPARE(second->queue, queue({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(second->replaces, 1);
}

void TestQueueEditor::doesEditsAgainOnTopOfAnothersChange()
{
    QueueEditor editor;
    editor.setQueue(queue({QStringLiteral("x"), QStringLiteral("y")}), 4);
    editor.edit({QueueEdit::Kind::Remove, {}, QStringLiteral("x"), 0});
    QVERIFY(editor.next());
    editor.setQueue(queue({QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")}), 5); // somebody was faster
    QVERIFY(editor.conflicted());
    const auto again = editor.next();
    QCOMPARE(again->queue, queue({QStringLiteral("y"), QStringLiteral("z")}));
    QCOMPARE(again->replaces, 5);
}

void TestQueueEditor::forgetsEditsThatAreAlreadyTrue()
{
    QueueEditor editor;
    editor.setQueue(queue({QStringLiteral("x")}), 1);
    editor.edit({QueueEdit::Kind::Remove, {}, QStringLiteral("gone"), 0});
    QVERIFY(!editor.next());
    QCOMPARE(editor.takeSettled(), 1);
    editor.setQueue(queue({QStringLiteral("gone")}), 2);
    QVERIFY(!editor.next());
}

void TestQueueEditor::addsAnItemOnceOnly()
{
    const auto once = links::applied(queue({QStringLiteral("a")}), adding(QStringLiteral("a")));
    QCOMPARE(once, queue({QStringLiteral("a")}));
}

void TestQueueEditor::keepsWithinTheLimit()
{
    model::Queue full;
    for (int i = 0; i < 500; ++i)
        full.items.append(item(QString::number(i)));
    QCOMPARE(links::applied(full, adding(QStringLiteral("more"))).items.size(), 500);
}

void TestQueueEditor::givesUpAfterManyConflicts()
{
    QueueEditor editor;
    editor.edit(adding(QStringLiteral("a")));
    int tries = 0;
    while (editor.next()) {
        ++tries;
        if (!editor.conflicted())
            break;
    }
    QVERIFY(tries > 3 && tries < 20);
    QVERIFY(!editor.next());
}

void TestQueueEditor::movesWithinTheList()
{
    const auto ids = queue({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    QCOMPARE(links::applied(ids, {QueueEdit::Kind::Move, {}, QStringLiteral("c"), 0}),
             queue({QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(links::applied(ids, {QueueEdit::Kind::Move, {}, QStringLiteral("a"), 99}),
             queue({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
    QCOMPARE(links::applied(ids, {QueueEdit::Kind::Move, {}, QStringLiteral("a"), -5}), ids);
}

QTEST_APPLESS_MAIN(TestQueueEditor)
#include "tst_queueeditor.moc"
