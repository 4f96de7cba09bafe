// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QStringList>

#include "model/member.h"
#include "model/queue.h"
#include "ports/journalstore.h"

/**
 * What a person's evenings together come to: figures, months, what is found, and an album of it all. Pure; the
 * language and region are told by the caller. Evenings come newest first, as ports::JournalStore has them.
 */
namespace farnear::journal {

/** An evening lasts until five in the morning: what begins at 01:30 belongs to the day before. */
[[nodiscard]] QDate dayOf(const QDateTime &started);
[[nodiscard]] inline QDate dayOf(const ports::Evening &evening)
{
    return dayOf(evening.started);
}

/** The one with that id; nullptr when they were not there. */
[[nodiscard]] const ports::Companion *companion(const ports::Evening &evening, const model::MemberId &member);
/** Really heard together with them; with nobody named, with whoever heard most. ms */
[[nodiscard]] qint64 heardWith(const ports::Evening &evening, const model::MemberId &member);
/** The distance then, km; with nobody named the widest. -1: not known. */
[[nodiscard]] double kmFrom(const ports::Evening &evening, const model::MemberId &member);
[[nodiscard]] QStringList namesIn(const ports::Evening &evening);
/** Those that were spent with somebody; with nobody named all of them. */
[[nodiscard]] QList<ports::Evening> eveningsWith(const QList<ports::Evening> &evenings, const model::MemberId &member);

/** The same film or song: the same file, or the same title by the same artist. */
[[nodiscard]] bool isSame(const model::QueueEntry &one, const model::QueueEntry &other);
/** Somebody hearted it that evening. */
[[nodiscard]] bool isHearted(const ports::Evening &evening, const model::QueueEntry &item);

/** Somebody evenings were spent with, as they were called last. */
struct Person {
    model::MemberId id;
    QString name;
    int colour = 0;
    int evenings = 0;
    double km = -1; //!< as last known
    bool operator==(const Person &) const = default;
};
/** Most evenings first. */
[[nodiscard]] QList<Person> peopleOf(const QList<ports::Evening> &evenings);

} // namespace farnear::journal
