// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QKeySequence>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "keytable.h"

using namespace Qt::StringLiterals;
using farnear::controls::KeyTable;

namespace {

/** What stands between the two marks of the manual. */
QString keysInManual()
{
    QFile file(QStringLiteral(FARNEAR_MANUAL));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString manual = QString::fromUtf8(file.readAll());
    const QString begin = u".\\\" keys: as KeyTable has them\n"_s;
    const qsizetype from = manual.indexOf(begin);
    const qsizetype to = manual.indexOf(u".\\\" keys: end\n"_s);
    return from < 0 || to < 0 ? QString() : manual.mid(from + begin.size(), to - from - begin.size());
}

QStringList keysOf(const KeyTable &table, int row)
{
    const QModelIndex index = table.index(row);
    return table.data(index, KeyTable::CombinationsRole).toStringList()
        + table.data(index, KeyTable::YieldingRole).toStringList();
}

} // namespace

/** The one table of keys. */
class tst_KeyTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /** Issue: the manual said the opposite of what PgUp and PgDn do. */
    void theManualSaysTheSame()
    {
        if (keysInManual() != KeyTable::manual())
            qInfo("What belongs between the marks in packaging/linux/farnear.1:\n%s",
                  qUtf8Printable(KeyTable::manual()));
        QCOMPARE(keysInManual(), KeyTable::manual());
    }

    /** The hints of buttons and the lines of menus. */
    void theHintsSayTheSame()
    {
        const KeyTable table;
        QStringList told{u"Enter"_s, u"Ctrl+C"_s, u"Ctrl+S"_s}; // the own keys of a field and of a picture
        for (int row = 0; row < table.rowCount(); ++row)
            told << table.data(table.index(row), KeyTable::KeysTextRole).toString().split(u" \u00b7 "_s);
        const QRegularExpression hint(u"shortcut: qsTr\\(\"([^\"]+)\"\\)"_s);
        int seen = 0;
        QDirIterator files(QStringLiteral(FARNEAR_UI), {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto hints = hint.globalMatch(QString::fromUtf8(file.readAll()));
            for (; hints.hasNext(); ++seen) {
                const QString key = hints.next().captured(1);
                QVERIFY2(told.contains(key), qPrintable(file.fileName() + u": "_s + key));
            }
        }
        QVERIFY(seen > 10);
    }

    void noKeyMeansTwoThings()
    {
        const KeyTable table;
        QSet<QKeySequence> seen;
        for (int row = 0; row < table.rowCount(); ++row) {
            QVERIFY(!keysOf(table, row).isEmpty());
            for (const QString &key : keysOf(table, row)) {
                const QKeySequence keys(key, QKeySequence::PortableText);
                QVERIFY2(!keys.isEmpty() && keys[0].key() != Qt::Key_unknown, qPrintable(key));
                QVERIFY2(!seen.contains(keys), qPrintable(key));
                seen.insert(keys);
            }
        }
    }

    void eachActionHasOneRow()
    {
        const KeyTable table;
        QSet<int> seen;
        for (int row = 0; row < table.rowCount(); ++row)
            seen.insert(table.data(table.index(row), KeyTable::ActionRole).toInt());
        QCOMPARE(seen.size(), table.rowCount());
        QCOMPARE(seen.size(), QMetaEnum::fromType<KeyTable::Action>().keyCount());
    }

    void aButtonKeepsItsSpace()
    {
        const KeyTable table;
        const QModelIndex play = table.index(0);
        QCOMPARE(table.data(play, KeyTable::YieldingRole).toStringList(), QStringList{u"Space"_s});
        QVERIFY(table.data(play, KeyTable::CombinationsRole).toStringList().contains(u"K"_s));
    }
};

QTEST_GUILESS_MAIN(tst_KeyTable)
#include "tst_keytable.moc"
