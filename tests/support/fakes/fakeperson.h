// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

#include "support/fakes/fakehistorystore.h"
#include "support/fakes/fakesession.h"
#include "viewmodels/appviewmodel.h"

namespace farnear::test {

/** A person whose session is in the test's hand, and the view-models a window would show: Mia, alone, and nothing
 * plays. Ids are names. */
class FakePerson {
public:
    FakePerson()
    {
        session.room.change([](session::RoomState &state) {
            state.me = QStringLiteral("Mia");
            state.members = {member(state.me, 0)};
            state.members.first().isMe = state.members.first().isHost = true;
        });
        session.conversation.self.memberId = session.conversation.self.name = QStringLiteral("Mia");
        app.settings()->setNamed(true);
    }

    /** Somebody else is in her room, too. */
    void meet(const QString &name)
    {
        session.room.change([&name](session::RoomState &state) {
            state.mode = session::RoomState::Mode::EmbeddedServer;
            state.members.append(member(name, int(state.members.size())));
        });
    }

    /** A film plays: 24 s, in three chapters. */
    void watch(const QUrl &file)
    {
        session::Playback playback;
        playback.phase = session::Playback::Phase::Playing;
        playback.item.id = QStringLiteral("film");
        playback.item.tags.title = QStringLiteral("Same Moon");
        playback.file = file;
        playback.media.duration = 24'000;
        playback.media.hasVideo = playback.media.hasAudio = true;
        playback.media.chapters
            = {{0, QStringLiteral("Dusk")}, {7'000, QStringLiteral("The pass")}, {16'000, QStringLiteral("Home")}};
        playback.sampledAt = session.playback.time;
        session.playback.tell(playback);
    }

    [[nodiscard]] static session::RoomMember member(const QString &name, int colour)
    {
        session::RoomMember member;
        member.id = member.name = name;
        member.colour = colour;
        return member;
    }

    std::shared_ptr<FakeHistoryStore> history = std::make_shared<FakeHistoryStore>();
    FakeSession session;

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};

public:
    viewmodels::AppViewModel app{
        session.controllers(),
        m_settings,
        {.history = history, .readCover = {}, .readCities = {}, .locator = nullptr, .cards = {}, .pictures = {}}};
};

} // namespace farnear::test
