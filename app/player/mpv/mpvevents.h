// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

#include "player/mpv/mpvcore.h"

namespace farnear::player {

/** What a core tells of itself and of what it was asked for, as signals on the owner's thread. */
class MpvEvents final : public QObject {
    Q_OBJECT
public:
    explicit MpvEvents(std::shared_ptr<MpvCore> core, QObject *parent = nullptr);
    ~MpvEvents() override;

Q_SIGNALS:
    /** To MpvCore::command(). */
    void replied(quint64 id, bool succeeded);
    void fileStarted();
    void fileLoaded();
    /** error: mpv's code, or 0. */
    void fileEnded(int error);
    void seekStarted();
    /** Sound or pictures are there after an open or a seek. */
    void restarted();
    void endReached(bool reached);
    /** It waits for data, or goes on. */
    void starves(bool starving);
    /** mpv's name of the output; empty: none yet. */
    void outputChanged(const QString &output);
    /** Tracks or duration. */
    void mediaChanged();

private:
    void read();
    void tell(const mpv_event &event);
    void tell(const mpv_event_property &property);

    std::shared_ptr<MpvCore> m_core;
};

} // namespace farnear::player
