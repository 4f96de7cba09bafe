// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include "session/roomcontroller.h"
#include "viewmodels/valuemodel.h"

namespace farnear::viewmodels {

/** Ways into a room: opening one to others, the invite to it, and taking up somebody else's. Main thread. */
class InvitationViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by RoomViewModel")
    Q_PROPERTY(QString invite READ invite NOTIFY changed FINAL) //!< to this room; empty while it is open to nobody
    Q_PROPERTY(Reach reach READ reach NOTIFY changed FINAL)     //!< who can come in with the invite
    /** The invite as a QR code: an SVG data: URL for an Image (dark on white, quiet zone included); empty without
     * invite. */
    Q_PROPERTY(QUrl qrCode READ qrCode NOTIFY inviteChanged FINAL)
    Q_PROPERTY(bool hasPassword READ hasPassword NOTIFY changed FINAL)
    /** The kinds of servers that rooms can be started on: kind, name, example, open, sealed, pictures, exact. */
    Q_PROPERTY(QAbstractItemModel *servers READ servers CONSTANT FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL) //!< a room is being started or joined
public:
    enum Reach { ThisComputer, LocalNetwork, Anyone };
    Q_ENUM(Reach)

    /** The controller outlives this. */
    explicit InvitationViewModel(session::RoomController &room, QObject *parent = nullptr);

    [[nodiscard]] QString invite() const;
    [[nodiscard]] Reach reach() const;
    [[nodiscard]] QUrl qrCode() const { return m_qrCode; }
    [[nodiscard]] bool hasPassword() const;
    [[nodiscard]] bool busy() const;
    [[nodiscard]] QAbstractItemModel *servers() { return &m_servers; }

    /** Opens the room on this computer; password may be empty. Answers with inviteReady() or a toast. */
    Q_INVOKABLE void start(const QString &password = {});
    /** The same on a server of one of the kinds in servers(), by its address as a person writes it. */
    Q_INVOKABLE void startOn(const QString &kind, const QString &server, const QString &password = {});
    /** What startOn() takes; it says in one sentence what is wrong with anything else. */
    Q_INVOKABLE bool isServerAddress(const QString &text, const QString &kind) const;
    Q_INVOKABLE void join(const QString &invite, const QString &password = {});
    /** The invite being joined is wanted no more. */
    void forget() { m_wanted.clear(); }
    Q_INVOKABLE void copy();
    /** Host: sets, changes or (empty) removes the room's password. Those inside stay, the invite is another one;
     * answers with passwordChanged() or a toast. */
    Q_INVOKABLE void setPassword(const QString &password);
    /** The same invite or the same start again, after it failed. */
    void tryAgain();
    /** The text holds an invite, perhaps with words around it. */
    Q_INVOKABLE bool isIn(const QString &text) const;
    /** No server there sees who somebody is, or reads what they say. */
    Q_INVOKABLE bool isSealed(const QString &text) const;
    /** Where the invite in a text leads and who hears there what is said, in a sentence; empty without one. */
    Q_INVOKABLE QString destination(const QString &text) const;
    /** Somebody else's invite on the clipboard; empty without one. Nothing is done with it. */
    Q_INVOKABLE QString onClipboard() const;

Q_SIGNALS:
    void changed();
    void inviteChanged();
    /** The room this person started is open; the link is already on the clipboard. */
    void inviteReady();
    /** The room's password is set, changed or gone; the new link is already on the clipboard. */
    void passwordChanged();
    /** The room was opened on that server, as it was written. */
    void startedOn(const QString &kind, const QString &server);
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

    session::RoomController &m_controller;
    QString m_shownInvite;
    QString m_inviteBefore;         //!< when the last start was asked for
    QString m_wanted;               //!< the invite being joined
    QString m_refused;              //!< the one that failed last
    session::HostOptions m_options; //!< of the last start
    ValueModel<model::ServerKind> m_servers;
    QUrl m_qrCode;
    bool m_starting = false;
    bool m_changingPassword = false;
};

} // namespace farnear::viewmodels
