// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QRegularExpression>

#include "protocol/codec.h"
#include "randommessages.h"
#include "schemachecker.h"
#include "vectors.h"

using namespace farnear;
using namespace farnear::protocol;
using namespace Qt::StringLiterals;

/** The written contract, the schemas, the vectors and the codec say the same. */
class TestContract : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void hasAVectorASchemaAndAPageForEveryMessage_data();
    void hasAVectorASchemaAndAPageForEveryMessage();
    void hasVectorsWithinTheSchemas_data();
    void hasVectorsWithinTheSchemas();
    void hasSchemasThatRefuseHostileFrames_data();
    void hasSchemasThatRefuseHostileFrames();
    void sendsOnlyWhatTheSchemasAllow();
    void describesEveryObject_data();
    void describesEveryObject();
    void describesEveryErrorCodeASenderMayMeet();
    void showsOnlyFramesThatAreVectors();

private:
    [[nodiscard]] QStringList fieldsInPage(const QString &heading) const;

    SchemaChecker m_schemas{QStringLiteral(FARNEAR_PROTOCOL_DIR "/schemas")};
    QString m_page;
};

namespace {

QString schemaFile(const QString &from, const QJsonObject &frame)
{
    return from + u'-' + frame["t"_L1].toString() + u".json"_s;
}

QStringList propertiesOf(const QJsonObject &schema)
{
    QStringList names = schema["properties"_L1].toObject().keys();
    names.removeAll(u"t"_s);
    return names;
}

/** The type names of every alternative of a direction, from the codec itself. */
QStringList typesOf(const QString &from)
{
    RandomMessages random(1);
    QStringList types;
    const size_t count = from == "server"_L1 ? std::variant_size_v<ServerMessage> : std::variant_size_v<ClientMessage>;
    for (size_t i = 0; i < count; ++i) {
        const QByteArray frame = from == "server"_L1 ? encode(random.server(i)) : encode(random.client(i));
        types += QJsonDocument::fromJson(frame)["t"_L1].toString();
    }
    return types;
}

QStringList typesInVectors(const QString &from)
{
    QStringList types;
    for (const QJsonValue &vector : vectors(from + u".json"_s))
        types += vector["frame"_L1]["t"_L1].toString();
    return types;
}

} // namespace

void TestContract::initTestCase()
{
    QFile file(QStringLiteral(FARNEAR_PROTOCOL_DIR "/PROTOCOL.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_page = QString::fromUtf8(file.readAll());
}

/** The first cells of the table under a heading. */
QStringList TestContract::fieldsInPage(const QString &heading) const
{
    const QString section = m_page.section(u"\n#### "_s + heading + u"\n"_s, 1, 1).section(u"\n#"_s, 0, 0);
    static const QRegularExpression row(u"^\\| `([A-Za-z0-9]+)`"_s, QRegularExpression::MultilineOption);
    QStringList names;
    for (auto it = row.globalMatch(section); it.hasNext();)
        names += it.next().captured(1);
    names.sort();
    return names;
}

void TestContract::hasAVectorASchemaAndAPageForEveryMessage_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("type");
    for (const QString &from : {u"server"_s, u"client"_s}) {
        for (const QString &type : typesOf(from))
            QTest::newRow(qPrintable(from + u' ' + type)) << from << type;
    }
}

void TestContract::hasAVectorASchemaAndAPageForEveryMessage()
{
    QFETCH(QString, from);
    QFETCH(QString, type);
    QVERIFY(typesInVectors(from).contains(type));
    const QJsonObject schema = m_schemas.schema(from + u'-' + type + u".json"_s);
    QVERIFY(!schema.isEmpty());
    const QString heading = u'`' + type + u"` from a "_s + from;
    QVERIFY2(m_page.contains(u"\n#### "_s + heading + u"\n"_s), "no section");
    QVERIFY2(m_page.contains(u"| [`"_s + type + u"`](#"_s + type + u"-from-a-"_s + from + u") |"_s), "no row");
    QCOMPARE(fieldsInPage(heading), propertiesOf(schema));
}

void TestContract::hasVectorsWithinTheSchemas_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QJsonObject>("frame");
    for (const QString &from : {u"server"_s, u"client"_s}) {
        for (const QJsonValue &vector : vectors(from + u".json"_s))
            QTest::newRow(qPrintable(from + u' ' + vector["name"_L1].toString()))
                << from << vector["frame"_L1].toObject();
    }
}

void TestContract::hasVectorsWithinTheSchemas()
{
    QFETCH(QString, from);
    QFETCH(QJsonObject, frame);
    QCOMPARE(m_schemas.faults(frame, schemaFile(from, frame)), QStringList());
    QCOMPARE(m_schemas.strangers(frame, schemaFile(from, frame)), QStringList());
}

void TestContract::hasSchemasThatRefuseHostileFrames_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QJsonObject>("frame");
    QTest::addColumn<bool>("refused");
    for (const QJsonValue &vector : vectors(u"hostile.json"_s)) {
        const QJsonObject frame = QJsonDocument::fromJson(vector["text"_L1].toString().toUtf8()).object();
        if (frame["t"_L1].isString() && vector["error"_L1].toString() == "malformed"_L1)
            QTest::newRow(qPrintable(vector["name"_L1].toString()))
                << vector["from"_L1].toString() << frame << !vector["schemaCannotTell"_L1].toBool();
    }
}

void TestContract::hasSchemasThatRefuseHostileFrames()
{
    QFETCH(QString, from);
    QFETCH(QJsonObject, frame);
    QFETCH(bool, refused);
    QCOMPARE(!m_schemas.faults(frame, schemaFile(from, frame)).isEmpty(), refused);
}

void TestContract::sendsOnlyWhatTheSchemasAllow()
{
    RandomMessages random(31);
    for (const QString &from : {u"server"_s, u"client"_s}) {
        for (int i = 0; i < typesOf(from).size() * 10; ++i) {
            const size_t type = size_t(i / 10);
            const QByteArray bytes = from == "server"_L1 ? encode(random.server(type)) : encode(random.client(type));
            const QJsonObject frame = QJsonDocument::fromJson(bytes).object();
            QCOMPARE(m_schemas.faults(frame, schemaFile(from, frame)), QStringList());
            QCOMPARE(m_schemas.strangers(frame, schemaFile(from, frame)), QStringList());
        }
    }
}

void TestContract::describesEveryObject_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("definition");
    QTest::newRow("timeline") << u"timeline"_s << u"timeline"_s;
    QTest::newRow("intent") << u"intent"_s << u"intent"_s;
    QTest::newRow("status") << u"status"_s << u"status"_s;
    QTest::newRow("policy") << u"policy"_s << u"policy"_s;
    QTest::newRow("item") << u"item"_s << u"sealedItem"_s;
    QTest::newRow("member") << u"member"_s << u"member"_s;
    QTest::newRow("post") << u"post"_s << u"post"_s;
    QTest::newRow("key box") << u"key box"_s << u"keyBox"_s;
    QTest::newRow("slot") << u"slot"_s << u"slot"_s;
}

void TestContract::describesEveryObject()
{
    QFETCH(QString, heading);
    QFETCH(QString, definition);
    QCOMPARE(fieldsInPage(heading), propertiesOf(m_schemas.schema(u"common.json#/$defs/"_s + definition)));
}

void TestContract::describesEveryErrorCodeASenderMayMeet()
{
    using enum ErrorCode;
    for (const ErrorCode code :
         {WrongSecret, RoomFull, NotAdmitted, Removed, Replaced, UnsupportedVersion, TimedOut, ServerFull, Malformed,
          TooLarge, TooMany, Forbidden, Stale, Conflict, Unknown, Internal})
        QVERIFY2(m_page.contains(u"\n| `"_s + wireName(code) + u"` |"_s), qPrintable(wireName(code)));
}

void TestContract::showsOnlyFramesThatAreVectors()
{
    static const QRegularExpression line(u"^([CS]): (\\{.*\\})$"_s, QRegularExpression::MultilineOption);
    int shown = 0;
    for (auto it = line.globalMatch(m_page); it.hasNext(); ++shown) {
        const auto match = it.next();
        const QString from = match.captured(1) == "S"_L1 ? u"server"_s : u"client"_s;
        const QJsonObject frame = QJsonDocument::fromJson(match.captured(2).toUtf8()).object();
        const QJsonArray all = vectors(from + u".json"_s);
        QVERIFY2(std::any_of(all.begin(), all.end(), [&](const QJsonValue &v) { return v["frame"_L1] == frame; }),
                 qPrintable(match.captured(0)));
    }
    QVERIFY(shown >= 10);
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
