// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include "session/playbackcontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/syncrowmodel.h"

namespace farnear::viewmodels {

/** How well the room keeps together: the badge, and the panel behind it. The figures are the followers' own. */
class SyncViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL) //!< "In sync"
    Q_PROPERTY(
        QString figureText READ figureText NOTIFY changed FINAL) //!< "2 ms", "within 60 ms"; empty when it says nothing
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL) //!< both, for a screen reader: "In sync · 2 ms"
    Q_PROPERTY(farnear::viewmodels::SyncRowModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(QString clockText READ clockText NOTIFY changed FINAL) //!< "Clocks agree within 0.3 ms"
    Q_PROPERTY(QString seeksText READ seeksText NOTIFY changed FINAL) //!< "No corrections by jumping"
    Q_PROPERTY(QString rateText READ rateText NOTIFY changed FINAL)   //!< "1.0003×"
public:
    enum State { Alone, Resting, InSync, Adjusting, CatchingUp, Waiting, Missing, Away, Returning };
    Q_ENUM(State)

    SyncViewModel(const session::PlaybackController &playback, const session::RoomController &room,
                  QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString figureText() const { return m_figure; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] SyncRowModel *rows() { return &m_rows; }
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString seeksText() const;
    [[nodiscard]] QString rateText() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void takeUpSoon();
    [[nodiscard]] State currentState() const;
    [[nodiscard]] State statePlaying() const;
    [[nodiscard]] QString currentFigure() const;
    [[nodiscard]] Millis widest() const;
    [[nodiscard]] QString doing() const;
    [[nodiscard]] bool hasOffsets() const;
    [[nodiscard]] bool isExact() const;
    [[nodiscard]] QList<SyncRowModel::Row> currentRows() const;

    const session::PlaybackController &m_playback;
    const session::RoomController &m_room;
    SyncRowModel m_rows;
    State m_state = Alone;
    QString m_figure;
    QTimer m_calm;
};

} // namespace farnear::viewmodels
