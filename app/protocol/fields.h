// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <functional>

#include "base/millis.h"

namespace farnear::protocol {

/** An enum's value and its name on the wire. */
template <typename Enum>
struct Named {
    Enum value;
    QLatin1String name;
};
template <typename Enum>
Named(Enum, QLatin1String) -> Named<Enum>; // clang before 17 does not see this by itself

/** May a field be left out? Empty ones are then not written. */
enum class Presence { Required, Optional };

/**
 * The fields of one JSON object, walked by one function for both directions: a reader takes each into its variable and
 * remembers whether all were right; a writer puts each into the object, numbers taken into their range.
 */
class Fields {
public:
    /** A writer. */
    Fields() = default;
    explicit Fields(const QJsonObject &object) : m_object(object), m_reading(true) { }

    [[nodiscard]] bool isReading() const { return m_reading; }
    /** Reader: everything so far was there, of its type and in its range. */
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }
    [[nodiscard]] bool contains(QLatin1String name) const { return m_object.contains(name); }
    /** Reader: something about the fields together is wrong. */
    void require(bool condition) { m_ok = m_ok && condition; }

    void real(QLatin1String name, double &value, double min, double max);
    void integer(QLatin1String name, qint64 &value, qint64 min, qint64 max);
    void integer(QLatin1String name, int &value, int min, int max);
    void boolean(QLatin1String name, bool &value);
    /** Absent is false, and false is not written. */
    void flag(QLatin1String name, bool &value);
    /** Absent is 0, and 0 is not written. */
    void optionalInteger(QLatin1String name, qint64 &value, qint64 min, qint64 max);
    /** 1 .. limits::id characters A-Z a-z 0-9 _ -. */
    void id(QLatin1String name, QString &value, Presence presence = Presence::Required);
    /** 16 bytes as base64url. */
    void id16(QLatin1String name, QString &value, Presence presence = Presence::Required);
    void id16List(QLatin1String name, QList<QString> &values, qsizetype most);
    /** Base64url in JSON; an optional one may be absent whatever its least size. */
    void bytes(QLatin1String name, QByteArray &value, qsizetype min, qsizetype max,
               Presence presence = Presence::Required);
    /** Free text, cleaned on the way in and out; absent reads as empty. */
    void text(QLatin1String name, QString &value, const std::function<QString(const QString &)> &clean);

    template <typename Enum, std::size_t Count>
    void choice(QLatin1String name, Enum &value, const std::array<Named<Enum>, Count> &names);
    /** An object within: walk(Fields &). */
    template <typename Walk>
    void object(QLatin1String name, Walk walk);
    /** A list of objects, absent when empty: walk(Fields &, T &). */
    template <typename T, typename Walk>
    void list(QLatin1String name, QList<T> &values, qsizetype most, Walk walk);

private:
    template <typename T, typename Walk>
    void readList(const QJsonArray &array, QList<T> &values, Walk walk);
    [[nodiscard]] QJsonArray takeArray(QLatin1String name, qsizetype most);
    void string(QLatin1String name, QString &value, Presence presence, bool (*valid)(const QString &));

    QJsonObject m_object;
    bool m_reading = false;
    bool m_ok = true;
};

template <typename Enum, std::size_t Count>
void Fields::choice(QLatin1String name, Enum &value, const std::array<Named<Enum>, Count> &names)
{
    const QString text = m_object.value(name).toString();
    const auto it = std::find_if(names.begin(), names.end(), [&](const Named<Enum> &entry) {
        return m_reading ? entry.name == text : entry.value == value;
    });
    require(it != names.end());
    if (it == names.end())
        return;
    if (m_reading)
        value = it->value;
    else
        m_object.insert(name, it->name);
}

template <typename Walk>
void Fields::object(QLatin1String name, Walk walk)
{
    if (!m_reading) {
        Fields inner;
        walk(inner);
        m_object.insert(name, inner.object());
        return;
    }
    const QJsonValue value = m_object.value(name);
    Fields inner(value.toObject());
    walk(inner);
    require(value.isObject() && inner.ok());
}

template <typename T, typename Walk>
void Fields::list(QLatin1String name, QList<T> &values, qsizetype most, Walk walk)
{
    if (m_reading) {
        readList(takeArray(name, most), values, walk);
        return;
    }
    QJsonArray array;
    for (T &value : values) {
        Fields inner;
        walk(inner, value);
        array.append(inner.object());
    }
    if (!array.isEmpty())
        m_object.insert(name, array);
}

template <typename T, typename Walk>
void Fields::readList(const QJsonArray &array, QList<T> &values, Walk walk)
{
    values.clear();
    for (const auto &entry : array) {
        Fields inner(entry.toObject());
        T value;
        walk(inner, value);
        require(entry.isObject() && inner.ok());
        values.append(std::move(value));
    }
}

} // namespace farnear::protocol
