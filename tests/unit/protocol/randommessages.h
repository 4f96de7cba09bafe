// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <random>

#include "model/memberstatus.h"
#include "model/message.h"
#include "model/picture.h"
#include "model/policy.h"
#include "model/profile.h"
#include "model/queue.h"
#include "protocol/messages.h"

namespace farnear::protocol {

/** Valid messages of every type with everything in them at random; the same seed gives the same ones. */
class RandomMessages {
public:
    explicit RandomMessages(quint32 seed) : m_random(seed) { }

    /** index: of the alternative in the variant. */
    [[nodiscard]] ServerMessage server(size_t index);
    [[nodiscard]] ClientMessage client(size_t index);
    [[nodiscard]] BlobPiece piece();
    [[nodiscard]] model::Profile profile();
    [[nodiscard]] model::QueueEntry item();
    [[nodiscard]] model::Queue queue();
    [[nodiscard]] model::MessageContent::What what();
    [[nodiscard]] model::MessageContent messageContent();
    [[nodiscard]] model::PicturePart blobInfo();

    [[nodiscard]] int number(int from, int to);

private:
    [[nodiscard]] qint64 big();
    [[nodiscard]] double real(double from, double to);
    [[nodiscard]] bool coin() { return number(0, 1) == 1; }
    [[nodiscard]] QByteArray bytes(int from, int to);
    [[nodiscard]] QString id();
    [[nodiscard]] QString id16();
    [[nodiscard]] QString maybeId() { return coin() ? id() : QString(); }
    [[nodiscard]] QString text(int from, int to);
    [[nodiscard]] QStringList id16List(int most);
    template <typename Enum>
    [[nodiscard]] Enum any(Enum last)
    {
        return static_cast<Enum>(number(0, static_cast<int>(last)));
    }

    [[nodiscard]] model::MemberStatus status();
    [[nodiscard]] Member member();
    [[nodiscard]] model::Policy policy();
    [[nodiscard]] Post authoredPost();
    [[nodiscard]] Post post();
    [[nodiscard]] Slot authoredSlot();
    [[nodiscard]] Slot slot();
    [[nodiscard]] KeyBox keyBox();
    [[nodiscard]] SealedItem sealedItem();
    [[nodiscard]] std::optional<SealedItem> maybeItem();
    [[nodiscard]] sync::Timeline timeline();
    [[nodiscard]] sync::Intent intent();
    [[nodiscard]] place::SharedPlace place();
    [[nodiscard]] model::SharedPicture picture();

    void fill(Challenge &challenge);
    void fill(Welcome &welcome);
    void fill(ClockTell &tell);
    void fill(TimelineTell &tell);
    void fill(MemberTell &tell);
    void fill(StatusTell &tell);
    void fill(PostTell &tell);
    void fill(SlotTell &tell);
    void fill(PolicyTell &tell);
    void fill(WaitTell &) { }
    void fill(KnockTell &tell);
    void fill(BlobTell &tell);
    void fill(ErrorTell &tell);
    void fill(Join &join);
    void fill(ClockAsk &ask);
    void fill(StatusReport &report);
    void fill(ProfileSet &set);
    void fill(IntentSend &send);
    void fill(PostSend &send);
    void fill(SlotSet &set);
    void fill(BlobOffer &offer);
    void fill(PolicySet &set);
    void fill(Admit &admit);
    void fill(Remove &remove);
    void fill(Rekey &rekey);
    void fill(RekeyTell &tell);
    void fill(HandOver &handOver);
    void fill(Leave &) { }

    template <typename Variant, size_t Index = 0>
    [[nodiscard]] Variant make(size_t index);

    std::mt19937 m_random;
};

} // namespace farnear::protocol
