// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QVideoFrame>
#include <QVideoSink>

#include "ports/picture.h"
#include "ports/videosource.h"

namespace farnear::player {

/** A frame with its subtitle, in the size it is meant to be shown. Slow: for a worker thread. */
[[nodiscard]] ports::Picture readPicture(const QVideoFrame &frame);

/** Qt Multimedia's pictures: carries each newest frame from the player's threads to the window's sink on the main
 * thread. */
class QtVideo final : public QObject, public ports::VideoSource {
    Q_OBJECT
public:
    QtVideo();
    ~QtVideo() override;

    /** For the player: where it puts its frames. */
    [[nodiscard]] QVideoSink *playerSink() { return &m_sink; }

    /** The frame shown now, or about to be. */
    [[nodiscard]] QVideoFrame newestFrame() const;

    [[nodiscard]] Kind kind() const override { return Kind::Frames; }
    [[nodiscard]] std::unique_ptr<ports::GlVideoRenderer> createRenderer(const std::function<void *(const char *)> &,
                                                                         std::function<void()>) override
    {
        return nullptr;
    }
    void setVideoSink(QObject *sink) override;

private:
    /** What both sides share; outlives whichever goes first. */
    struct Exchange {
        QMutex mutex;
        QVideoFrame newest;
        QPointer<QVideoSink> window;
        bool underway = false; //!< a delivery is queued: it will take the newest
    };

    static void offer(const std::shared_ptr<Exchange> &exchange, const QVideoFrame &frame);
    static void deliver(const std::shared_ptr<Exchange> &exchange);

    QVideoSink m_sink;
    std::shared_ptr<Exchange> m_exchange;
};

} // namespace farnear::player
