// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "links/syncplay/bytechannel.h"

namespace farnear::test {

/** What the test, as the server, sees and says. */
struct Script {
    bool canEncrypt = false;
    bool isPrivate = false;
    int opened = 0;
    bool encrypts = false; //!< was asked to
    QList<QJsonObject> heard;
    class ScriptedChannel *channel = nullptr;

    /** The newest message of that command; empty when there was none. */
    [[nodiscard]] QJsonValue last(QLatin1String command) const
    {
        for (auto it = heard.crbegin(); it != heard.crend(); ++it) {
            if (it->contains(command))
                return it->value(command);
        }
        return QJsonValue::Undefined;
    }
    [[nodiscard]] int count(QLatin1String command) const
    {
        return static_cast<int>(std::count_if(heard.begin(), heard.end(),
                                              [command](const QJsonObject &line) { return line.contains(command); }));
    }
};

/** A channel to a server that is the test. */
class ScriptedChannel final : public syncplay::ByteChannel {
    Q_OBJECT
public:
    explicit ScriptedChannel(Script &script) : m_script(script)
    {
        m_script.channel = this;
        m_script.heard.clear();
    }

    void open() override
    {
        ++m_script.opened;
        Q_EMIT opened();
    }
    void write(const QByteArray &bytes) override
    {
        if (bytes.endsWith("\r\n"))
            m_script.heard.append(QJsonDocument::fromJson(bytes).object());
    }
    void close() override { Q_EMIT closed({ErrorCode::Disconnected, {}}); }
    [[nodiscard]] bool canEncrypt() const override { return m_script.canEncrypt; }
    [[nodiscard]] bool isPrivate() const override { return m_script.isPrivate; }
    void encrypt() override { m_script.encrypts = true; }

    void say(const QByteArray &lines) { Q_EMIT received(lines + "\r\n"); }

private:
    Script &m_script;
};

} // namespace farnear::test
