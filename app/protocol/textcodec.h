// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include <type_traits>
#include <variant>

#include "base/expected.h"
#include "protocol/fields.h"

/**
 * Text frames of one direction. Direction names each message's type, static name(const Message *), and its fields,
 * static walk(Fields &, Message &).
 */
namespace farnear::protocol {

/** The JSON object of a frame within the size; TooLarge or Malformed. */
[[nodiscard]] inline Expected<QJsonObject> parseObject(const QByteArray &json, qsizetype most)
{
    if (json.size() > most)
        return ErrorCode::TooLarge;
    const QJsonDocument document = QJsonDocument::fromJson(json); // bounded depth: Qt refuses more than 1024 levels
    if (!document.isObject())
        return ErrorCode::Malformed;
    return document.object();
}

template <typename Direction, typename Variant>
[[nodiscard]] QByteArray encodeText(const Variant &message)
{
    return std::visit(
        [](auto copy) {
            using Message = decltype(copy);
            Fields fields;
            Direction::walk(fields, copy);
            QJsonObject object = fields.object();
            object.insert(QLatin1String("t"), Direction::name(static_cast<const Message *>(nullptr)));
            return QJsonDocument(object).toJson(QJsonDocument::Compact);
        },
        message);
}

template <typename Direction, typename Variant, typename Message>
[[nodiscard]] Expected<Variant> readMessage(const QJsonObject &object)
{
    Fields fields(object);
    Message message;
    Direction::walk(fields, message);
    if (!fields.ok())
        return ErrorCode::Malformed;
    return Variant(std::move(message));
}

template <typename Direction, typename... Messages>
[[nodiscard]] Expected<std::variant<Messages...>> readAny(const QJsonObject &object, const QString &type,
                                                          std::type_identity<std::variant<Messages...>>)
{
    using Variant = std::variant<Messages...>;
    Expected<Variant> result = ErrorCode::Unknown;
    const auto tryOne = [&](auto *message) {
        using Message = std::remove_const_t<std::remove_pointer_t<decltype(message)>>;
        if (type != Direction::name(message))
            return false;
        result = readMessage<Direction, Variant, Message>(object);
        return true;
    };
    static_cast<void>((tryOne(static_cast<const Messages *>(nullptr)) || ...));
    return result;
}

template <typename Direction, typename Variant>
[[nodiscard]] Expected<Variant> decodeText(const QByteArray &frame, qsizetype most)
{
    const Expected<QJsonObject> object = parseObject(frame, most);
    if (!object)
        return object.error();
    const QJsonValue type = object->value(QLatin1String("t"));
    if (!type.isString())
        return ErrorCode::Malformed;
    return readAny<Direction>(*object, type.toString(), std::type_identity<Variant>());
}

} // namespace farnear::protocol
