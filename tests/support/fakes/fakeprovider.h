// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPromise>

#include <memory>
#include <optional>

#include "base/ids.h"
#include "ports/roomprovider.h"
#include "support/fakelink.h"

namespace farnear::test {

/** A way into a room whose server is the test. */
class FakeTicket final : public ports::RoomTicket {
public:
    FakeTicket(QString room, bool isHere) : m_room(std::move(room)), m_isHere(isHere) { }

    FakeLink::Log log;                                  //!< of its links
    std::optional<model::Invite> told;                  //!< what invite() says
    std::optional<QPromise<Expected<quint16>>> opening; //!< once it was asked to open, for the test to answer

    [[nodiscard]] QString room() const override { return m_room; }
    [[nodiscard]] std::optional<model::Invite> invite() const override { return told; }
    [[nodiscard]] std::unique_ptr<ports::RoomLink> connect() override { return std::make_unique<FakeLink>(log); }
    [[nodiscard]] QFuture<Expected<quint16>> open(const QString &, quint16) override
    {
        if (!m_isHere)
            return QtFuture::makeReadyFuture(Expected<quint16>(ErrorCode::NotSupported));
        opening.emplace();
        opening->start();
        return opening->future();
    }

private:
    QString m_room;
    bool m_isHere;
};

/** Makes tickets when the test says so, or at once; notes what is asked. Invites read fake://ROOM. */
class FakeProvider final : public ports::RoomProvider, public ports::RoomHosting {
public:
    /** Something asked for and not answered yet. */
    struct Asked {
        std::shared_ptr<FakeTicket> ticket; //!< what success would bring
        QPromise<ports::PreparedTicket> promise;

        void answer(const ports::PreparedTicket &prepared)
        {
            promise.addResult(prepared);
            promise.finish();
        }
        void succeed() { answer(ports::PreparedTicket(std::shared_ptr<ports::RoomTicket>(std::move(ticket)))); }
    };

    bool waits = false;                       //!< for the test to answer
    QList<std::shared_ptr<Asked>> asked;      //!< while it waits
    QList<std::weak_ptr<FakeTicket>> tickets; //!< all that were asked for, in order; gone when nobody holds them
    QString password;                         //!< the last one given

    [[nodiscard]] static model::Invite inviteTo(const QString &room)
    {
        return {QStringLiteral("fake://") + room, room, QStringLiteral("here"), model::Reach::Anyone, false};
    }

    [[nodiscard]] std::optional<model::Invite> inviteIn(const QString &text) const override
    {
        const qsizetype begin = text.indexOf(QStringLiteral("fake://"));
        return begin < 0 ? std::nullopt : std::optional(inviteTo(text.mid(begin + 7).section(u' ', 0, 0)));
    }
    [[nodiscard]] QFuture<ports::PreparedTicket> prepare(const QString &invite, const QString &given) override
    {
        const auto found = inviteIn(invite);
        return found ? ask(found->room, false, given) : refusal(ErrorCode::BadInvite);
    }
    [[nodiscard]] ports::RoomHosting *hosting() override { return this; }
    [[nodiscard]] model::ServerKind kind() const override
    {
        return {QStringLiteral("fake"), QStringLiteral("Fake"), {}, {}, false, {}};
    }
    [[nodiscard]] bool startsHere() const override { return true; }
    [[nodiscard]] QFuture<ports::PreparedTicket> startHere(const QString &given) override
    {
        return ask(freshId(), true, given);
    }
    [[nodiscard]] QFuture<ports::PreparedTicket> startOn(const QString &server, const QString &given) override
    {
        return checkServer(server) ? ask(freshId(), false, given) : refusal(ErrorCode::BadServer);
    }
    [[nodiscard]] Expected<void> checkServer(const QString &server) const override
    {
        return server == QStringLiteral("server") ? Expected<void>() : ErrorCode::BadServer;
    }

private:
    [[nodiscard]] QFuture<ports::PreparedTicket> ask(const QString &room, bool isHere, const QString &given)
    {
        password = given;
        const auto question = std::make_shared<Asked>();
        question->ticket = std::make_shared<FakeTicket>(room, isHere);
        if (!isHere)
            question->ticket->told = inviteTo(room);
        tickets.append(question->ticket);
        question->promise.start();
        const QFuture<ports::PreparedTicket> future = question->promise.future();
        if (waits)
            asked.append(question);
        else
            question->succeed();
        return future;
    }
    [[nodiscard]] static QFuture<ports::PreparedTicket> refusal(ErrorCode code)
    {
        return QtFuture::makeReadyFuture(ports::PreparedTicket(code));
    }
};

} // namespace farnear::test
