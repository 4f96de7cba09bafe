// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariantList>

#include "desk/memoryfacts.h"
#include "desk/placefacts.h"
#include "desk/playerfacts.h"
#include "desk/roomfacts.h"
#include "desk/talkfacts.h"
#include "support/fakes/fakesession.h"
#include "support/fakes/plaincards.h"
#include "viewmodels/appviewmodel.h"

namespace farnear::test {

/**
 * The program's view-models over a session that is in the test's hand, for tests written in QML: what may be the case
 * in a room is said by the functions and, in detail, by the facts; what was asked of the room stands in asked. Begins
 * with Mia alone and nothing playing.
 */
class Desk : public QObject {
    Q_OBJECT
    Q_PROPERTY(farnear::viewmodels::AppViewModel *app READ app CONSTANT FINAL)
    Q_PROPERTY(QStringList asked READ asked)                     //!< of the player, the room, the moments and the queue
    Q_PROPERTY(QVariantList reacted READ reacted CONSTANT FINAL) //!< [text, times] of my reactions
    Q_PROPERTY(QString queued READ queued)                       //!< ids, in order
    Q_PROPERTY(int goodNights READ goodNights)
    Q_PROPERTY(QString opened READ opened) //!< the id of the evening that is shown; empty: none
    Q_PROPERTY(farnear::test::RoomFacts *room READ room CONSTANT FINAL)
    Q_PROPERTY(farnear::test::PlayerFacts *player READ player CONSTANT FINAL)
    Q_PROPERTY(farnear::test::TalkFacts *talk READ talk CONSTANT FINAL)
    Q_PROPERTY(farnear::test::MemoryFacts *memory READ memory CONSTANT FINAL)
    Q_PROPERTY(farnear::test::PlaceFacts *places READ places CONSTANT FINAL)
public:
    /** What a window shows that takes long to make. */
    struct Pictures {
        viewmodels::CardMaker cards = plainCards();
        ports::VideoSource *video = nullptr; //!< outlives the desk; null: films are black
    };

    explicit Desk(QObject *parent = nullptr);
    explicit Desk(const Pictures &pictures, QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] viewmodels::AppViewModel *app() { return &m_app; }
    [[nodiscard]] QStringList asked() const;
    [[nodiscard]] QVariantList reacted() const { return m_reacted; }
    [[nodiscard]] QString queued() const;
    [[nodiscard]] int goodNights() const;
    [[nodiscard]] QString opened() { return m_app.memory()->evening()->id(); }
    [[nodiscard]] RoomFacts *room() { return &m_room; }
    [[nodiscard]] PlayerFacts *player() { return &m_player; }
    [[nodiscard]] TalkFacts *talk() { return &m_talk; }
    [[nodiscard]] MemoryFacts *memory() { return &m_memory; }
    [[nodiscard]] PlaceFacts *places() { return &m_places; }
    /** Whatever other threads make for the window, of what is the case now, is made. */
    [[nodiscard]] bool isSettled();

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
    /** The id of a remembered evening; 0 is the last one. */
    Q_INVOKABLE [[nodiscard]] QString evening(int row) const { return m_evenings->kept.value(row).id; }
    /** A place for a file that goes with this. */
    Q_INVOKABLE [[nodiscard]] QUrl scratch(const QString &name) const
    {
        return QUrl::fromLocalFile(m_folder.filePath(name));
    }
    /** Mia has said nothing of where she is. */
    Q_INVOKABLE void forgetPlace();
    /** She has, to the metre. */
    Q_INVOKABLE void pinpoint();

private:
    [[nodiscard]] static session::RoomMember person(const QString &name, int colour);
    [[nodiscard]] viewmodels::AppViewModel::Parts parts(const Pictures &pictures);
    void holdMoment();
    [[nodiscard]] bool arePicturesMade();

    QTemporaryDir m_folder; //!< goes after whatever writes in it
    std::shared_ptr<FakeJournalStore> m_evenings = std::make_shared<FakeJournalStore>();
    std::shared_ptr<FakeHistoryStore> m_history = std::make_shared<FakeHistoryStore>();
    FakeSession m_session{m_evenings};
    FakeLocator m_locator;
    RoomFacts m_room{m_session.room, m_session.profile};
    PlayerFacts m_player{m_session.playback, m_session.queue, m_session.moments};
    TalkFacts m_talk{m_session};
    MemoryFacts m_memory{m_session.journal, m_evenings, m_history};
    PlaceFacts m_places{m_session.room, m_session.profile, m_locator};
    QSettings m_settings{m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    viewmodels::AppViewModel m_app;
    QVariantList m_reacted;
};

} // namespace farnear::test
