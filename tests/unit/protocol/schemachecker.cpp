// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemachecker.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace farnear::protocol {

namespace {

bool isOfType(const QJsonValue &value, const QString &type)
{
    const bool isWhole = value.isDouble() && value.toDouble() == std::floor(value.toDouble());
    return (type == "object"_L1 && value.isObject()) || (type == "array"_L1 && value.isArray())
        || (type == "string"_L1 && value.isString()) || (type == "boolean"_L1 && value.isBool())
        || (type == "number"_L1 && value.isDouble()) || (type == "integer"_L1 && isWhole);
}

bool fitsText(const QString &text, const QJsonObject &schema)
{
    const QString pattern = schema["pattern"_L1].toString();
    return text.size() >= schema["minLength"_L1].toInt() && text.size() <= schema["maxLength"_L1].toInt(INT_MAX)
        && QRegularExpression(pattern).match(text).hasMatch();
}

bool fitsNumber(double number, const QJsonObject &schema)
{
    return number >= schema["minimum"_L1].toDouble(-qInf()) && number <= schema["maximum"_L1].toDouble(qInf());
}

bool isAmongNamed(const QJsonValue &value, const QJsonObject &schema)
{
    const bool isConst = !schema.contains("const"_L1) || schema["const"_L1] == value;
    return isConst && (!schema.contains("enum"_L1) || schema["enum"_L1].toArray().contains(value));
}

bool fits(const QJsonValue &value, const QJsonObject &schema)
{
    const bool rightType = !schema.contains("type"_L1) || isOfType(value, schema["type"_L1].toString());
    return rightType && isAmongNamed(value, schema) && (!value.isString() || fitsText(value.toString(), schema))
        && (!value.isDouble() || fitsNumber(value.toDouble(), schema))
        && (!value.isArray() || value.toArray().size() <= schema["maxItems"_L1].toInt(INT_MAX));
}

} // namespace

QStringList SchemaChecker::faults(const QJsonValue &value, const QString &ref) const
{
    QStringList result;
    const QJsonObject found = schema(ref);
    if (found.isEmpty())
        return {u"there is no schema "_s + ref};
    check(value, found, ref, result);
    return result;
}

QStringList SchemaChecker::strangers(const QJsonValue &value, const QString &ref) const
{
    QStringList names;
    findStrangers(value, schema(ref), names);
    return names;
}

QJsonObject SchemaChecker::schema(const QString &ref) const
{
    QFile file(m_folder + u'/' + ref.section(u'#', 0, 0));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject whole = QJsonDocument::fromJson(file.readAll()).object();
    const QString name = ref.section(u"#/$defs/"_s, 1, 1);
    return name.isEmpty() ? whole : whole["$defs"_L1].toObject()[name].toObject();
}

QJsonObject SchemaChecker::resolved(const QJsonObject &schema) const
{
    const QString ref = schema["$ref"_L1].toString();
    if (ref.isEmpty())
        return schema;
    // Within common.json the file's own name is written out too.
    return this->schema(ref);
}

void SchemaChecker::check(const QJsonValue &value, const QJsonValue &schema, const QString &path,
                          QStringList &faults) const
{
    if (schema.isBool())
        return;
    const QJsonObject rules = resolved(schema.toObject());
    if (!fits(value, rules))
        faults += path;
    if (value.isObject())
        checkObject(value.toObject(), rules, path, faults);
    if (value.isArray() && rules.contains("items"_L1)) {
        for (const QJsonValue &entry : value.toArray())
            check(entry, rules["items"_L1], path + u"[]"_s, faults);
    }
    for (const QJsonValue &branch : rules["allOf"_L1].toArray()) {
        QStringList unmet;
        check(value, branch.toObject()["if"_L1], path, unmet);
        if (unmet.isEmpty())
            check(value, branch.toObject()["then"_L1], path, faults);
    }
}

void SchemaChecker::checkObject(const QJsonObject &value, const QJsonObject &schema, const QString &path,
                                QStringList &faults) const
{
    for (const QJsonValue &name : schema["required"_L1].toArray()) {
        if (!value.contains(name.toString()))
            faults += path + u" lacks "_s + name.toString();
    }
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (value.contains(it.key()))
            check(value[it.key()], it.value(), path + u'.' + it.key(), faults);
    }
}

void SchemaChecker::findStrangers(const QJsonValue &value, const QJsonObject &schema, QStringList &names) const
{
    const QJsonObject rules = resolved(schema);
    for (const QJsonValue &entry : value.toArray())
        findStrangers(entry, rules["items"_L1].toObject(), names);
    const QJsonObject object = value.toObject();
    const QJsonObject properties = rules["properties"_L1].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (properties.contains(it.key()))
            findStrangers(it.value(), properties[it.key()].toObject(), names);
        else
            names += it.key();
    }
}

} // namespace farnear::protocol
