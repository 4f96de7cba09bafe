// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/cardrenderer.h"

#include <utility>

#include "base/runinpool.h"

namespace farnear::viewmodels {

namespace {

constexpr int thumbnailEdge = 300;   // pixels
constexpr int thumbnailSource = 640; // pixels; a wider picture is made smaller once, for all styles

QUrl dataUrl(const QByteArray &jpeg)
{
    return QUrl::fromEncoded("data:image/jpeg;base64," + jpeg.toBase64());
}

/** Every style of a card, small. */
QList<QUrl> thumbnailsOf(const CardMaker &maker, MomentCard card)
{
    using Style = MomentCard::Style;
    if (card.picture.width() > thumbnailSource)
        card.picture = card.picture.scaledToWidth(thumbnailSource, Qt::SmoothTransformation);
    card.scale = 1;
    QList<QUrl> urls;
    for (const Style style : {Style::Frame, Style::Ticket, Style::Postcard, Style::Sleeve}) {
        card.style = style;
        const QImage image
            = maker.compose(card).scaled(thumbnailEdge, thumbnailEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        urls << dataUrl(maker.encode(image, false));
    }
    return urls;
}

} // namespace

CardRenderer::CardRenderer(CardMaker maker, QObject *parent) : QObject(parent), m_maker(std::move(maker))
{
    m_pool.setMaxThreadCount(1);
}

CardRenderer::~CardRenderer() = default;

void CardRenderer::render(const MomentCard &card, bool png)
{
    m_card = card;
    m_png = png;
    ++m_wanted;
    Q_EMIT changed();
    if (!m_making)
        make();
}

void CardRenderer::clear()
{
    m_cleared = m_wanted;
    m_card = {};
    m_made = {.of = m_wanted, .image = {}, .file = {}, .preview = {}};
    m_then = nullptr;
    m_thumbnails.clear();
    Q_EMIT changed();
    Q_EMIT thumbnailsChanged();
}

void CardRenderer::whenMade(std::function<void()> then)
{
    if (busy())
        m_then = std::move(then);
    else
        then();
}

void CardRenderer::make()
{
    m_making = true;
    const auto job = [maker = m_maker, card = m_card, png = m_png, of = m_wanted] {
        Made made{.of = of, .image = maker.compose(card), .file = {}, .preview = {}};
        made.file = maker.encode(made.image, png);
        const QSize shown = made.image.size() / card.scale;
        made.preview
            = dataUrl(maker.encode(made.image.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), false));
        return made;
    };
    runInPool(m_pool, this, job, [this](const Made &made) {
        m_making = false;
        if (made.of > m_cleared) {
            m_made = made;
            Q_EMIT changed();
        }
        if (busy())
            return make();
        if (m_then)
            std::exchange(m_then, nullptr)();
        makeThumbnails();
    });
}

void CardRenderer::makeThumbnails()
{
    if (m_made.file.isEmpty() || m_thumbnailsOf == m_wanted)
        return;
    m_thumbnailsOf = m_wanted;
    const auto job = [maker = m_maker, card = m_card] { return thumbnailsOf(maker, card); };
    runInPool(m_pool, this, job, [this, of = m_wanted](const QList<QUrl> &urls) {
        if (of <= m_cleared)
            return;
        m_thumbnails = urls;
        Q_EMIT thumbnailsChanged();
    });
}

} // namespace farnear::viewmodels
