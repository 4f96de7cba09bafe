// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <functional>

#include "player/fileprobe.h"
#include "player/growthwatch.h"
#include "ports/player.h"

namespace farnear::player {

/**
 * The file under a player, as its disk gives it: looked at before an engine opens it, said to hang when its data
 * doesn't come, waited for while somebody still writes to it. Lives on the player's thread and never blocks it.
 */
class FileSupply final : public QObject {
    Q_OBJECT
public:
    explicit FileSupply(QObject *parent = nullptr);

    /** Another file: looked at first, which is when its data is expected from; answers with the facts. */
    void open(const QUrl &file, FileProbe::Answer answer);
    /** Nothing is wanted of the file any more, and nothing is told of it. */
    void close();

    [[nodiscard]] const QUrl &file() const { return m_file; }
    /** As last looked at. */
    [[nodiscard]] const FileFacts &facts() const { return m_facts; }
    /** Somebody wrote to it so lately that more may come. */
    [[nodiscard]] bool mayGrow() const { return GrowthWatch::mayGrow(m_facts.unchangedFor); }
    /** FileDamaged, with its name; NotFetched for what is on the web. */
    [[nodiscard]] Error damaged() const;
    /** Looks once more, and tells whether it has grown since. */
    void lookAgain(std::function<void(bool grew)> answer);

    /** The engine was asked for something that needs the disk: it hangs if arrived() doesn't follow within 1.5 s. */
    void expect();
    /** The engine has the data it wanted. */
    void arrived();
    /** The file ends before its time: grown() follows when so many bytes more are there, or gaveUp(). */
    void starve(qint64 wanted);
    /** The engine's own word on whether it has to wait for data. */
    void setStall(ports::Stall why);
    [[nodiscard]] ports::Stall stall() const { return m_stall; }

Q_SIGNALS:
    void stalled(farnear::ports::Stall why);
    void grown();
    void gaveUp();

private:
    QUrl m_file;
    FileProbe m_probe;
    FileFacts m_facts;
    QTimer m_slowDisk; //!< the disk is said to hang when it runs out
    GrowthWatch m_growth;
    ports::Stall m_stall = ports::Stall::None;
};

} // namespace farnear::player
