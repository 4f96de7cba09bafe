// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

#include "main/composition.h"
#include "player/factory.h"
#include "protocol/invite.h"
#include "session/session.h"

namespace farnear::test {

/** A person with a profile of their own and a whole, real session: engine, files, server and sockets. */
class Person {
public:
    /** change: of what the session is made of. */
    explicit Person(const QString &name, const std::function<void(session::Parts &)> &change = {})
    {
        auto parts = main::compose({profile.path(), {}, {}, false});
        if (change)
            change(*parts);
        session = std::make_unique<session::Session>(std::move(*parts));
        QObject::connect(session.get(), &session::Session::failed, session.get(), [this](const Error &error) {
            if (error.code != ErrorCode::NoAudioDevice) // as on a build machine
                errors.append(error.code);
        });
        session->profile().setName(name);
    }

    session::Session *operator->() { return session.get(); }
    [[nodiscard]] session::Playback::Phase phase() const { return session->playback().state().phase; }
    [[nodiscard]] const session::RoomState &room() const { return session->room().state(); }
    [[nodiscard]] bool isPlaying() const { return phase() == session::Playback::Phase::Playing; }
    [[nodiscard]] bool isInSync() const
    {
        return isPlaying() && session->playback().sync().phase == sync::SyncPhase::Locked;
    }
    /** What was said, as NAME: TEXT; those not confirmed end in an ellipsis. */
    [[nodiscard]] QStringList said() const
    {
        QStringList lines;
        for (const session::ChatLine &line : session->conversation().lines()) {
            if (line.kind == session::ChatLine::Kind::Text)
                lines.append(line.name + QStringLiteral(": ") + line.text
                             + (line.pending ? QStringLiteral("…") : QString()));
        }
        return lines;
    }
    [[nodiscard]] bool sees(session::ChatLine::Kind kind) const
    {
        const auto &lines = session->conversation().lines();
        return std::any_of(lines.begin(), lines.end(),
                           [kind](const session::ChatLine &line) { return line.kind == kind; });
    }

    QTemporaryDir profile;
    std::unique_ptr<session::Session> session;
    QList<ErrorCode> errors;
};

/** The same invite, by another way. */
[[nodiscard]] inline QString through(const QString &invite, quint16 port)
{
    auto parsed = protocol::Invite::parse(invite);
    parsed->host = QStringLiteral("127.0.0.1");
    parsed->port = port;
    return parsed->toString();
}

} // namespace farnear::test

/** main() of a test with real sessions: no display needed. */
#define FARNEAR_SESSION_TEST_MAIN(Test)                                                                                \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        qputenv("QT_QPA_PLATFORM", "offscreen");                                                                       \
        QGuiApplication application(argc, argv);                                                                       \
        farnear::player::initEngines();                                                                                \
        Test test;                                                                                                     \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
