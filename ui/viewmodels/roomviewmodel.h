// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include "session/profilecontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/invitationviewmodel.h"
#include "viewmodels/membermodel.h"
#include "viewmodels/moderationviewmodel.h"
#include "viewmodels/profileviewmodel.h"

namespace farnear::viewmodels {

/** The room one is in, who else is, and how the connection to it does. Main thread. */
class RoomViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(Mode mode READ mode NOTIFY changed FINAL)
    Q_PROPERTY(Link link READ link NOTIFY changed FINAL)
    Q_PROPERTY(bool alone READ alone NOTIFY changed FINAL)     //!< mode is Alone
    Q_PROPERTY(bool company READ company NOTIFY changed FINAL) //!< somebody else is here
    /** "Connecting …", "Back in a moment …", or why the room closed; empty while all is well. */
    Q_PROPERTY(QString linkText READ linkText NOTIFY changed FINAL)
    /** Everybody said good-bye and then the room was gone: its host has closed it. It may come back. */
    Q_PROPERTY(bool deserted READ deserted NOTIFY changed FINAL)
    Q_PROPERTY(farnear::viewmodels::MemberModel *members READ members CONSTANT FINAL) //!< me first
    Q_PROPERTY(
        QString othersText READ othersText NOTIFY changed FINAL) //!< "Jun and Lena"; empty when nobody else is here
    Q_PROPERTY(QString togetherText READ togetherText NOTIFY togetherChanged FINAL) //!< "1 h 12 min"; empty alone
    // What this room's server can do; what it can't, the window doesn't show.
    Q_PROPERTY(bool sharesQueue READ sharesQueue NOTIFY changed FINAL)     //!< everybody sees what comes next
    Q_PROPERTY(bool keepsHistory READ keepsHistory NOTIFY changed FINAL)   //!< what was said waits for who comes later
    Q_PROPERTY(bool takesPictures READ takesPictures NOTIFY changed FINAL) //!< moments can be shown to the others
    Q_PROPERTY(farnear::viewmodels::ProfileViewModel *me READ me CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::InvitationViewModel *invitation READ invitation CONSTANT FINAL)
    Q_PROPERTY(farnear::viewmodels::ModerationViewModel *moderation READ moderation CONSTANT FINAL)
public:
    enum Mode { Alone, EmbeddedServer, Joined };
    Q_ENUM(Mode)
    enum Link { Live, Connecting, Knocking, Returning, Closed };
    Q_ENUM(Link)

    /** The controllers outlive this. */
    RoomViewModel(session::RoomController &room, session::ProfileController &profile, QObject *parent = nullptr);
    /** How cities are called in this person's language. */
    void setCityNamer(const MemberModel::CityNamer &namer) { m_members.setCityNamer(namer); }

    [[nodiscard]] Mode mode() const;
    [[nodiscard]] Link link() const;
    [[nodiscard]] bool alone() const { return mode() == Alone; }
    [[nodiscard]] bool company() const;
    [[nodiscard]] bool deserted() const;
    [[nodiscard]] QString linkText() const;
    [[nodiscard]] MemberModel *members() { return &m_members; }
    [[nodiscard]] QString othersText() const;
    [[nodiscard]] QString togetherText() const;
    [[nodiscard]] bool sharesQueue() const { return m_controller.state().capabilities.queue; }
    [[nodiscard]] bool keepsHistory() const { return m_controller.state().capabilities.history; }
    [[nodiscard]] bool takesPictures() const { return m_controller.state().capabilities.pictures; }
    [[nodiscard]] ProfileViewModel *me() { return &m_me; }
    [[nodiscard]] InvitationViewModel *invitation() { return &m_invitation; }
    [[nodiscard]] ModerationViewModel *moderation() { return &m_moderation; }

    Q_INVOKABLE void leave();

Q_SIGNALS:
    void changed();
    void togetherChanged();

private:
    void refresh();

    session::RoomController &m_controller;
    ProfileViewModel m_me;
    InvitationViewModel m_invitation;
    ModerationViewModel m_moderation;
    MemberModel m_members;
    QTimer m_minutes; //!< local times move on
};

} // namespace farnear::viewmodels
