// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talkfacts.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>

#include "desk/facts.h"

namespace farnear::test {

using namespace Qt::StringLiterals;
using session::ChatLine;
using session::PictureState;
using Phase = session::PictureState::Phase;

namespace {

ChatLine::Kind kindOf(const QString &word)
{
    static const QHash<QString, ChatLine::Kind> kinds{{u"text"_s, ChatLine::Kind::Text},
                                                      {u"event"_s, ChatLine::Kind::ActivityMessage},
                                                      {u"heart"_s, ChatLine::Kind::Heart},
                                                      {u"good night"_s, ChatLine::Kind::GoodNight}};
    return meant(word, kinds);
}

Phase phaseOf(const QString &word)
{
    static const QHash<QString, Phase> phases{{u"sending"_s, Phase::Sending},
                                              {u"waiting"_s, Phase::Waiting},
                                              {u"receiving"_s, Phase::Receiving},
                                              {u"here"_s, Phase::Here},
                                              {u"gone"_s, Phase::Gone}};
    return meant(word, phases);
}

QDateTime timeOf(const QVariantMap &said)
{
    const QDate day = QDate::currentDate().addDays(-said.value(u"daysAgo"_s).toInt());
    return {day, QTime::fromString(said.value(u"time"_s).toString(), u"hh:mm"_s)};
}

QByteArray previewOf(const QImage &image)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    image.scaledToWidth(16).save(&buffer, "jpeg");
    return jpeg;
}

} // namespace

TalkFacts::TalkFacts(FakeSession &session, QObject *parent) : QObject(parent), m_session(session) { }

void TalkFacts::say(const QVariantList &lines)
{
    for (const QVariant &line : lines) {
        const QVariantMap said = line.toMap();
        ChatLine told = lineOf(said);
        if (said.contains(u"phase"_s)) {
            told.kind = ChatLine::Kind::Moment;
            told.picture = showPicture(said);
            told.id = told.picture->id;
        }
        m_session.conversation.add(told);
    }
}

ChatLine TalkFacts::lineOf(const QVariantMap &said) const
{
    ChatLine line;
    line.kind = kindOf(said.value(u"kind"_s, u"text"_s).toString());
    line.text = said.value(u"text"_s).toString();
    line.pending = said.value(u"pending"_s).toBool();
    line.time = timeOf(said);
    if (said.contains(u"at"_s)) {
        line.position = millisOf(said.value(u"at"_s).toString());
        line.item = m_session.playback.truth().item.id;
    }
    line.memberId = line.name = said.value(u"by"_s).toString();
    for (const session::RoomMember &member : m_session.room.state().members) {
        if (member.name != line.name)
            continue;
        line.colour = member.colour;
        line.mine = member.isMe;
    }
    return line;
}

/** Its bytes are here or not, as its phase says. */
model::SharedPicture TalkFacts::showPicture(const QVariantMap &said)
{
    const QByteArray bytes = momentPicture();
    const QImage image = QImage::fromData(bytes);
    model::SharedPicture picture;
    picture.id = u"p%1"_s.arg(m_pictures++);
    picture.size = bytes.size();
    picture.width = image.width();
    picture.height = image.height();
    picture.preview = previewOf(image);
    const Phase phase = phaseOf(said.value(u"phase"_s).toString());
    const bool isHere = phase == Phase::Here || phase == Phase::Sending;
    m_session.moments.setPicture(picture.id, {phase, said.value(u"done"_s, 0.62).toDouble()},
                                 isHere ? bytes : QByteArray());
    return picture;
}

void TalkFacts::react(const QString &by, const QString &text, int times)
{
    m_session.conversation.tellReaction({by, by, 1, text, times, by == m_session.room.state().me});
}

void TalkFacts::love(const QStringList &names)
{
    QList<session::Like> likes = m_session.moments.likes();
    for (const QString &name : names)
        likes.append({name, m_session.playback.truth().item, QDateTime::currentDateTime()});
    m_session.moments.setLikes(likes);
}

void TalkFacts::like(const QString &by, const QVariantList &items)
{
    QList<session::Like> likes = m_session.moments.likes();
    for (const QVariant &item : items)
        likes.append({by, itemOf(item.toMap()), QDateTime::currentDateTime()});
    m_session.moments.setLikes(likes);
}

} // namespace farnear::test
