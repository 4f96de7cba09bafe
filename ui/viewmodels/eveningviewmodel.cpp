// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/eveningviewmodel.h"

#include <QBuffer>
#include <QFuture>
#include <QImageReader>
#include <QtConcurrentRun>

#include "base/runinpool.h"
#include "journal/words.h"
#include "viewmodels/format.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;
using ports::Evening;
using ports::Highlight;

namespace {

constexpr QSize largestShown(1280, 1280);

/** As large as it is shown, so that the window has little to read. */
QUrl urlOf(const QByteArray &image)
{
    QByteArray bytes = image;
    QBuffer in(&bytes);
    QImageReader reader(&in);
    const QSize size = reader.size();
    if (size.width() > largestShown.width() || size.height() > largestShown.height())
        reader.setScaledSize(size.scaled(largestShown, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    QByteArray shown;
    QBuffer out(&shown);
    if (picture.isNull() || !picture.save(&out, "JPEG", 92))
        return {};
    return QUrl::fromEncoded("data:image/jpeg;base64," + shown.toBase64());
}

QVariant companionName(const ports::Companion &person)
{
    return person.name;
}

} // namespace

EveningViewModel::EveningViewModel(session::Journal &memory, QObject *parent)
    : QObject(parent)
    , m_memory(memory)
    , m_people({{"name", companionName},
                {"initial", [](const ports::Companion &one) { return QVariant(Format::initial(one.name)); }},
                {"colour", [](const ports::Companion &one) { return QVariant(one.colour); }}})
    , m_played({{"title", [](const PlayedRow &one) { return QVariant(one.title); }},
                {"detail", [](const PlayedRow &one) { return QVariant(one.detail); }},
                {"heard", [](const PlayedRow &one) { return QVariant(one.heard); }},
                {"hearted", [](const PlayedRow &one) { return QVariant(one.hearted); }}})
    , m_moments({{"caption", [](const MomentRow &one) { return QVariant(one.caption); }},
                 {"detail", [](const MomentRow &one) { return QVariant(one.detail); }},
                 {"picture", [](const MomentRow &one) { return QVariant(one.picture); }},
                 {"here", [](const MomentRow &one) { return QVariant(!one.picture.isEmpty()); }}})
    , m_nights({{"name", [](const NightRow &one) { return QVariant(one.name); }},
                {"words", [](const NightRow &one) { return QVariant(one.words); }}})
{
}

void EveningViewModel::setEvening(const Evening &evening)
{
    if (m_evening == evening)
        return;
    m_evening = evening;
    m_people.setRows(evening.companions);
    QList<PlayedRow> played;
    for (const ports::Played &one : evening.played)
        played.append({one.item.tags.title.isEmpty() ? one.item.source.fileName : one.item.tags.title,
                       one.item.tags.artist, Format::spent(one.heardMs), journal::isHearted(evening, one.item)});
    m_played.setRows(played);
    showKeepsakes();
    Q_EMIT changed();
}

void EveningViewModel::showKeepsakes()
{
    QList<MomentRow> moments;
    QList<NightRow> nights;
    for (const Highlight &highlight : m_evening.highlights) {
        if (highlight.kind == Highlight::Kind::GoodNight)
            nights.append({highlight.name, highlight.text.isEmpty() ? tr("Good night") : highlight.text});
        if (highlight.kind != Highlight::Kind::Moment)
            continue;
        QStringList detail{highlight.name, highlight.item.tags.title, journal::Words::position(highlight.position)};
        detail.removeAll(QString());
        moments.append({highlight.picture, highlight.text, detail.join(u" · "_s), {}});
    }
    for (MomentRow &moment : moments) {
        for (const MomentRow &known : m_moments.rows()) {
            if (known.id == moment.id)
                moment.picture = known.picture;
        }
    }
    m_moments.setRows(moments);
    m_nights.setRows(nights);
    for (const MomentRow &moment : moments) {
        if (moment.picture.isEmpty())
            fetchPicture(moment.id);
    }
}

void EveningViewModel::fetchPicture(const QString &id)
{
    onFinished(m_memory.picture(id), this, [this, id](const QByteArray &image) {
        if (!image.isEmpty())
            onFinished(QtConcurrent::run(urlOf, image), this,
                       [this, id](const QUrl &picture) { setPicture(id, picture); });
    });
}

void EveningViewModel::setPicture(const QString &id, const QUrl &picture)
{
    QList<MomentRow> moments = m_moments.rows();
    for (MomentRow &moment : moments) {
        if (moment.id == id)
            moment.picture = picture;
    }
    m_moments.setRows(moments);
}

QString EveningViewModel::dayText() const
{
    return isShown() ? journal::Words::day(m_evening, QLocale()) : QString();
}

QString EveningViewModel::hoursText() const
{
    return isShown() ? journal::Words::hours(m_evening, QLocale()) : QString();
}

QString EveningViewModel::heardText() const
{
    return tr("%1 together", "2 h 6 min").arg(Format::spent(journal::heardWith(m_evening, {})));
}

QString EveningViewModel::apartText() const
{
    const double km = journal::kmFrom(m_evening, {});
    if (km < 0)
        return {};
    return km == 0 ? tr("in the same place") : tr("%1 apart", "1,204 km").arg(Format::kilometres(km));
}

QString EveningViewModel::namesText() const
{
    return Format::names(journal::namesIn(m_evening));
}

void EveningViewModel::forget()
{
    const QString id = m_evening.id;
    setEvening({});
    m_memory.forget(id);
}

} // namespace farnear::viewmodels
