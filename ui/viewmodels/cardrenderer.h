// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QUrl>

#include <functional>

#include "viewmodels/momentcard.h"

namespace farnear::viewmodels {

/**
 * Makes a moment's card and the small ones of every style, one after another on a thread of its own: what is wished
 * while one is made is made next, and only the last of it. Main thread; going, it waits for the card in hand.
 */
class CardRenderer : public QObject {
    Q_OBJECT
public:
    explicit CardRenderer(CardMaker maker, QObject *parent = nullptr);
    ~CardRenderer() override;

    [[nodiscard]] const CardMaker &maker() const { return m_maker; }
    /** PNG, or JPEG. changed() follows, at once for busy() and when it is made. */
    void render(const MomentCard &card, bool png);
    /** There is no card any more, whatever is still being made; nor is anything done with it. */
    void clear();
    /** Calls back once the card is as wished last. */
    void whenMade(std::function<void()> then);

    [[nodiscard]] bool busy() const { return m_made.of != m_wanted; }
    [[nodiscard]] const QImage &image() const { return m_made.image; }
    /** The picture's file; empty without one. */
    [[nodiscard]] const QByteArray &file() const { return m_made.file; }
    [[nodiscard]] QUrl preview() const { return m_made.preview; }                //!< a data: URL
    [[nodiscard]] const QList<QUrl> &thumbnails() const { return m_thumbnails; } //!< by style; empty at first

Q_SIGNALS:
    void changed();
    void thumbnailsChanged();

private:
    /** A finished card, of the wish with that number. */
    struct Made {
        int of = 0;
        QImage image;
        QByteArray file;
        QUrl preview;
    };

    void make();
    void makeThumbnails();

    CardMaker m_maker;
    MomentCard m_card; //!< the last wish
    bool m_png = true;
    int m_wanted = 0;  //!< counts the wishes
    int m_cleared = 0; //!< wishes up to this one are of no interest any more
    bool m_making = false;
    Made m_made;
    QList<QUrl> m_thumbnails;
    int m_thumbnailsOf = 0;
    std::function<void()> m_then;
    QThreadPool m_pool; //!< one thread; waited for when this goes
};

} // namespace farnear::viewmodels
