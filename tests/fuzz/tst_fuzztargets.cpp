// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QtTest>

#include "mutator.h"
#include "targets.h"

using namespace farnear::fuzz;

/** Every fuzz target over its committed corpus and mutations of it: what a fuzzer once found stays found. */
class TestFuzzTargets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsOverItsCorpus_data() { addTargets(); }
    void holdsOverItsCorpus();
    void holdsOverMutations_data() { addTargets(); }
    void holdsOverMutations();

private:
    static void addTargets();
};

namespace {

QList<QByteArray> corpus(const char *target)
{
    QList<QByteArray> inputs;
    QDir folder(QStringLiteral(FARNEAR_FUZZ_CORPUS "/") + QLatin1String(target));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs += file.readAll();
    }
    return inputs;
}

const Target &targetNamed(const QString &name)
{
    return *std::find_if(targets().begin(), targets().end(),
                         [&name](const Target &target) { return name == QLatin1String(target.name); });
}

} // namespace

void TestFuzzTargets::addTargets()
{
    QTest::addColumn<QString>("target");
    for (const Target &target : targets())
        QTest::newRow(target.name) << QString::fromLatin1(target.name);
}

void TestFuzzTargets::holdsOverItsCorpus()
{
    QFETCH(QString, target);
    const QList<QByteArray> inputs = corpus(targetNamed(target).name);
    QVERIFY(inputs.size() >= 5);
    for (const QByteArray &input : inputs)
        targetNamed(target).run(input);
}

void TestFuzzTargets::holdsOverMutations()
{
    QFETCH(QString, target);
    const Target &fuzzed = targetNamed(target);
    Mutator mutator(corpus(fuzzed.name), 20260101);
    for (int i = 0; i < 20'000; ++i)
        fuzzed.run(mutator.next());
}

QTEST_GUILESS_MAIN(TestFuzzTargets)
#include "tst_fuzztargets.moc"
