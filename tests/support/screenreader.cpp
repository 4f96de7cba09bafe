// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/screenreader.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>

namespace farnear::test {

using namespace Qt::StringLiterals;

namespace {

// AT-SPI's numbers.
constexpr int checkedState = 4;
constexpr int enabledState = 8;
constexpr int showingState = 25;

const QString accessibleInterface = u"org.a11y.atspi.Accessible"_s;
const QString actionInterface = u"org.a11y.atspi.Action"_s;
const Accessible everything{u"org.a11y.atspi.Registry"_s, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)};

/** The value of a type that QtDBus knows no name for. */
std::optional<QDBusArgument> compound(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return std::nullopt;
    return reply.arguments().constFirst().value<QDBusArgument>();
}

} // namespace

std::optional<ScreenReader> ScreenReader::start()
{
    const QDBusConnection session = QDBusConnection::sessionBus();
    if (!session.isConnected())
        return std::nullopt;
    const QDBusReply<QString> address = session.call(
        QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
    if (!address.isValid())
        return std::nullopt;
    const QDBusConnection bus = QDBusConnection::connectToBus(address.value(), u"accessibility"_s);
    return bus.isConnected() ? std::optional(ScreenReader(bus)) : std::nullopt;
}

ScreenReader::ScreenReader(const QDBusConnection &bus) : m_bus(bus) { }

QDBusMessage ScreenReader::call(const Accessible &thing, const QString &interface, const QString &method,
                                const QList<QVariant> &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(thing.service, thing.path.path(), interface, method);
    message.setArguments(arguments);
    return m_bus.call(message);
}

QVariant ScreenReader::property(const Accessible &thing, const QString &interface, const QString &name) const
{
    const QDBusReply<QDBusVariant> reply
        = call(thing, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {interface, name});
    return reply.isValid() ? reply.value().variant() : QVariant();
}

QList<Accessible> ScreenReader::children(const Accessible &thing) const
{
    QList<Accessible> found;
    const auto list = compound(call(thing, accessibleInterface, u"GetChildren"_s));
    if (!list)
        return found;
    list->beginArray();
    while (!list->atEnd()) {
        Accessible child;
        list->beginStructure();
        *list >> child.service >> child.path;
        list->endStructure();
        found << child;
    }
    list->endArray();
    return found;
}

bool ScreenReader::hasState(const Accessible &thing, int state) const
{
    const QDBusReply<QList<uint>> reply = call(thing, accessibleInterface, u"GetState"_s);
    return reply.isValid() && !reply.value().isEmpty() && (reply.value().constFirst() >> state & 1U) != 0;
}

void ScreenReader::collect(const Accessible &thing, QList<Accessible> &found) const
{
    for (const Accessible &child : children(thing)) {
        // A program itself is shown nowhere, its windows are; what is within something hidden is hidden, too.
        const bool isProgram = thing.service == everything.service;
        if (!isProgram && !hasState(child, showingState))
            continue;
        found << child;
        collect(child, found);
    }
}

QList<Accessible> ScreenReader::shown() const
{
    QList<Accessible> found;
    collect(everything, found);
    return found;
}

std::optional<Accessible> ScreenReader::find(const QString &name) const
{
    for (const Accessible &thing : shown()) {
        if (this->name(thing) == name)
            return thing;
    }
    return std::nullopt;
}

QString ScreenReader::name(const Accessible &thing) const
{
    return property(thing, accessibleInterface, u"Name"_s).toString();
}

QString ScreenReader::role(const Accessible &thing) const
{
    return QDBusReply<QString>(call(thing, accessibleInterface, u"GetRoleName"_s)).value();
}

QStringList ScreenReader::actions(const Accessible &thing) const
{
    QStringList found;
    const auto list = compound(call(thing, actionInterface, u"GetActions"_s));
    if (!list)
        return found;
    list->beginArray();
    while (!list->atEnd()) {
        QString action;
        QString description;
        QString key;
        list->beginStructure();
        *list >> action >> description >> key;
        list->endStructure();
        found << action;
    }
    list->endArray();
    return found;
}

bool ScreenReader::isChecked(const Accessible &thing) const
{
    return hasState(thing, checkedState);
}

bool ScreenReader::isEnabled(const Accessible &thing) const
{
    return hasState(thing, enabledState);
}

double ScreenReader::value(const Accessible &thing) const
{
    return property(thing, u"org.a11y.atspi.Value"_s, u"CurrentValue"_s).toDouble();
}

bool ScreenReader::act(const Accessible &thing, const QString &action) const
{
    const qsizetype index = actions(thing).indexOf(action);
    return index >= 0
        && QDBusReply<bool>(call(thing, actionInterface, u"DoAction"_s, {static_cast<int>(index)})).value();
}

bool ScreenReader::write(const Accessible &thing, const QString &text) const
{
    return QDBusReply<bool>(call(thing, u"org.a11y.atspi.EditableText"_s, u"SetTextContents"_s, {text})).value();
}

} // namespace farnear::test
