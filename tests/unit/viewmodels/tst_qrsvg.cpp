// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QTest>

#include "viewmodels/qrsvg.h"

using namespace Qt::StringLiterals;
using namespace farnear;
using namespace farnear::viewmodels;

class tst_QrSvg : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsInvitesAsCodes()
    {
        const QByteArray url = qrSvg(u"farnear://192.0.2.7:4711/room#secret"_s).toEncoded();
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

QTEST_GUILESS_MAIN(tst_QrSvg)
#include "tst_qrsvg.moc"
