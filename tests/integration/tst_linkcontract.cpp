// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of link, over real sockets to servers of its kind, keeps to the same contract.
#include <QGuiApplication>
#include <QTemporaryDir>

#include "main/composition.h"
#include "support/linkcontract.h"
#include "support/minimalprovider.h"
#include "support/nodeserver.h"
#include "support/ottserver.h"
#include "support/providercontract.h"
#include "support/syncplayserver.h"

using namespace farnear;
using namespace Qt::StringLiterals;

class TestLinkContract final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void meets_data() { addKinds(); }
    void meets();
    void talks_data() { addKinds(); }
    void talks();
    void plays_data() { addKinds(); }
    void plays();
    void goes_data() { addKinds(); }
    void goes();

private:
    static void addKinds();
    /** Two people in a room on a server of that kind. */
    void enter(const QString &kind);
    /** A room on a server that runs from now on; null with a skipped test where none is installed. */
    [[nodiscard]] std::shared_ptr<ports::RoomTicket> hostTicket(const QString &kind);
    [[nodiscard]] std::shared_ptr<ports::RoomTicket> ticketTo(session::Parts &person, const QString &invite) const;
    [[nodiscard]] std::shared_ptr<ports::RoomTicket> startHere() const;

    QTemporaryDir m_profiles;
    std::optional<session::Parts> m_ada;
    std::optional<session::Parts> m_jun;
    std::unique_ptr<test::MinimalNetwork> m_minimal;
    test::SyncplayServer m_syncplay;
    test::NodeServer m_syncLounge{u"syncloungeserver/dist/index.js"_s};
    std::unique_ptr<test::OttServer> m_ott;
    std::unique_ptr<test::LinkGuest> m_host;
    std::unique_ptr<test::LinkGuest> m_guest;
};

namespace {

const QString address = u"http://example.org/film.mp4"_s;

model::QueueEntry film()
{
    model::QueueEntry entry;
    entry.id = freshId();
    entry.content = {1000, u"print"_s};
    entry.tags.title = u"Film"_s;
    entry.tags.kind = model::Tags::Kind::Film;
    entry.tags.duration = 100'000;
    entry.source.fileName = u"film.mp4"_s;
    entry.source.url = QUrl(address);
    return entry;
}

} // namespace

void TestLinkContract::addKinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"minimal", "farnear", "syncplay", "synclounge", "ott"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestLinkContract::initTestCase()
{
    for (auto *person : {&m_ada, &m_jun}) {
        auto parts = main::compose({m_profiles.filePath(person == &m_ada ? u"ada"_s : u"jun"_s), {}, {}, false});
        QVERIFY(parts);
        *person = std::move(*parts);
    }
    m_minimal = std::make_unique<test::MinimalNetwork>(m_ada->clock);
    for (auto *person : {&m_ada, &m_jun})
        (*person)->providers.push_back(std::make_shared<test::MinimalProvider>(*m_minimal));
}

void TestLinkContract::cleanup()
{
    m_guest.reset();
    m_host.reset();
    m_ott.reset();
    m_syncplay.stop();
    m_syncLounge.stop();
}

std::shared_ptr<ports::RoomTicket> TestLinkContract::ticketTo(session::Parts &person, const QString &invite) const
{
    for (const auto &provider : person.providers) {
        if (!provider->inviteIn(invite))
            continue;
        const auto prepared = provider->prepare(invite, {});
        return QTest::qWaitFor([&prepared] { return prepared.isFinished(); }, 10'000) ? test::ticketOf(prepared)
                                                                                      : nullptr;
    }
    return nullptr;
}

std::shared_ptr<ports::RoomTicket> TestLinkContract::startHere() const
{
    const auto started = m_ada->providers.front()->hosting()->startHere({});
    const auto ticket
        = QTest::qWaitFor([&started] { return started.isFinished(); }, 10'000) ? test::ticketOf(started) : nullptr;
    if (!ticket)
        return nullptr;
    const auto opened = ticket->open(u"127.0.0.1"_s, 0);
    return QTest::qWaitFor([&opened] { return opened.isFinished(); }, 10'000) ? ticket : nullptr;
}

std::shared_ptr<ports::RoomTicket> TestLinkContract::hostTicket(const QString &kind)
{
    if (kind == u"farnear")
        return startHere();
    if (kind == u"minimal")
        return ticketTo(*m_ada, u"minimal://"_s + freshId().remove(u'-'));
    if (kind == u"syncplay" && test::SyncplayServer::isInstalled() && m_syncplay.start())
        return ticketTo(*m_ada, m_syncplay.room(u"den"_s));
    if (kind == u"synclounge" && m_syncLounge.isInstalled() && m_syncLounge.start())
        return ticketTo(*m_ada, u"synclounge+http://127.0.0.1:%1/den"_s.arg(m_syncLounge.port()));
    if (kind != u"ott")
        return nullptr;
    m_ott = std::make_unique<test::OttServer>();
    if (!m_ott->start())
        return nullptr;
    m_ott->addMedia(address, u"Film"_s, 100);
    return ticketTo(*m_ada, m_ott->room());
}

void TestLinkContract::enter(const QString &kind)
{
    const auto ticket = hostTicket(kind);
    if (!ticket)
        QSKIP("no server of this kind is installed");
    m_host = std::make_unique<test::LinkGuest>(ticket, u"Ada"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->isIn(), 10'000);
    QVERIFY(ticket->invite());
    const auto theirs = ticketTo(*m_jun, ticket->invite()->text);
    QVERIFY(theirs);
    QCOMPARE(theirs->room(), ticket->room());
    m_guest = std::make_unique<test::LinkGuest>(theirs, u"Jun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->isIn(), 10'000);
    QTRY_COMPARE(m_host->came.size(), 1);
}

void TestLinkContract::meets()
{
    QFETCH(QString, kind);
    enter(kind);
    if (m_guest)
        test::checkPeople(*m_host, *m_guest);
}

void TestLinkContract::talks()
{
    QFETCH(QString, kind);
    enter(kind);
    if (m_guest)
        test::checkWords(*m_host, *m_guest);
}

void TestLinkContract::plays()
{
    QFETCH(QString, kind);
    enter(kind);
    if (m_guest)
        test::checkPlaying(*m_host, *m_guest, film());
}

void TestLinkContract::goes()
{
    QFETCH(QString, kind);
    enter(kind);
    if (m_guest)
        test::checkGoing(*m_host, *m_guest);
}

QTEST_GUILESS_MAIN(TestLinkContract)
#include "tst_linkcontract.moc"
