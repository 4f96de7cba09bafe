// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eveningcodec.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <bit>

namespace farnear::store {

using ports::Evening;
using ports::Highlight;

namespace {

constexpr quint8 version = 1;
constexpr quint32 maxEach = 10'000;

/** Writes or reads the same fields in the same order. */
class Writer {
public:
    explicit Writer(QByteArray &bytes) : m_stream(&bytes, QIODevice::WriteOnly)
    {
        m_stream.setVersion(QDataStream::Qt_6_0);
    }

    void operator()(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        m_stream.writeBytes(bytes.constData(), uint(bytes.size()));
    }
    void operator()(const QDateTime &time) { m_stream << time.toMSecsSinceEpoch() << qint32(time.offsetFromUtc()); }
    void operator()(double number) { m_stream << number; }
    void operator()(qint64 number) { m_stream << number; }
    void operator()(int number) { m_stream << qint32(number); }
    template <typename Enum>
    void choice(Enum value, Enum)
    {
        m_stream << quint8(value);
    }
    template <typename T, typename Fields>
    void list(const QList<T> &values, Fields fields)
    {
        m_stream << quint32(values.size());
        for (const T &value : values)
            fields(*this, value);
    }

private:
    QDataStream m_stream;
};

class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_left(bytes) { }

    [[nodiscard]] bool isWhole() const { return !m_bad && m_left.isEmpty(); }
    void operator()(QString &text)
    {
        const QByteArrayView bytes = take(number<quint32>());
        text = QString::fromUtf8(bytes);
    }
    void operator()(QDateTime &time)
    {
        const auto ms = number<qint64>();
        time = QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, number<qint32>());
    }
    void operator()(double &value) { value = std::bit_cast<double>(number<quint64>()); }
    void operator()(qint64 &value) { value = number<qint64>(); }
    void operator()(int &value) { value = number<qint32>(); }
    template <typename Enum>
    void choice(Enum &value, Enum last)
    {
        value = Enum(std::min(number<quint8>(), quint8(last)));
    }
    template <typename T, typename Fields>
    void list(QList<T> &values, Fields fields)
    {
        const auto size = number<quint32>();
        m_bad = m_bad || size > maxEach;
        values.reserve(std::min<qsizetype>(size, m_left.size()));
        for (quint32 i = 0; i < size && !m_bad; ++i) {
            values.append(T());
            fields(*this, values.last());
        }
    }

private:
    /** The next bytes; nothing when there are fewer. */
    QByteArrayView take(qsizetype size)
    {
        m_bad = m_bad || size > m_left.size();
        if (m_bad)
            return {};
        const QByteArrayView taken = m_left.first(size);
        m_left = m_left.sliced(size);
        return taken;
    }
    template <typename Number>
    Number number()
    {
        const QByteArrayView bytes = take(sizeof(Number));
        return bytes.isEmpty() ? Number(0) : qFromBigEndian<Number>(bytes.data());
    }

    QByteArrayView m_left;
    bool m_bad = false;
};

// What a field list says holds for both directions; T is const when writing.

template <typename Stream, typename T>
void itemFields(Stream &stream, T &item)
{
    stream(item.tags.title);
    stream(item.source.fileName);
    stream(item.tags.artist);
    stream(item.tags.album);
    stream(item.tags.duration);
    stream(item.content.size);
    stream(item.content.fingerprint);
    stream.choice(item.tags.kind, model::Tags::Kind::Music);
    stream(item.addedBy);
}

template <typename Stream, typename T>
void eveningFields(Stream &stream, T &evening)
{
    stream(evening.id);
    stream(evening.started);
    stream(evening.lastsMs);
    stream.list(evening.companions, [](Stream &each, auto &companion) {
        each(companion.id);
        each(companion.name);
        each(companion.colour);
        each(companion.km);
        each(companion.heardMs);
    });
    stream.list(evening.played, [](Stream &each, auto &played) {
        itemFields(each, played.item);
        each(played.at);
        each(played.heardMs);
    });
    stream.list(evening.highlights, [](Stream &each, auto &highlight) {
        each.choice(highlight.kind, Highlight::Kind::Moment);
        each(highlight.by);
        each(highlight.name);
        itemFields(each, highlight.item);
        each(highlight.position);
        each(highlight.text);
        each(highlight.picture);
        each(highlight.at);
    });
}

} // namespace

QByteArray toBody(const Evening &evening)
{
    QByteArray fields;
    Writer writer(fields);
    eveningFields(writer, evening);
    return char(version) + fields;
}

std::optional<Evening> fromBody(const QByteArray &body)
{
    if (!body.startsWith(char(version)))
        return std::nullopt;
    Reader reader(QByteArrayView(body).sliced(1));
    Evening evening;
    eveningFields(reader, evening);
    return reader.isWhole() ? std::optional(evening) : std::nullopt;
}

} // namespace farnear::store
