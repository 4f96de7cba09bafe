// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QQmlEngine>
#include <QSettings>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QUrl>

#include <functional>
#include <optional>

#include "session/momentscontroller.h"
#include "session/playbackcontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/cardchoices.h"
#include "viewmodels/cardrenderer.h"
#include "viewmodels/coverloader.h"
#include "viewmodels/momentcard.h"

namespace farnear::viewmodels {

/** The moment that was taken, and the card it becomes. What a person chose is remembered, but for their own words. */
class MomentViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(bool busy READ busy NOTIFY madeChanged FINAL) //!< the card is not yet as chosen
    Q_PROPERTY(QUrl preview READ preview NOTIFY madeChanged FINAL)
    Q_PROPERTY(qreal shape READ shape NOTIFY madeChanged FINAL)                       //!< the card's width by height
    Q_PROPERTY(QList<QUrl> thumbnails READ thumbnails NOTIFY thumbnailsChanged FINAL) //!< by style; empty at first
    Q_PROPERTY(QString summary READ summary NOTIFY madeChanged FINAL)                 //!< the card in words
    Q_PROPERTY(Style style READ style WRITE setStyle NOTIFY chosen FINAL)
    Q_PROPERTY(int parts READ parts NOTIFY chosen FINAL)     //!< Part flags that are on the card
    Q_PROPERTY(int offered READ offered NOTIFY chosen FINAL) //!< Part flags of which there is anything to show
    Q_PROPERTY(QString caption READ caption WRITE setCaption NOTIFY chosen FINAL)
    Q_PROPERTY(bool large READ large WRITE setLarge NOTIFY chosen FINAL) //!< twice as many pixels each way
    Q_PROPERTY(bool png READ png WRITE setPng NOTIFY chosen FINAL)       //!< else JPEG
    Q_PROPERTY(bool night READ night WRITE setNight NOTIFY chosen FINAL) //!< on dark paper
    Q_PROPERTY(
        bool canSend READ canSend NOTIFY canSendChanged FINAL) //!< somebody is here to see it, and pictures get there
public:
    enum Style { Frame, Ticket, Postcard, Sleeve };
    Q_ENUM(Style)
    enum Part {
        Title = CardChoices::Title,
        Place = CardChoices::Place,
        Date = CardChoices::Date,
        Together = CardChoices::Together,
        Faces = CardChoices::Faces,
        Names = CardChoices::Names,
        Distance = CardChoices::Distance
    };
    Q_ENUM(Part)

    struct Tools {
        CardMaker cards;
        CoverReader readCover;
    };
    /** The controllers and settings outlive this. */
    MomentViewModel(session::MomentsController &moments, const session::PlaybackController &playback,
                    const session::RoomController &room, QSettings &settings, Tools tools, QObject *parent = nullptr);
    ~MomentViewModel() override;

    [[nodiscard]] bool busy() const { return m_renderer.busy(); }
    [[nodiscard]] QUrl preview() const { return m_renderer.preview(); }
    [[nodiscard]] qreal shape() const;
    [[nodiscard]] QList<QUrl> thumbnails() const { return m_renderer.thumbnails(); }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] Style style() const { return Style(m_choices.style()); }
    void setStyle(Style style);
    [[nodiscard]] int parts() const { return m_choices.parts(); }
    [[nodiscard]] int offered() const;
    [[nodiscard]] QString caption() const { return m_choices.caption(); }
    void setCaption(const QString &caption);
    [[nodiscard]] bool large() const { return m_choices.large(); }
    void setLarge(bool large);
    [[nodiscard]] bool png() const { return m_choices.png(); }
    void setPng(bool png);
    [[nodiscard]] bool night() const { return m_choices.night(); }
    void setNight(bool night);
    [[nodiscard]] bool canSend() const;

    /** Takes what is shown now; taken() follows. Nothing plays: nothing happens. */
    Q_INVOKABLE void take();
    Q_INVOKABLE void setPart(int part, bool shown);
    Q_INVOKABLE void copy();
    Q_INVOKABLE void save(const QUrl &file);
    /** Shows it to the room; sent() follows. */
    Q_INVOKABLE void send();
    /** The card as a file to drag out; it goes when the program ends. Empty while there is none. */
    Q_INVOKABLE [[nodiscard]] QUrl file();
    /** "Same Moon 41-07.png" */
    Q_INVOKABLE [[nodiscard]] QString fileName() const;
    /** The sheet was closed: the pictures go. */
    Q_INVOKABLE void forget();

Q_SIGNALS:
    /** There is a moment to make a card of. */
    void taken();
    void sent();
    void madeChanged();
    void thumbnailsChanged();
    void chosen();
    void canSendChanged();
    /** Something was done, or could not be: one sentence for the person. */
    void told(const QString &sentence, bool isError);

private:
    void onTaken(const session::Moment &moment);
    void begin(const QImage &picture);
    void remake();
    void whenMade(std::function<void()> then);
    [[nodiscard]] MomentCard card() const;

    session::MomentsController &m_moments;
    const session::PlaybackController &m_playback;
    const session::RoomController &m_room;
    CoverReader m_readCover;
    CardChoices m_choices;
    CardRenderer m_renderer;
    std::optional<session::Moment> m_moment;
    QImage m_picture;
    int m_taking = 0; //!< asked for and not yet answered
    std::optional<QTemporaryDir> m_folder;
    QThreadPool m_pool; //!< one thread, for covers; waited for when this goes
};

} // namespace farnear::viewmodels
