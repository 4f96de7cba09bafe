// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/invitationviewmodel.h"

#include <QClipboard>
#include <QGuiApplication>

#include "viewmodels/qrsvg.h"

namespace farnear::viewmodels {

using model::ServerKind;
using session::RoomState;

InvitationViewModel::InvitationViewModel(session::RoomController &room, QObject *parent)
    : QObject(parent)
    , m_controller(room)
    , m_servers({{"kind", [](const ServerKind &kind) -> QVariant { return kind.id; }},
                 {"name", [](const ServerKind &kind) -> QVariant { return kind.name; }},
                 {"example", [](const ServerKind &kind) -> QVariant { return kind.example; }},
                 {"open", [](const ServerKind &kind) -> QVariant { return kind.open; }},
                 {"sealed", [](const ServerKind &kind) -> QVariant { return kind.sealed; }},
                 {"pictures", [](const ServerKind &kind) -> QVariant { return kind.can.pictures; }},
                 {"exact", [](const ServerKind &kind) -> QVariant { return kind.can.clock; }}})
{
    m_servers.setRows(m_controller.serverKinds());
    connect(&m_controller, &session::RoomController::changed, this, &InvitationViewModel::refresh);
    connect(&m_controller, &session::RoomController::failed, this, &InvitationViewModel::takeUpRefusal);
    refresh();
}

QString InvitationViewModel::invite() const
{
    return m_controller.state().invite;
}

InvitationViewModel::Reach InvitationViewModel::reach() const
{
    switch (m_controller.state().reach) {
    case model::Reach::ThisComputer: return ThisComputer;
    case model::Reach::LocalNetwork: return LocalNetwork;
    case model::Reach::Anyone: return Anyone;
    }
    return ThisComputer;
}

bool InvitationViewModel::isServerAddress(const QString &text, const QString &kind) const
{
    return m_controller.isServerAddress(text, kind);
}

bool InvitationViewModel::busy() const
{
    return m_starting || !m_wanted.isEmpty() || m_controller.state().link == RoomState::Link::Connecting;
}

bool InvitationViewModel::hasPassword() const
{
    return m_controller.state().hasPassword;
}

void InvitationViewModel::start(const QString &password)
{
    if (m_controller.state().mode == RoomState::Mode::EmbeddedServer && !invite().isEmpty()) { // it is open already
        copy();
        Q_EMIT inviteReady();
        return;
    }
    session::HostOptions options;
    options.password = password;
    startWith(options);
}

void InvitationViewModel::startOn(const QString &kind, const QString &server, const QString &password)
{
    session::HostOptions options;
    options.password = password;
    options.server = server;
    options.kind = kind;
    startWith(options);
}

void InvitationViewModel::join(const QString &invite, const QString &password)
{
    const auto found = m_controller.inviteIn(invite);
    m_wanted = found ? found->text : invite.trimmed();
    Q_EMIT changed();
    m_controller.join(m_wanted, password);
}

void InvitationViewModel::copy()
{
    if (!invite().isEmpty())
        QGuiApplication::clipboard()->setText(invite());
}

void InvitationViewModel::setPassword(const QString &password)
{
    if (invite().isEmpty())
        return start(password);
    m_changingPassword = true;
    m_inviteBefore = invite();
    m_controller.setPassword(password);
}

void InvitationViewModel::tryAgain()
{
    if (!m_refused.isEmpty())
        join(m_refused);
    else
        startWith(m_options);
}

bool InvitationViewModel::isIn(const QString &text) const
{
    return m_controller.inviteIn(text).has_value();
}

bool InvitationViewModel::isSealed(const QString &text) const
{
    const auto invite = m_controller.inviteIn(text);
    const auto kind = invite ? m_controller.kindOf(*invite) : std::nullopt;
    return kind && kind->sealed;
}

QString InvitationViewModel::destination(const QString &text) const
{
    const auto invite = m_controller.inviteIn(text);
    const auto kind = invite ? m_controller.kindOf(*invite) : std::nullopt;
    if (!kind)
        return {};
    if (kind->sealed)
        return tr("A room at %1. Nobody but the people in it can read what is said.").arg(invite->host);
    return tr("A room at %1, a %2 server. It can read what is said.").arg(invite->host, kind->name);
}

QString InvitationViewModel::onClipboard() const
{
    const auto found = m_controller.inviteIn(QGuiApplication::clipboard()->text());
    return found && found->text != invite() ? found->text : QString();
}

void InvitationViewModel::startWith(const session::HostOptions &options)
{
    m_options = options;
    m_refused.clear();
    m_starting = true;
    m_inviteBefore = invite();
    Q_EMIT changed();
    m_controller.start(options);
}

void InvitationViewModel::refresh()
{
    const RoomState &room = m_controller.state();
    takeUpInvite();
    Q_EMIT changed();
    if (m_wanted.isEmpty() || room.mode != RoomState::Mode::Joined || room.link != RoomState::Link::Live)
        return;
    m_wanted.clear();
    Q_EMIT joined();
}

void InvitationViewModel::takeUpInvite()
{
    if (m_shownInvite != invite()) {
        m_shownInvite = invite();
        m_qrCode = qrSvg(m_shownInvite);
        Q_EMIT inviteChanged();
    }
    if (m_changingPassword && m_shownInvite != m_inviteBefore) {
        m_changingPassword = false;
        copy();
        Q_EMIT passwordChanged();
    }
    const bool open = m_controller.state().mode == RoomState::Mode::EmbeddedServer && !m_shownInvite.isEmpty();
    if (!m_starting || !open || m_shownInvite == m_inviteBefore)
        return;
    m_starting = false;
    copy();
    if (m_options.server)
        Q_EMIT startedOn(m_options.kind, m_options.server->trimmed());
    Q_EMIT inviteReady();
}

void InvitationViewModel::takeUpRefusal(const Error &error)
{
    m_changingPassword = false;
    if (m_wanted.isEmpty() && !m_starting)
        return;
    m_refused = m_wanted;
    m_starting = false;
    m_wanted.clear();
    Q_EMIT changed();
    Q_EMIT refused();
    if (error.code == ErrorCode::NeedPassword)
        Q_EMIT passwordNeeded(m_refused);
}

} // namespace farnear::viewmodels
