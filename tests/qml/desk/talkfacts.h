// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

#include "support/fakes/fakesession.h"

namespace farnear::test {

/** What was said, shown and liked, as a test says. Whoever it is by is in the room already. */
class TalkFacts final : public QObject {
    Q_OBJECT
public:
    /** Outlives this. */
    explicit TalkFacts(FakeSession &session, QObject *parent = nullptr);

    /** Lines, one after the other: {by, text, at: "41:02" in what plays, time: "21:02", daysAgo, pending}; kind:
     * "text", "event", "heart" or "good night". A moment has phase: how far its picture is, "here", and done: 0 .. 1.
     */
    Q_INVOKABLE void say(const QVariantList &lines);
    Q_INVOKABLE void react(const QString &by, const QString &text, int times);
    /** What plays has their hearts. */
    Q_INVOKABLE void love(const QStringList &names);
    /** Items that somebody likes. */
    Q_INVOKABLE void like(const QString &by, const QVariantList &items);

private:
    [[nodiscard]] session::ChatLine lineOf(const QVariantMap &said) const;
    [[nodiscard]] model::SharedPicture showPicture(const QVariantMap &said);

    FakeSession &m_session;
    int m_pictures = 0;
};

} // namespace farnear::test
