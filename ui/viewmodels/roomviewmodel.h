// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>

#include <functional>

#include "model/member.h"
#include "session/profilecontroller.h"
#include "session/roomcontroller.h"
#include "viewmodels/membermodel.h"

namespace farnear::viewmodels {

/** The room one is in, who else is, and the door. */
class RoomViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(Mode mode READ mode NOTIFY changed FINAL)
    Q_PROPERTY(Link link READ link NOTIFY changed FINAL)
    Q_PROPERTY(bool alone READ alone NOTIFY changed FINAL)     //!< mode is Alone
    Q_PROPERTY(bool company READ company NOTIFY changed FINAL) //!< somebody else is here
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)       //!< a room is being started or joined
    /** "Connecting …", "Back in a moment …", or why the room closed; empty while all is well. */
    Q_PROPERTY(QString linkText READ linkText NOTIFY changed FINAL)
    /** Everybody said good-bye and then the room was gone: its host has closed it. It may come back. */
    Q_PROPERTY(bool deserted READ deserted NOTIFY changed FINAL)
    Q_PROPERTY(QString invite READ invite NOTIFY changed FINAL)
    Q_PROPERTY(Reach reach READ reach NOTIFY changed FINAL) //!< who can come in with the invite
    /** The invite as a QR code: an SVG data: URL for an Image (dark on white, quiet zone included); empty without
     * invite. */
    Q_PROPERTY(QUrl qrCode READ qrCode NOTIFY inviteChanged FINAL)
    Q_PROPERTY(bool hasPassword READ hasPassword NOTIFY changed FINAL)
    Q_PROPERTY(bool isHost READ isHost NOTIFY changed FINAL)
    Q_PROPERTY(farnear::viewmodels::MemberModel *members READ members CONSTANT FINAL)   //!< me first
    Q_PROPERTY(farnear::viewmodels::MemberModel *knocking READ knocking CONSTANT FINAL) //!< for the host
    Q_PROPERTY(
        QString othersText READ othersText NOTIFY changed FINAL) //!< "Jun and Lena"; empty when nobody else is here
    Q_PROPERTY(QString togetherText READ togetherText NOTIFY togetherChanged FINAL) //!< "1 h 12 min"; empty alone
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString knownName READ knownName NOTIFY changed FINAL) //!< name; empty while nobody chose or knows one
    Q_PROPERTY(QString initial READ initial NOTIFY changed FINAL)
    Q_PROPERTY(int colour READ colour WRITE setColour NOTIFY changed FINAL) //!< 0 .. 7
    Q_PROPERTY(bool hostControls READ hostControls WRITE setHostControls NOTIFY changed
                   FINAL) //!< only the host plays and seeks
    Q_PROPERTY(
        bool holdForLate READ holdForLate WRITE setHoldForLate NOTIFY changed FINAL) //!< the room waits for who stalls
    Q_PROPERTY(bool knockFirst READ knockFirst WRITE setKnockFirst NOTIFY changed FINAL)
    Q_PROPERTY(int capacity READ capacity WRITE setCapacity NOTIFY changed FINAL) //!< 1 .. 64
public:
    enum Mode { Alone, EmbeddedServer, Joined };
    Q_ENUM(Mode)
    enum Link { Live, Connecting, Knocking, Returning, Closed };
    Q_ENUM(Link)
    enum Reach { ThisComputer, LocalNetwork, Anyone };
    Q_ENUM(Reach)

    /** The controllers outlive this. */
    RoomViewModel(session::RoomController &room, session::ProfileController &profile, QObject *parent = nullptr);
    /** How cities are called in this person's language. */
    void setCityNamer(const MemberModel::CityNamer &namer) { m_members.setCityNamer(namer); }

    [[nodiscard]] Mode mode() const;
    [[nodiscard]] Link link() const;
    [[nodiscard]] bool alone() const { return mode() == Alone; }
    [[nodiscard]] bool company() const;
    [[nodiscard]] bool busy() const { return m_starting || !m_wanted.isEmpty() || link() == Connecting; }
    [[nodiscard]] bool deserted() const;
    [[nodiscard]] QString linkText() const;
    [[nodiscard]] QString invite() const;
    [[nodiscard]] Reach reach() const;
    [[nodiscard]] QUrl qrCode() const { return m_qrCode; }
    [[nodiscard]] bool hasPassword() const;
    [[nodiscard]] bool isHost() const;
    [[nodiscard]] MemberModel *members() { return &m_members; }
    [[nodiscard]] MemberModel *knocking() { return &m_knocking; }
    [[nodiscard]] QString othersText() const;
    [[nodiscard]] QString togetherText() const;
    [[nodiscard]] QString name() const;
    void setName(const QString &name);
    [[nodiscard]] QString knownName() const;
    [[nodiscard]] QString initial() const;
    [[nodiscard]] int colour() const;
    void setColour(int colour);
    [[nodiscard]] bool hostControls() const;
    void setHostControls(bool on);
    [[nodiscard]] bool holdForLate() const;
    void setHoldForLate(bool on);
    [[nodiscard]] bool knockFirst() const;
    void setKnockFirst(bool on);
    [[nodiscard]] int capacity() const;
    void setCapacity(int capacity);

    /** Opens the room on this computer; password may be empty. Answers with inviteReady() or a toast. */
    Q_INVOKABLE void start(const QString &password = {});
    /** The same on a farnear-server: HOST, HOST:PORT, ws://HOST:PORT or wss://HOST:PORT. */
    Q_INVOKABLE void startOn(const QString &server, const QString &password = {});
    /** What startOn() takes; it says in one sentence what is wrong with anything else. */
    Q_INVOKABLE bool isServerAddress(const QString &text) const;
    Q_INVOKABLE void join(const QString &invite, const QString &password = {});
    Q_INVOKABLE void leave();
    Q_INVOKABLE void copyInvite();
    /** Host: sets, changes or (empty) removes the room's password. Those inside stay, the invite is another one;
     * answers with passwordChanged() or a toast. */
    Q_INVOKABLE void setPassword(const QString &password);
    Q_INVOKABLE void admit(const QString &memberId, bool admit);
    /** forGood: the invites sent so far open nothing any more. */
    Q_INVOKABLE void removeMember(const QString &memberId, bool forGood = false);
    Q_INVOKABLE void handOver(const QString &memberId);
    /** The same invite or the same start again, after it failed. */
    void tryAgain();
    /** The text holds an invite, perhaps with words around it. */
    Q_INVOKABLE bool holdsInvite(const QString &text) const;
    /** Somebody else's invite on the clipboard; empty without one. Nothing is done with it. */
    Q_INVOKABLE QString clipboardInvite() const;
    /** The letter on the face of somebody of that name. */
    Q_INVOKABLE QString initialOf(const QString &name) const;

Q_SIGNALS:
    void changed();
    void inviteChanged();
    void togetherChanged();
    /** The room this person started is open; the link is already on the clipboard. */
    void inviteReady();
    /** The room's password is set, changed or gone; the new link is already on the clipboard. */
    void passwordChanged();
    /** The room was opened on that server, as it was written. */
    void startedOn(const QString &server);
    /** Joined the room of an invite. */
    void joined();
    /** That invite needs a password: ask, then join(invite, password). */
    void passwordNeeded(const QString &invite);
    /** Starting or joining failed, and nothing changed: the open dialog may be used again. */
    void refused();

private:
    void refresh();
    void startWith(const session::HostOptions &options);
    void takeUpInvite();
    void takeUpRefusal(const Error &error);
    [[nodiscard]] const session::RoomMember *me() const;
    void changePolicy(const std::function<void(model::Policy &)> &change);

    session::RoomController &m_controller;
    session::ProfileController &m_profile;
    MemberModel m_members;
    MemberModel m_knocking;
    QString m_shownInvite;
    QString m_inviteBefore;         //!< when the last start was asked for
    QString m_wanted;               //!< the invite being joined
    QString m_refused;              //!< the one that failed last
    session::HostOptions m_options; //!< of the last start
    QUrl m_qrCode;
    QTimer m_minutes; //!< local times move on
    bool m_starting = false;
    bool m_changingPassword = false;
};

} // namespace farnear::viewmodels
