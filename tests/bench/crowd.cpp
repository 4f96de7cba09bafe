// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/crowd.h"

#include <QDateTime>

#include <random>

#include "base/ids.h"
#include "bench/waiting.h"
#include "protocol/codec.h"

namespace farnear::bench {

namespace {

QByteArray seed()
{
    static std::mt19937 random(11);
    QByteArray bytes(32, '\0');
    for (char &byte : bytes)
        byte = char(random());
    return bytes;
}

/** The value of a text field, found without parsing the rest: the crowd should cost little next to the server. */
QByteArray textField(const QByteArray &frame, const QByteArray &name)
{
    const QByteArray mark = '"' + name + "\":\"";
    const qsizetype begin = frame.indexOf(mark);
    if (begin < 0)
        return {};
    const qsizetype from = begin + mark.size();
    return frame.mid(from, frame.indexOf('"', from) - from);
}

} // namespace

Crowd::Crowd(protocol::Invite invite)
    : m_invite(std::move(invite))
    , m_room(protocol::RoomKeys::derive(m_invite.secret, m_invite.roomId).value())
{
}

Crowd::~Crowd() = default;

QString Crowd::gather(int members)
{
    for (int i = 0; i < members; ++i) {
        QString problem = add();
        if (!problem.isEmpty())
            return problem;
        if (i == 0)
            makeRoom();
    }
    return {};
}

QString Crowd::add()
{
    auto device = protocol::DeviceKeys::fromSeed(seed());
    m_members.push_back(std::make_unique<Member>(Member{
        std::make_unique<transport::WebSocketChannel>(m_invite.channelUrl()), std::move(device).value(), false}));
    Member &member = *m_members.back();
    connect(member.channel.get(), &ports::Channel::textReceived, this,
            [this, &member](const QByteArray &frame) { take(member, frame); });
    connect(member.channel.get(), &ports::Channel::closed, this, [this](const Error &error) {
        m_problem = QStringLiteral("a member was cut off: ") + wireName(error.code);
    });
    member.channel->open();
    waitUntil([&] { return member.joined || !m_problem.isEmpty(); }, 5000);
    return member.joined || !m_problem.isEmpty() ? m_problem : QStringLiteral("a member could not join");
}

void Crowd::take(Member &member, const QByteArray &frame)
{
    const Millis now = m_clock.now();
    const QByteArray type = textField(frame, "t");
    if (type == "post") {
        const auto sent = m_sentAt.constFind(textField(frame, "id"));
        if (sent != m_sentAt.constEnd())
            m_latencies.push_back(now - *sent);
    } else if (type == "clock") {
        const auto message = protocol::decodeServer(frame);
        if (message)
            m_roundTrips.push_back(now - std::get<protocol::ClockTell>(*message).t0);
    } else if (type == "challenge") {
        const auto message = protocol::decodeServer(frame);
        if (message)
            join(member, std::get<protocol::Challenge>(*message));
    } else if (type == "welcome") {
        member.joined = true;
    } else if (type == "error") {
        ++m_refused;
    }
}

void Crowd::join(Member &member, const protocol::Challenge &challenge)
{
    protocol::Join join;
    join.roomKey = m_room.publicKey();
    join.roomSignature = m_room.signChallenge(challenge.nonce);
    join.deviceKey = member.device.publicKey();
    join.deviceSignature = member.device.signChallenge(challenge.nonce, m_room.roomId());
    join.profile = m_room.seal("{}", QStringLiteral("profile"));
    member.channel->sendText(protocol::encode(protocol::ClientMessage(join)));
}

void Crowd::makeRoom()
{
    model::Policy policy;
    policy.capacity = 64;
    m_members.front()->channel->sendText(protocol::encode(protocol::ClientMessage(protocol::PolicySet{policy})));
}

/** As much as a sealed chat line of about 100 characters. */
void Crowd::post(Member &member)
{
    protocol::Post post;
    post.id = freshId();
    post.from = member.device.memberId();
    post.key = member.device.publicKey();
    post.wallMs = QDateTime::currentMSecsSinceEpoch();
    post.body = m_room.seal(QByteArray(160, 'x'), QStringLiteral("post"));
    post.signature = member.device.sign(post, m_room.roomId());
    m_sentAt.insert(post.id.toLatin1(), m_clock.now());
    member.channel->sendText(protocol::encode(protocol::ClientMessage(protocol::PostSend{post})));
}

void Crowd::askClock()
{
    m_members.front()->channel->sendText(
        protocol::encode(protocol::ClientMessage(protocol::ClockAsk{++m_asked, m_clock.now()})));
}

void Crowd::talk(double postsEach, int seconds)
{
    m_latencies.clear();
    m_sentAt.clear();
    const Millis began = m_clock.now();
    const double perMs = postsEach * double(m_members.size()) / 1000;
    int sent = 0;
    waitUntil(
        [&] {
            const Millis elapsed = std::min<Millis>(m_clock.now() - began, seconds * 1000);
            for (; sent < int(elapsed * perMs); ++sent)
                post(*m_members[size_t(sent) % m_members.size()]);
            return elapsed >= seconds * 1000;
        },
        seconds * 1000 + 1000);
    const size_t expected = size_t(sent) * m_members.size();
    waitUntil([&] { return m_latencies.size() >= expected; }, 3000);
}

} // namespace farnear::bench
