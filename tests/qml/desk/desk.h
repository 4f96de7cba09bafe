// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariantList>

#include "support/fakes/fakejournalstore.h"
#include "support/fakes/fakesession.h"
#include "viewmodels/appviewmodel.h"

namespace farnear::test {

/**
 * The program's view-models over a session that is in the test's hand, for tests written in QML: what may be the case
 * in a room is said by the functions, what was asked of the room stands in asked. Begins with Mia alone and nothing
 * playing.
 */
class Desk : public QObject {
    Q_OBJECT
    Q_PROPERTY(farnear::viewmodels::AppViewModel *app READ app CONSTANT FINAL)
    Q_PROPERTY(QStringList asked READ asked)                     //!< of the player, the room, the moments and the queue
    Q_PROPERTY(QVariantList reacted READ reacted CONSTANT FINAL) //!< [text, times] of my reactions
    Q_PROPERTY(QString queued READ queued)                       //!< ids, in order
    Q_PROPERTY(int goodNights READ goodNights)
    Q_PROPERTY(QString opened READ opened) //!< the id of the evening that is shown; empty: none
public:
    explicit Desk(QObject *parent = nullptr);

    [[nodiscard]] viewmodels::AppViewModel *app() { return &m_app; }
    [[nodiscard]] QStringList asked() const;
    [[nodiscard]] QVariantList reacted() const { return m_reacted; }
    [[nodiscard]] QString queued() const;
    [[nodiscard]] int goodNights() const;
    [[nodiscard]] QString opened() { return m_app.memory()->evening()->id(); }

    /** Mia and Jun are in a room of hers and watch a film. */
    Q_INVOKABLE void pair();
    /** Only Mia is here. open: her room is open to others. */
    Q_INVOKABLE void alone(bool open);
    /** A song plays. */
    Q_INVOKABLE void music();
    /** Count more lines are said, by both. */
    Q_INVOKABLE void say(int count);
    Q_INVOKABLE void clearChat();
    /** The room refuses what was said last. */
    Q_INVOKABLE void refuse() { m_session.conversation.refuseLast(); }
    /** Jun has shown a moment, "moon", that is here. */
    Q_INVOKABLE void showMoment();
    /** Jun reacts count times. */
    Q_INVOKABLE void react(int count);
    /** Four items, i0 to i3, are queued; the first one plays. */
    Q_INVOKABLE void queue();
    /** Mia's heart on what plays, as the room has it. */
    Q_INVOKABLE void like(bool liked);
    /** Remembers so many evenings with Jun. */
    Q_INVOKABLE void remember(int count);
    /** The id of a remembered evening; 0 is the last one. */
    Q_INVOKABLE [[nodiscard]] QString evening(int row) const { return m_evenings->kept.value(row).id; }
    /** Mia has said nothing of where she is. */
    Q_INVOKABLE void forgetPlace();
    /** She has, to the metre. */
    Q_INVOKABLE void pinpoint();

private:
    [[nodiscard]] static session::RoomMember person(const QString &name, int colour);

    std::shared_ptr<FakeJournalStore> m_evenings = std::make_shared<FakeJournalStore>();
    FakeSession m_session{m_evenings};
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    viewmodels::AppViewModel m_app;
    QVariantList m_reacted;
};

} // namespace farnear::test
