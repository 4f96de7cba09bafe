// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace farnear::player {

/**
 * How far the open and the seek asked of a core have come. The core answers late and tells of files and seeks that
 * nobody wants any more; this says which events count. Pure.
 */
class MpvProgress {
public:
    /** A file is to be opened, once the disk has answered. */
    void check();
    /** It is asked for; the id is for the command. */
    [[nodiscard]] quint64 open();
    /** A seek is wanted: at once where a file is loaded, else when one is. */
    void wantSeek() { m_seek = Seek::Asked; }
    /** It is asked for; the id is for the command. */
    [[nodiscard]] quint64 seek();
    /** What the file lacks may still come: it will be asked for again. */
    void waitForFile() { m_stage = Stage::Asked; }
    void fail() { m_stage = Stage::Failed; }
    void close();
    /** It stands where it was sent. */
    void becomeReady();

    /** The core's answer to a command; true: the seek was refused, it stays where it is. */
    [[nodiscard]] bool replied(quint64 id, bool succeeded);
    void fileStarted();
    /** Whether it is the file that was asked for. */
    [[nodiscard]] bool fileLoaded();
    void seekStarted();
    /** Whether what plays again is where the last open or seek was to go. */
    [[nodiscard]] bool restarted() const;

    /** Nothing is open, or to be opened. */
    [[nodiscard]] bool isIdle() const { return m_stage == Stage::Empty || m_stage == Stage::Failed; }
    [[nodiscard]] bool isChecking() const { return m_stage == Stage::Checking; }
    [[nodiscard]] bool isStarted() const { return m_stage >= Stage::Started && m_stage != Stage::Failed; }
    [[nodiscard]] bool isLoaded() const { return m_stage == Stage::Loaded || m_stage == Stage::Ready; }
    /** It stood there once, whatever it seeks now. */
    [[nodiscard]] bool wasReady() const { return m_stage == Stage::Ready; }
    [[nodiscard]] bool isReady() const { return m_stage == Stage::Ready && m_seek == Seek::None; }
    [[nodiscard]] bool isSeeking() const { return m_seek != Seek::None; }
    [[nodiscard]] bool wantsSeek() const { return m_seek == Seek::Asked; }

private:
    /** Of the last open; events before Started belong to the file before. */
    enum class Stage { Empty, Checking, Asked, Accepted, Started, Loaded, Ready, Failed };
    /** Of the last seek; a restart counts only for a seek that runs. */
    enum class Seek { None, Asked, Queued, Running };

    Stage m_stage = Stage::Empty;
    Seek m_seek = Seek::None;
    quint64 m_lastId = 0;
    quint64 m_openId = 0;
    quint64 m_seekId = 0;
};

} // namespace farnear::player
