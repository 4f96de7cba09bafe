// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "store/fileidentitystore.h"
#include "store/migrations.h"
#include "store/sqlitehistorystore.h"
#include "store/sqliteroomstore.h"

using namespace farnear;
using namespace Qt::StringLiterals;
using ports::RecentFile;
using server::AppendPost;
using server::RemoveRoom;
using server::SaveRoom;
using server::StoredRoom;
using server::TrimPosts;
using store::FileIdentityStore;
using store::SqliteHistoryStore;
using store::SqliteRoomStore;

namespace {

StoredRoom fullRoom(const QString &id)
{
    StoredRoom room;
    room.roomId = id;
    room.roomKey = QByteArray(32, 'k');
    room.host = u"ann"_s;
    room.epoch = u"epoch"_s;
    room.lastSeq = 7;
    room.policy = {model::Policy::Control::Host, model::Policy::Stall::Hold, model::Policy::Entry::Knock, 3, 9};
    room.timeline.revision = 12;
    room.timeline.item = u"item"_s;
    room.timeline.state = sync::Timeline::State::Paused;
    room.timeline.position = 1234.5;
    room.timeline.rate = 1.5;
    room.item = {u"item"_s, QByteArray("\0sealed", 7)};
    room.slotValues = {{u"queue"_s, 4, u"ann"_s, "body", "signature", "key"}};
    return room;
}

protocol::Post postOf(qint64 seq)
{
    return {seq, u"id%1"_s.arg(seq), u"ann"_s, 1.5, 1700000000000, true, "body", "signature", "key", 1700000000777};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QString schemaAfter(const QString &folder, const QList<int> &steps)
{
    const QString name = u"schema"_s;
    QStringList schema;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(u":memory:"_s);
        if (!database.open())
            return {};
        for (const int step : steps) {
            if (!store::migrate(database, folder, step))
                return {};
        }
        QSqlQuery query(u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"_s, database);
        while (query.next())
            schema += query.value(0).toString();
        query.exec(u"PRAGMA user_version"_s);
        query.next();
        schema += query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    return schema.join(u'\n');
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void freshSchemaEqualsTheMigratedOne_data();
    void freshSchemaEqualsTheMigratedOne();
    void roomsComeBackAsTheyWere();
    void postsAreAppendedTrimmedAndRemoved();
    void aGroupIsWrittenWholeOrNotAtAll();
    void damagedRoomsAreSetAside();
    void unwritablePlacesFailPlainly();
    void lockedDatabasesFailAndRecover();
    void leavesADatabaseOfALaterVersionAlone();
    void recentFilesComeNewestFirst();
    void findsFilesByFingerprintThenByNameAndSize();
    void damagedHistoryIsSetAside();
    void seedIsMadeOnceAndPrivate();
    void damagedSeedIsSetAside();
    void remembersNameAndColour();
    void remembersWhereIAm();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] int damagedFiles(const QString &pattern) const
    {
        return int(QDir(m_folder.path()).entryList({pattern}).size());
    }
    QTemporaryDir m_folder;
};

void TestStore::freshSchemaEqualsTheMigratedOne_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("rooms") << u":/store/migrations/rooms"_s;
    QTest::newRow("history") << u":/store/migrations/history"_s;
    QTest::newRow("memory") << u":/store/migrations/memory"_s;
}

void TestStore::freshSchemaEqualsTheMigratedOne()
{
    QFETCH(QString, folder);
    const int newest = int(QDir(folder).entryList({u"*.sql"_s}).size());
    QVERIFY(newest >= 1);
    QList<int> steps;
    for (int i = 1; i <= newest; ++i)
        steps << i;
    const QString fresh = schemaAfter(folder, {newest});
    QVERIFY(fresh.endsWith(u'\n' + QString::number(newest)));
    QCOMPARE(schemaAfter(folder, steps), fresh);
    QCOMPARE(schemaAfter(folder, {newest, newest}), fresh);
}

void TestStore::roomsComeBackAsTheyWere()
{
    const QString file = path(u"deep/rooms.sqlite"_s);
    const StoredRoom room = fullRoom(u"one"_s);
    {
        SqliteRoomStore rooms(file);
        QVERIFY(rooms.commit({SaveRoom{room}}));
        QVERIFY(rooms.commit({SaveRoom{room}}));
        QVERIFY(rooms.commit({AppendPost{u"one"_s, postOf(8)}}));
    }
    SqliteRoomStore rooms(file);
    const auto loaded = rooms.load();
    QVERIFY(loaded && loaded->size() == 1);
    const StoredRoom &again = loaded->first();
    QCOMPARE(again.roomKey, room.roomKey);
    QCOMPARE(again.host, room.host);
    QCOMPARE(again.epoch, room.epoch);
    QCOMPARE(again.lastSeq, 8);
    QVERIFY(again.policy == room.policy);
    QVERIFY(again.timeline == room.timeline);
    QVERIFY(again.item == room.item);
    QVERIFY(again.slotValues == room.slotValues);
    QVERIFY(again.posts == QList{postOf(8)});
}

void TestStore::postsAreAppendedTrimmedAndRemoved()
{
    SqliteRoomStore rooms(path(u"posts.sqlite"_s));
    QVERIFY(!rooms.commit({AppendPost{u"nowhere"_s, postOf(1)}}));
    QVERIFY(rooms.commit({SaveRoom{fullRoom(u"one"_s)}}));
    QVERIFY(rooms.commit({SaveRoom{fullRoom(u"two"_s)}}));
    for (int seq = 1; seq <= 5; ++seq)
        QVERIFY(rooms.commit({AppendPost{u"one"_s, postOf(seq)}}));
    QVERIFY(!rooms.commit({AppendPost{u"one"_s, postOf(5)}}));
    QVERIFY(rooms.commit({TrimPosts{u"one"_s, 4}}));
    QCOMPARE(rooms.load()->first().posts.size(), 2);
    QVERIFY(rooms.commit({RemoveRoom{u"one"_s}}));
    QCOMPARE(rooms.load()->size(), 1);
    QVERIFY(rooms.commit({SaveRoom{fullRoom(u"one"_s)}}));
    const QList<StoredRoom> left = rooms.load().value();
    for (const StoredRoom &room : left)
        QVERIFY(room.posts.isEmpty());
}

void TestStore::aGroupIsWrittenWholeOrNotAtAll()
{
    SqliteRoomStore rooms(path(u"groups.sqlite"_s));
    QVERIFY(rooms.commit({SaveRoom{fullRoom(u"one"_s)}, AppendPost{u"one"_s, postOf(8)}, SaveRoom{fullRoom(u"two"_s)},
                          AppendPost{u"one"_s, postOf(9)}, AppendPost{u"two"_s, postOf(8)}}));
    QCOMPARE(rooms.load()->first().lastSeq, 9);
    QVERIFY(!rooms.commit({AppendPost{u"one"_s, postOf(10)}, AppendPost{u"nowhere"_s, postOf(1)}}));
    QCOMPARE(rooms.load()->first().posts.size(), 2);
    QVERIFY(rooms.commit({SaveRoom{fullRoom(u"one"_s)}})); // it knows of 7 posts; there are more
    QCOMPARE(rooms.load()->first().lastSeq, 9);
    rooms.close();
    QCOMPARE(rooms.load()->size(), 2);
}

void TestStore::damagedRoomsAreSetAside()
{
    const QString file = path(u"damaged.sqlite"_s);
    write(file, QByteArray(20'000, '\x5a'));
    SqliteRoomStore rooms(file);
    QVERIFY(rooms.commit({SaveRoom{fullRoom(u"one"_s)}}));
    QCOMPARE(rooms.load()->size(), 1);
    QCOMPARE(damagedFiles(u"damaged.sqlite.damaged-*"_s), 1);
}

void TestStore::unwritablePlacesFailPlainly()
{
    write(path(u"a file"_s), "not a folder");
    SqliteRoomStore rooms(path(u"a file/rooms.sqlite"_s));
    QCOMPARE(rooms.load().error().code, ErrorCode::StorageFailed);
    QCOMPARE(rooms.commit({SaveRoom{fullRoom(u"one"_s)}}).error().code, ErrorCode::StorageFailed);
    FileIdentityStore identity(path(u"a file/profile"_s));
    QCOMPARE(identity.deviceSeed().error().code, ErrorCode::StorageFailed);
    SqliteHistoryStore history(path(u"a file/history.sqlite"_s));
    history.remember({QUrl(u"file:///a"_s), {}, 0, 0, {}, QDateTime::currentDateTimeUtc()});
    QVERIFY(history.recent(5).result().isEmpty());
}

void TestStore::lockedDatabasesFailAndRecover()
{
    const QString file = path(u"locked.sqlite"_s);
    SqliteRoomStore rooms(file);
    QVERIFY(rooms.commit({SaveRoom{fullRoom(u"one"_s)}}));
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file);
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"BEGIN EXCLUSIVE"_s));
        QCOMPARE(rooms.commit({AppendPost{u"one"_s, postOf(8)}}).error().code, ErrorCode::StorageFailed);
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QVERIFY(rooms.commit({AppendPost{u"one"_s, postOf(8)}}));
    QCOMPARE(damagedFiles(u"locked.sqlite.damaged-*"_s), 0);
}

void TestStore::leavesADatabaseOfALaterVersionAlone()
{
    const QString file = path(u"later.sqlite"_s);
    {
        auto later = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"later"_s);
        later.setDatabaseName(file);
        QVERIFY(later.open());
        QVERIFY(QSqlQuery(later).exec(u"PRAGMA user_version = 999"_s));
    }
    QSqlDatabase::removeDatabase(u"later"_s);
    QCOMPARE(SqliteRoomStore(file).load().error().code, ErrorCode::StorageFailed);
    QCOMPARE(damagedFiles(u"later.sqlite.damaged-*"_s), 0);
}

void TestStore::recentFilesComeNewestFirst()
{
    const QString file = path(u"history.sqlite"_s);
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    const RecentFile film{QUrl(u"file:///home/a film.mkv"_s), u"A Film"_s, 5000, 90'000, u"Ann"_s, start};
    const RecentFile song{QUrl(u"file:///home/song.mp3"_s), {}, 1, 2, {}, start.addSecs(60)};
    {
        SqliteHistoryStore history(file);
        history.remember(film);
        history.remember(song);
    }
    SqliteHistoryStore history(file);
    QCOMPARE(history.recent(10).result(), (QList{song, film}));
    QCOMPARE(history.recent(1).result(), QList{song});
    RecentFile later = film;
    later.opened = start.addSecs(120);
    later.position = 7000;
    history.remember(later);
    QCOMPARE(history.recent(10).result(), (QList{later, song}));
    history.forget(song.file);
    QCOMPARE(history.recent(10).result(), QList{later});
}

void TestStore::findsFilesByFingerprintThenByNameAndSize()
{
    SqliteHistoryStore history(path(u"find.sqlite"_s));
    const QUrl here(u"file:///one/film.mkv"_s);
    const QUrl copy(u"file:///two/copy.mkv"_s);
    history.rememberContent(here, {100, u"abc"_s});
    history.rememberContent(copy, {100, u"abc"_s});
    QCOMPARE(history.find({1, u"abc"_s}, u"other"_s).result().size(), 2);
    QCOMPARE(history.find({100, u"unknown"_s}, u"film.mkv"_s).result(), QList{here});
    QVERIFY(history.find({101, u"unknown"_s}, u"film.mkv"_s).result().isEmpty());
    history.forget(here);
    QCOMPARE(history.find({0, u"abc"_s}, {}).result(), QList{copy});
}

void TestStore::damagedHistoryIsSetAside()
{
    const QString file = path(u"broken.sqlite"_s);
    write(file, "SQLite format 3 - but not really, only its first bytes");
    SqliteHistoryStore history(file);
    history.remember({QUrl(u"file:///a"_s), {}, 0, 0, {}, QDateTime::currentDateTimeUtc()});
    QCOMPARE(history.recent(5).result().size(), 1);
    QCOMPARE(damagedFiles(u"broken.sqlite.damaged-*"_s), 1);
}

void TestStore::seedIsMadeOnceAndPrivate()
{
    FileIdentityStore identity(path(u"profile"_s));
    const QByteArray seed = identity.deviceSeed().value();
    QCOMPARE(seed.size(), 32);
    QCOMPARE(identity.deviceSeed().value(), seed);
    QCOMPARE(FileIdentityStore(path(u"profile"_s)).deviceSeed().value(), seed);
    QVERIFY(FileIdentityStore(path(u"another"_s)).deviceSeed().value() != seed);
#if defined(Q_OS_UNIX)
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path(u"profile/device.key"_s)) & others));
#endif
}

void TestStore::damagedSeedIsSetAside()
{
    QVERIFY(QDir().mkpath(path(u"halved"_s)));
    write(path(u"halved/device.key"_s), "half a key");
    FileIdentityStore identity(path(u"halved"_s));
    QCOMPARE(identity.deviceSeed().value().size(), 32);
    QCOMPARE(QDir(path(u"halved"_s)).entryList({u"device.key.damaged-*"_s}).size(), 1);
}

void TestStore::remembersNameAndColour()
{
    const QString folder = path(u"me"_s);
    FileIdentityStore identity(folder);
    QVERIFY(!identity.name().isEmpty());
    QCOMPARE(identity.colour(), 0);
    identity.setName(u"Åsa 😀"_s);
    identity.setColour(5);
    QCOMPARE(FileIdentityStore(folder).name(), u"Åsa 😀"_s);
    QCOMPARE(FileIdentityStore(folder).colour(), 5);
    identity.setColour(99);
    QCOMPARE(identity.colour(), 7);
}

void TestStore::remembersWhereIAm()
{
    const QString folder = path(u"placed"_s);
    const place::OwnPlace kyiv{{50.45466, 30.5238}, false,   703448,           {50.45466, 30.5238},
                               u"Київ"_s,           u"UA"_s, u"Europe/Kyiv"_s, u"Europe/Kyiv"_s};
    FileIdentityStore identity(folder);
    QVERIFY(!identity.place());
    QCOMPARE(identity.sharing(), place::Precision::City);
    identity.setPlace(kyiv);
    identity.setSharing(place::Precision::Coarse);
    QCOMPARE(FileIdentityStore(folder).place(), kyiv);
    QCOMPARE(FileIdentityStore(folder).sharing(), place::Precision::Coarse);
#ifndef Q_OS_WIN
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile::permissions(folder + u"/settings.ini"_s) & others));
#endif
    identity.setPlace({});
    QVERIFY(!FileIdentityStore(folder).place());
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
