// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QTest>

#include "protocol/invite.h"
#include "viewmodels/invitetext.h"
#include "viewmodels/qrsvg.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;

class tst_InviteText : public QObject {
    Q_OBJECT
    const QString m_link = protocol::Invite::fresh(u"192.0.2.7"_s, 4711, false, false).toString();

private Q_SLOTS:
    void findsAnInviteAmongWords()
    {
        QCOMPARE(inviteIn(m_link), m_link);
        QCOMPARE(inviteIn(u"come over: "_s + m_link + u"\nsee you"_s), m_link);
        QCOMPARE(inviteIn(u"<"_s + m_link + u">"_s), m_link);
        QCOMPARE(inviteIn(m_link + u'.'), m_link);
    }

    void findsTheWebForm()
    {
        const QString web = protocol::Invite::parse(m_link)->toWebString();
        QCOMPARE(inviteIn(u"or here "_s + web), m_link);
    }

    void refusesWhatIsNone()
    {
        QCOMPARE(inviteIn({}), QString());
        QCOMPARE(inviteIn(m_link.chopped(3)), QString());
        QCOMPARE(inviteIn(u"https://example.org/"_s), QString());
        QCOMPARE(inviteIn(QString(1'000'000, u'a') + m_link), QString());
    }

    void drawsInvitesAsCodes()
    {
        const QByteArray url = qrSvg(m_link).toEncoded();
        QVERIFY(url.startsWith("data:image/svg+xml;base64,"));
        const QByteArray svg = QByteArray::fromBase64(url.mid(url.indexOf(',') + 1));
        QVERIFY(svg.startsWith("<svg"));
        QVERIFY(svg.endsWith("</svg>"));
    }

    void drawsNothingForNothingOrTooMuch()
    {
        QVERIFY(qrSvg({}).isEmpty());
        QVERIFY(qrSvg(QString(5000, u'x')).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_InviteText)
#include "tst_invitetext.moc"
