// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of what people type at doors, in a real file.
#include <QTemporaryDir>
#include <QTest>

#include "session/keptpasswords.h"
#include "store/filesecretstore.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using session::KeptPasswords;

namespace {

/** A keychain that waits for somebody to unlock it. */
class LockedStore final : public ports::SecretStore {
public:
    LockedStore() { m_promise.start(); }
    [[nodiscard]] QFuture<QString> find(const QString &) override { return m_promise.future(); }
    void keep(const QString &, const QString &) override { }
    void forget(const QString &) override { }

private:
    QPromise<QString> m_promise;
};

} // namespace

class TestKeptPasswords final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasRight();
    void forgetsWhatIsWrong();
    void waitsForNoKeychainForEver();
    void staysAmongItsOwn();

private:
    /** What it goes with. */
    static QString usedBy(KeptPasswords &passwords, const QString &door, const QString &typed = {})
    {
        QString used = u"nothing yet"_s;
        passwords.use(door, typed, [&used](const QString &password) { used = password; });
        (void)QTest::qWaitFor([&used] { return used != u"nothing yet"; });
        return used;
    }
    QTemporaryDir m_profile;
};

void TestKeptPasswords::keepsWhatWasRight()
{
    const auto store = std::make_shared<store::FileSecretStore>(m_profile.path());
    KeptPasswords passwords(store);
    QCOMPARE(usedBy(passwords, u"den"_s), QString());
    QCOMPARE(usedBy(passwords, u"den"_s, u"moon"_s), u"moon"_s);
    passwords.opened(false); // somewhere else
    QCOMPARE(usedBy(passwords, u"den"_s), QString());
    QCOMPARE(usedBy(passwords, u"den"_s, u"moon"_s), u"moon"_s);
    passwords.opened(true);
    QCOMPARE(usedBy(passwords, u"den"_s), u"moon"_s);
    QCOMPARE(usedBy(passwords, u"other"_s), QString());
    QCOMPARE(usedBy(passwords, {}, u"sun"_s), u"sun"_s); // a door without a name
    passwords.opened(true);
    KeptPasswords later(std::make_shared<store::FileSecretStore>(m_profile.path()));
    QCOMPARE(usedBy(later, u"den"_s), u"moon"_s);
    QCOMPARE(usedBy(later, {}), QString());
}

void TestKeptPasswords::forgetsWhatIsWrong()
{
    KeptPasswords passwords(std::make_shared<store::FileSecretStore>(m_profile.path()));
    (void)usedBy(passwords, u"hut"_s, u"star"_s);
    QCOMPARE(passwords.refused({ErrorCode::WrongSecret, {}}).code, ErrorCode::WrongSecret); // typed just now
    (void)usedBy(passwords, u"hut"_s, u"star"_s);
    passwords.opened(true);
    QCOMPARE(usedBy(passwords, u"hut"_s), u"star"_s);
    QCOMPARE(passwords.refused({ErrorCode::Unreachable, {}}).code, ErrorCode::Unreachable);
    QCOMPARE(usedBy(passwords, u"hut"_s), u"star"_s);
    QCOMPARE(passwords.refused({ErrorCode::WrongSecret, {}}).code, ErrorCode::NeedPassword);
    QCOMPARE(usedBy(passwords, u"hut"_s), QString());
}

void TestKeptPasswords::waitsForNoKeychainForEver()
{
    KeptPasswords passwords(std::make_shared<LockedStore>());
    QString used = u"nothing yet"_s;
    passwords.use(u"den"_s, {}, [&used](const QString &password) { used = password; });
    QTRY_COMPARE(used, QString());
    KeptPasswords none(nullptr);
    QCOMPARE(usedBy(none, u"den"_s), QString());
}

void TestKeptPasswords::staysAmongItsOwn()
{
    QFile file(m_profile.filePath(u"passwords.json"_s));
    store::FileSecretStore store(m_profile.path());
    store.keep(u"den"_s, u"moon"_s);
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no JSON at all");
    file.close();
    QCOMPARE(store.find(u"den"_s).result(), QString());
    store.keep(u"den"_s, u"sun"_s);
    QCOMPARE(store.find(u"den"_s).result(), u"sun"_s);
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

QTEST_GUILESS_MAIN(TestKeptPasswords)
#include "tst_keptpasswords.moc"
