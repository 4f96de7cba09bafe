// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playerprobe.h"

#include <QTest>

namespace farnear::test {

namespace {

bool arrives(QSignalSpy &spy, int milliseconds)
{
    return spy.count() > 0 || spy.wait(milliseconds);
}

} // namespace

PlayerProbe::PlayerProbe(const player::EngineOptions &options) : m_clock(options.clock)
{
    qRegisterMetaType<ports::Media>();
    qRegisterMetaType<Error>();
    auto made = player::makePlayer(qEnvironmentVariable("FARNEAR_ENGINE"), options);
    if (!made)
        return;
    m_player = std::move(*made);
    m_opened = std::make_unique<QSignalSpy>(m_player.get(), &ports::Player::opened);
    m_changed = std::make_unique<QSignalSpy>(m_player.get(), &ports::Player::mediaChanged);
    m_prepared = std::make_unique<QSignalSpy>(m_player.get(), &ports::Player::prepared);
    m_ended = std::make_unique<QSignalSpy>(m_player.get(), &ports::Player::ended);
    m_failed = std::make_unique<QSignalSpy>(m_player.get(), &ports::Player::failed);
}

void PlayerProbe::forget()
{
    for (auto *spy : {m_opened.get(), m_changed.get(), m_prepared.get(), m_ended.get(), m_failed.get()})
        spy->clear();
}

bool PlayerProbe::openAt(const QUrl &file, Millis position)
{
    forget();
    m_player->open(file, position);
    return arrives(*m_prepared, kPatience) && m_opened->count() == 1;
}

bool PlayerProbe::seekTo(Millis position)
{
    m_prepared->clear();
    m_player->seek(position);
    return arrives(*m_prepared, kPatience);
}

bool PlayerProbe::waitForEnd(int milliseconds)
{
    return arrives(*m_ended, milliseconds);
}

std::optional<ErrorCode> PlayerProbe::waitForFailure(int milliseconds)
{
    if (!arrives(*m_failed, milliseconds))
        return std::nullopt;
    return m_failed->first().first().value<Error>().code;
}

ports::PositionReading PlayerProbe::reading() const
{
    ports::PositionReading reading;
    (void)QTest::qWaitFor([&] {
        reading = m_player->position();
        return reading.valid;
    });
    return reading;
}

Millis PlayerProbe::position() const
{
    const auto now = reading();
    return now.valid ? now.media : -1;
}

ports::Media PlayerProbe::media() const
{
    const auto &last = m_changed->count() > 0 ? *m_changed : *m_opened;
    return last.count() > 0 ? last.last().first().value<ports::Media>() : ports::Media();
}

} // namespace farnear::test
