// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpvprogress.h"

namespace farnear::player {

void MpvProgress::check()
{
    close();
    m_stage = Stage::Checking;
}

quint64 MpvProgress::open()
{
    m_stage = Stage::Asked;
    m_seek = Seek::None;
    m_openId = ++m_lastId;
    return m_openId;
}

quint64 MpvProgress::seek()
{
    m_seek = Seek::Asked;
    m_seekId = ++m_lastId;
    return m_seekId;
}

void MpvProgress::close()
{
    m_stage = Stage::Empty;
    m_seek = Seek::None;
}

void MpvProgress::becomeReady()
{
    m_stage = Stage::Ready;
    m_seek = Seek::None;
}

bool MpvProgress::replied(quint64 id, bool succeeded)
{
    if (id == m_openId && m_stage == Stage::Asked)
        m_stage = Stage::Accepted;
    if (id != m_seekId || m_seek != Seek::Asked)
        return false;
    m_seek = Seek::Queued;
    return !succeeded;
}

void MpvProgress::fileStarted()
{
    if (m_stage == Stage::Accepted)
        m_stage = Stage::Started;
}

bool MpvProgress::fileLoaded()
{
    if (m_stage != Stage::Started)
        return false;
    m_stage = Stage::Loaded;
    return true;
}

void MpvProgress::seekStarted()
{
    if (m_seek == Seek::Queued)
        m_seek = Seek::Running;
}

bool MpvProgress::restarted() const
{
    const bool opening = m_stage == Stage::Loaded && m_seek == Seek::None;
    return opening || m_seek == Seek::Running;
}

} // namespace farnear::player
