// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/fields.h"

#include <cmath>

#include "base/ids.h"
#include "protocol/limits.h"

namespace farnear::protocol {

namespace {

bool isIdChar(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '_' || u == '-';
}

bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= limits::id && std::all_of(text.begin(), text.end(), isIdChar);
}

bool isId16(const QString &text)
{
    return text.size() == 22 && fromBase64Url(text).size() == 16;
}

/** The text of at most that many bytes: what is longer need not be decoded to be refused. */
qsizetype encodedSize(qsizetype bytes)
{
    return (bytes * 4 + 2) / 3;
}

} // namespace

void Fields::real(QLatin1String name, double &value, double min, double max)
{
    if (!m_reading) {
        m_object.insert(name, std::isfinite(value) ? std::clamp(value, min, max) : std::clamp(0.0, min, max));
        return;
    }
    const QJsonValue field = m_object.value(name);
    value = field.toDouble();
    require(field.isDouble() && value >= min && value <= max);
}

void Fields::integer(QLatin1String name, qint64 &value, qint64 min, qint64 max)
{
    if (!m_reading) {
        m_object.insert(name, std::clamp(value, min, max));
        return;
    }
    const QJsonValue field = m_object.value(name);
    const double number = field.toDouble();
    const bool good
        = field.isDouble() && number >= double(min) && number <= double(max) && number == std::floor(number);
    require(good);
    value = good ? qint64(number) : min;
}

void Fields::integer(QLatin1String name, int &value, int min, int max)
{
    qint64 wide = value;
    integer(name, wide, qint64(min), qint64(max));
    value = int(wide);
}

void Fields::flag(QLatin1String name, bool &value)
{
    if (m_reading ? contains(name) : value)
        boolean(name, value);
    else
        value = false;
}

void Fields::optionalInteger(QLatin1String name, qint64 &value, qint64 min, qint64 max)
{
    if (m_reading ? contains(name) : value != 0)
        integer(name, value, min, max);
    else
        value = 0;
}

void Fields::boolean(QLatin1String name, bool &value)
{
    if (!m_reading) {
        m_object.insert(name, value);
        return;
    }
    const QJsonValue field = m_object.value(name);
    value = field.toBool();
    require(field.isBool());
}

void Fields::id(QLatin1String name, QString &value, Presence presence)
{
    string(name, value, presence, isId);
}

void Fields::id16(QLatin1String name, QString &value, Presence presence)
{
    string(name, value, presence, isId16);
}

void Fields::string(QLatin1String name, QString &value, Presence presence, bool (*valid)(const QString &))
{
    const bool optional = presence == Presence::Optional;
    if (!m_reading) {
        if (!value.isEmpty() || !optional)
            m_object.insert(name, value);
        return;
    }
    const QJsonValue field = m_object.value(name);
    value = field.toString();
    require((optional && field.isUndefined()) || (field.isString() && valid(value)));
}

void Fields::id16List(QLatin1String name, QList<QString> &values, qsizetype most)
{
    if (!m_reading) {
        if (!values.isEmpty())
            m_object.insert(name, QJsonArray::fromStringList(values));
        return;
    }
    values.clear();
    const QJsonArray array = takeArray(name, most);
    for (const auto &entry : array) {
        values.append(entry.toString());
        require(isId16(values.last()));
    }
}

void Fields::bytes(QLatin1String name, QByteArray &value, qsizetype min, qsizetype max, Presence presence)
{
    const bool optional = presence == Presence::Optional;
    if (!m_reading) {
        if (!value.isEmpty() || !optional)
            m_object.insert(name, toBase64Url(value));
        return;
    }
    const QJsonValue field = m_object.value(name);
    const QString text = field.toString();
    value = text.size() <= encodedSize(max) ? fromBase64Url(text) : QByteArray();
    const bool right = field.isString() && !value.isEmpty() && value.size() >= min && value.size() <= max;
    require((optional && field.isUndefined()) || right);
}

void Fields::text(QLatin1String name, QString &value, const std::function<QString(const QString &)> &clean)
{
    if (!m_reading) {
        m_object.insert(name, clean(value));
        return;
    }
    const QJsonValue field = m_object.value(name);
    value = clean(field.toString());
    require(field.isUndefined() || field.isString());
}

QJsonArray Fields::takeArray(QLatin1String name, qsizetype most)
{
    const QJsonValue field = m_object.value(name);
    const QJsonArray array = field.toArray();
    const bool right = field.isUndefined() || (field.isArray() && array.size() <= most);
    require(right);
    return right ? array : QJsonArray();
}

} // namespace farnear::protocol
