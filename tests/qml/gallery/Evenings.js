// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
.pragma library

/** Evenings together, for MemoryFacts.spend(). */

const songs = ["Night bus", "Same Moon", "Rain on the line", "Kitchen songs", "Stations"];

/** The titles of an evening: the first one, and so many that the row says "and 9 more". */
function played(first, artist, count, minutes) {
    return Array.from({ length: count }, (_, i) => ({ title: i === 0 ? first : first + " " + (i + 1), artist: artist, minutes: minutes, heart: i < 3 }));
}

/** i evenings before the last one, on 21 November 2026. */
function dayBefore(i) {
    const day = new Date(Date.UTC(2026, 10, 21));
    day.setUTCDate(day.getUTCDate() - i);
    return day.toISOString().slice(0, 10);
}

/** Count of them, newest first, a day or five apart. words: what differs, of any evening. */
function many(count, words) {
    const evenings = [];
    let back = 0;
    for (let i = 0; i < count; ++i) {
        const zero = i === 2 || i % 13 === 9;
        evenings.push(Object.assign({ day: dayBefore(back), minutes: zero ? 92 : 126 - i % 7 * 9, km: zero ? 0 : 1204 - i % 5 * 61,
                                      played: played(songs[i % 5], "The Late Lines", 1 + i * 3 % 11, 9),
                                      moments: i % 4 === 0 ? [{ by: "Jun", text: "keeping that one", title: "Same Moon", at: "41:20" }] : [],
                                      nights: [{ by: "Mia", text: "sleep well" }] }, words ?? {}));
        back += i % 6 < 4 ? 1 : 5;
    }
    return evenings;
}

/** One with everything in it. */
function rich(more) {
    return Object.assign({ day: "2026-11-21", minutes: 126, km: 1204,
                           played: [{ title: "Night bus", artist: "The Late Lines", minutes: 41, heart: true }, { title: "Rain on the line", artist: "The Late Lines", minutes: 12 },
                                    { title: "远山淡影", artist: "王小明", minutes: 9, heart: true },
                                    { title: "Ein sehr langer Titel, der niemals in eine Zeile passt, auch nicht auf einem breiten Bildschirm", artist: "Die Donaudampfschifffahrtskapelle", minutes: 4 }],
                           moments: [{ by: "Jun", text: "keeping that one", title: "Same Moon", at: "41:20" }],
                           nights: [{ by: "Mia", text: "sleep well, I'll see the same moon" }] }, more ?? {});
}
