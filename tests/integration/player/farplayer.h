// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QThread>

#include <atomic>
#include <memory>

#include "player/factory.h"

namespace farnear::test {

/** A player with pictures on a thread of its own, as in the program. */
class FarPlayer {
public:
    FarPlayer();
    ~FarPlayer();

    [[nodiscard]] bool works() const { return m_player != nullptr; }
    [[nodiscard]] ports::Player &player() { return *m_player; }
    [[nodiscard]] int prepared() const { return m_prepared; }
    /** How many takePicture() were answered. */
    [[nodiscard]] int answered() const { return m_answered; }
    /** The last answer, null when it was null. */
    [[nodiscard]] QImage lastPicture();

    /** Opens and waits until it stands there. */
    [[nodiscard]] bool openAt(const QUrl &file, Millis position);
    [[nodiscard]] bool seekTo(Millis position);
    /** Asks for a picture and waits for it. */
    [[nodiscard]] QImage takePicture();

    template <typename Function>
    void run(Function function)
    {
        QMetaObject::invokeMethod(m_worker, function, Qt::BlockingQueuedConnection);
    }

private:
    void make();
    [[nodiscard]] bool waitForMoreThan(int prepared);

    QThread m_thread;
    QObject *m_worker;
    std::unique_ptr<ports::Player> m_player;
    std::atomic_int m_prepared = 0;
    std::atomic_int m_answered = 0;
    ports::Picture m_picture; //!< on the player's thread
};

/** When a frame of MediaFiles' films begins. */
[[nodiscard]] Millis timeOf(int frame);
/** The number a frame of MediaFiles' films carries, whatever its size; -1 when it is no such frame. */
[[nodiscard]] int frameNumber(const QImage &image);

} // namespace farnear::test
