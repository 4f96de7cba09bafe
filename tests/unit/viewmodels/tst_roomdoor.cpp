// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A room's door, as its view-model has it: on which server it is opened, and with what password.
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include "player/factory.h"
#include "server/roomserver.h"
#include "support/deskperson.h"
#include "transport/websocketlistener.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;
using test::DeskPerson;

namespace {

constexpr int soon = 15'000; // ms; everything here takes far less

QVariant at(const QAbstractItemModel &model, int row, int role)
{
    return model.index(row, 0).data(role);
}

int lastRow(const QAbstractItemModel &model)
{
    return model.rowCount() - 1;
}

} // namespace

class tst_RoomDoor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        player::initEngines();
    }

    void opensARoomOnAServer();
    void saysWhatIsNoServer();
    void changesThePasswordOfAnOpenRoom();
};

void tst_RoomDoor::opensARoomOnAServer()
{
    transport::WebSocketListener listener;
    const quint16 port = listener.listen(u"127.0.0.1"_s, 0).value();
    server::RoomServer rooms(std::make_shared<SystemClock>());
    rooms.listenOn(listener);
    const QString server = u"127.0.0.1:%1"_s.arg(port);
    DeskPerson mia(u"Mia"_s);
    DeskPerson jun(u"Jun"_s);
    QCOMPARE(mia.app.settings()->lastServerKind(), QString());
    QVERIFY(mia.app.room()->invitation()->isServerAddress(server, u"farnear"_s));
    QSignalSpy ready(mia.app.room()->invitation(), &InvitationViewModel::inviteReady);
    mia.app.room()->invitation()->startOn(u"farnear"_s, server);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, soon);
    QCOMPARE(rooms.roomCount(), 1);
    QVERIFY(mia.app.room()->invitation()->invite().contains(server));
    QCOMPARE(mia.app.room()->invitation()->reach(), InvitationViewModel::ThisComputer);
    QCOMPARE(mia.app.settings()->lastServerKind(), u"farnear"_s);
    QCOMPARE(mia.app.settings()->serverOf(u"farnear"_s), server);
    QVERIFY(!mia.app.room()->invitation()->busy());
    jun.app.room()->invitation()->join(mia.app.room()->invitation()->invite());
    QTRY_VERIFY_WITH_TIMEOUT(mia.app.room()->company() && jun.app.room()->company(), soon);
    QVERIFY(mia.app.room()->moderation()->isHost());
}

void tst_RoomDoor::saysWhatIsNoServer()
{
    DeskPerson mia(u"Mia"_s);
    QTRY_COMPARE(mia.app.room()->link(), RoomViewModel::Live);
    QSignalSpy refused(mia.app.room()->invitation(), &InvitationViewModel::refused);
    for (const QString &text : {u"http://rooms.example.org"_s, QString()}) {
        QVERIFY(!mia.app.room()->invitation()->isServerAddress(text, u"farnear"_s));
        mia.app.room()->invitation()->startOn(u"farnear"_s, text);
        QTRY_COMPARE(refused.count(), 1);
        refused.clear();
        QVERIFY(!mia.app.room()->invitation()->busy());
        QVERIFY(mia.app.room()->alone());
    }
    QVERIFY(at(*mia.app.notices()->toasts(), 0, ToastModel::SentenceRole)
                .toString()
                .contains(u"http://rooms.example.org"_s));
    QCOMPARE(mia.app.settings()->lastServerKind(), QString());
}

/** Issue: it did nothing and said nothing, and for a guest who was handed the room it opened another one. */
void tst_RoomDoor::changesThePasswordOfAnOpenRoom()
{
    DeskPerson mia(u"Mia"_s);
    DeskPerson jun(u"Jun"_s);
    mia.app.room()->invitation()->start();
    QTRY_VERIFY_WITH_TIMEOUT(!mia.app.room()->invitation()->invite().isEmpty(), soon);
    const QString open = mia.app.room()->invitation()->invite();
    jun.app.room()->invitation()->join(open);
    QTRY_VERIFY_WITH_TIMEOUT(jun.app.room()->company() && mia.app.room()->company(), soon);

    QSignalSpy changed(mia.app.room()->invitation(), &InvitationViewModel::passwordChanged);
    mia.app.room()->invitation()->setPassword(u"moon"_s);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, soon);
    const QString closed = mia.app.room()->invitation()->invite();
    QVERIFY(closed != open && mia.app.room()->invitation()->hasPassword());
    QCOMPARE(QGuiApplication::clipboard()->text(), closed);
    QCOMPARE(mia.app.notices()->toasts()->count(), 1);
    QTRY_COMPARE(jun.app.room()->invitation()->invite(), closed); // who is inside has the new link, too
    QVERIFY(jun.app.conversation()->chat()->say(u"still here"_s));
    QTRY_COMPARE(
        at(*mia.app.conversation()->chat(), lastRow(*mia.app.conversation()->chat()), ChatModel::TextRole).toString(),
        u"still here"_s);

    DeskPerson lena(u"Lena"_s);
    QSignalSpy refused(lena.app.room()->invitation(), &InvitationViewModel::refused);
    lena.app.room()->invitation()->join(open);
    QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, soon);
    lena.app.room()->invitation()->join(closed, u"moon"_s);
    QTRY_COMPARE_WITH_TIMEOUT(lena.app.room()->members()->count(), 3, soon);
    QTRY_COMPARE(lena.app.room()->othersText(), u"Mia and Jun"_s);

    mia.app.room()->moderation()->handOver(jun.session.room().state().me);
    QTRY_VERIFY(jun.app.room()->moderation()->isHost());
    QSignalSpy removed(jun.app.room()->invitation(), &InvitationViewModel::passwordChanged);
    jun.app.room()->invitation()->setPassword({});
    QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, soon);
    QVERIFY(!jun.app.room()->invitation()->hasPassword());
    QTRY_VERIFY(!mia.app.room()->invitation()->hasPassword() && !lena.app.room()->invitation()->hasPassword());
    QCOMPARE(mia.app.room()->members()->count(), 3);
    QCOMPARE(jun.app.room()->mode(), RoomViewModel::Joined);
}

QTEST_MAIN(tst_RoomDoor)
#include "tst_roomdoor.moc"
