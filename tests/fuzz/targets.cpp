// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "protocol/codec.h"
#include "protocol/contentcodec.h"
#include "protocol/invite.h"

namespace farnear::fuzz {

namespace {

using namespace farnear::protocol;

void promise(bool kept)
{
    if (!kept)
        qFatal("a promise is broken");
}

/** What was understood is said again in the same words, and understood in the same way. */
template <typename Value>
void check(Expected<Value> (*decode)(const QByteArray &), const QByteArray &input)
{
    const Expected<Value> first = decode(input);
    if (!first)
        return;
    const QByteArray written = encode(*first);
    const Expected<Value> second = decode(written);
    promise(second.has_value() && *second == *first && encode(*second) == written);
}

void client(const QByteArray &input)
{
    check(decodeClient, input);
}

void server(const QByteArray &input)
{
    check(decodeServer, input);
}

void piece(const QByteArray &input)
{
    check(decodePiece, input);
}

void content(const QByteArray &input)
{
    check(decodeProfile, input);
    check(decodeItem, input);
    check(decodeQueue, input);
    check(decodePostContent, input);
    check(decodeBlobInfo, input);
}

void invite(const QByteArray &input)
{
    const auto first = Invite::parse(QString::fromUtf8(input));
    if (!first)
        return;
    promise(first->channelUrl().isValid());
    for (const QString &link : {first->toString(), first->toWebString()}) {
        const auto second = Invite::parse(link);
        promise(second.has_value() && *second == *first);
    }
}

} // namespace

const QList<Target> &targets()
{
    static const QList<Target> all{
        {"client", client}, {"server", server}, {"piece", piece}, {"invite", invite}, {"content", content}};
    return all;
}

} // namespace farnear::fuzz
