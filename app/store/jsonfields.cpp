// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jsonfields.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "model/limits.h"
#include "protocol/limits.h"

namespace farnear::store {

using model::Policy;
using sync::Timeline;
namespace limits = protocol::limits;

namespace {

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace

QString toJson(const Policy &policy)
{
    return textOf({{QStringLiteral("hostControls"), policy.control == Policy::Control::Host},
                   {QStringLiteral("holds"), policy.stall == Policy::Stall::Hold},
                   {QStringLiteral("knock"), policy.entry == Policy::Entry::Knock},
                   {QStringLiteral("capacity"), policy.capacity},
                   {QStringLiteral("history"), policy.history}});
}

Policy policyFromJson(const QString &json)
{
    const QJsonObject object = objectOf(json);
    const auto is = [&object](const char *key) { return object.value(QLatin1String(key)).toBool(); };
    Policy policy;
    policy.control = is("hostControls") ? Policy::Control::Host : Policy::Control::All;
    policy.stall = is("holds") ? Policy::Stall::Hold : Policy::Stall::CarryOn;
    policy.entry = is("knock") ? Policy::Entry::Knock : Policy::Entry::Open;
    policy.capacity
        = std::clamp(object.value(QLatin1String("capacity")).toInt(policy.capacity), 1, model::limits::capacity);
    policy.history
        = std::clamp(object.value(QLatin1String("history")).toInt(policy.history), 0, model::limits::history);
    return policy;
}

QString toJson(const Timeline &timeline)
{
    return textOf({{QStringLiteral("revision"), timeline.revision},
                   {QStringLiteral("item"), timeline.item},
                   {QStringLiteral("empty"), timeline.state == Timeline::State::Empty},
                   {QStringLiteral("position"), timeline.position},
                   {QStringLiteral("rate"), timeline.rate}});
}

Timeline timelineFromJson(const QString &json)
{
    const QJsonObject object = objectOf(json);
    Timeline timeline;
    timeline.revision = std::clamp(object.value(QLatin1String("revision")).toInteger(), qint64(0), limits::integer);
    if (object.value(QLatin1String("empty")).toBool(true))
        return timeline;
    timeline.state = Timeline::State::Paused;
    timeline.item = object.value(QLatin1String("item")).toString();
    timeline.position = std::clamp(object.value(QLatin1String("position")).toDouble(), 0.0, limits::positionMs);
    timeline.rate = std::clamp(object.value(QLatin1String("rate")).toDouble(1), limits::rateMin, limits::rateMax);
    return timeline;
}

} // namespace farnear::store
