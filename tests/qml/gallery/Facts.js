// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
.pragma library

/** What several scenes say is the case, to their Desk. */

const film = { title: "Same Moon", length: "1:39:48", at: "41:33" };
const song = { title: "Night bus", artist: "The Late Lines", album: "Stations", length: "4:05", at: "2:14", music: true };
const longTitle = "Ein sehr langer Titel, der niemals in eine Zeile passt";
const longName = "Maximiliane-Charlotte von Hohenberg";
const longLink = "https://example.org/a/very/long/link/that/has/no/place/to/break?and=goes&on=for&quite=a&while=yes";

/** Mia and Jun in her room, far apart. */
function couple(desk) {
    desk.places.live("Berlin");
    desk.room.enter({ name: "Mia", colour: 0, city: "Berlin" });
    desk.room.open();
    desk.room.enter({ name: "Jun", colour: 1, city: "Kyiv", offset: 2 });
    desk.room.together(72);
}

/** They watch a film. */
function pair(desk) {
    couple(desk);
    desk.player.play(film);
    desk.player.follow(0.4);
}

function music(desk) {
    couple(desk);
    desk.player.play(song);
    desk.player.follow(0.4);
}

/** Mia watches it by herself. */
function alone(desk) {
    desk.player.play(film);
}

function eight(desk) {
    pair(desk);
    [["Lena", "loading", ""], [longName, "stalled", "Auckland"], ["王小明", "missing", "Shanghai"], ["🦊 Tom", "away", ""],
     ["Олена", "catching up", "Kyiv"], ["يوسف", "failed", "Cairo"]].forEach((p, i) =>
        desk.room.enter(Object.assign({ name: p[0], colour: i + 2, phase: p[1] }, p[2] === "" ? {} : { city: p[2] })));
}

function scripts(desk) {
    pair(desk);
    [["ณัฐวุฒิ", "playing"], ["आरव", "loading"], ["נועה", "stalled"], ["அருள்மொழி", "playing"], ["አበበ", "away"],
     ["\u{10FFFD}\u{10FFFC}", "missing"]].forEach((p, i) => desk.room.enter({ name: p[0], colour: i + 2, phase: p[1] }));
}

function talk(desk) {
    desk.talk.say([
        { kind: "event", text: "Jun joined", time: "20:51" },
        { by: "Jun", text: "this is the shot I told you about", at: "41:02", time: "21:02" },
        { by: "Mia", text: "oh. the light", at: "41:07", time: "21:03" },
        { by: "Jun", text: "keeping that one 🌙", at: "41:20", time: "21:04" },
        { by: "Jun", text: "两个人看同一个月亮", at: "41:20", time: "21:04" },
        { by: "Mia", text: "wait, go back ten seconds?", at: "41:33", time: "21:04" },
        { kind: "event", text: "Jun went back to 41:22", time: "21:04" }]);
}

function longTalk(desk) {
    desk.talk.say([
        { kind: "event", text: "Jun joined", time: "20:51", daysAgo: 1 },
        { by: longName, text: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen — so etwas sagt dort wirklich niemand, aber die Szene auf dem Schiff ist trotzdem wunderschön gedreht.", at: "12:40", time: "20:14", daysAgo: 1 },
        { by: "王小明", text: "这一幕太美了,我想再看一遍。可以退回去吗?", at: "12:58", time: "20:15", daysAgo: 1 },
        { by: "Mia", text: "of course", time: "20:15" },
        { by: "Mia", text: longLink, time: "20:16" },
        { by: "🦊 Tom", text: "🎬🍿", at: "13:20", time: "20:17" },
        { by: "يوسف", text: "مساء الخير للجميع", at: "13:31", time: "20:18" },
        { by: "Mia", text: "good night, all of you", at: "1:39:02", time: "22:58", pending: true }]);
}

/** Pictures in every phase, with what else is not just said. */
function moments(desk) {
    desk.talk.say([
        { kind: "event", text: "Jun joined", time: "20:05" },
        { by: "Jun", text: "Same Moon · 12:40 · 1,204 km", at: "12:40", time: "20:14", phase: "gone" },
        { by: "Mia", text: "Same moon · 41:07 · 1,204 km", at: "41:07", time: "21:03", phase: "here" },
        { kind: "heart", by: "Jun", text: "Jun likes Night bus", time: "21:04" },
        { by: "Jun", text: "", at: "52:10", time: "21:10", phase: "receiving" },
        { by: "Mia", text: "真的好美", at: "54:02", time: "21:12", phase: "sending" },
        { kind: "good night", by: "Jun", text: "Jun says good night: sleep well, dear, and dream of the same moon that stands over both of us", time: "22:58" }]);
}

function manyMoments(desk) {
    desk.room.enter({ name: longName, colour: 3 });
    moments(desk);
    [["Donaudampfschifffahrt", "1:12:40", "here"], ["", "", "waiting"], ["مساء الخير", "3:02", "here"]].forEach(p =>
        desk.talk.say([Object.assign({ by: longName, text: p[0], time: "23:01", phase: p[2], done: 0.4 }, p[1] === "" ? {} : { at: p[1] })]));
}

const liked = [song, { title: "Same Moon", length: "1:39:48" },
               { title: longTitle, artist: "Ein Orchester mit einem langen Namen", album: "Das Album", length: "58:20", music: true },
               { title: "远山淡影", artist: "王小明", length: "2:01:10" }];

function queue(desk) {
    desk.player.queue([Object.assign({ by: "Mia" }, film), Object.assign({ by: "Jun" }, song),
                       { title: longTitle, by: "Jun", here: false, length: "58:20" },
                       { title: "远山淡影", by: "王小明", length: "2:01:10" }]);
}

/** Files opened lately. */
function recents(desk) {
    desk.memory.open([{ title: "Same Moon", at: "41:33", length: "1:39:48" },
                      { title: "Night bus", at: "2:56", length: "4:05", with: "Jun", daysAgo: 1 },
                      { title: "Donaudampfschifffahrt — der lange Film", at: "12:10", length: "2:04:00" },
                      { title: "远山淡影", at: "2:01:00", length: "2:01:10" }]);
    desk.app.recent.refresh();
}

function quiet(desk) {
    ["distance", "hearts", "moments", "memory"].forEach(part => desk.app.settings[part] = false);
}

function isItem(item, type) {
    return item.toString().startsWith(type);
}

/** Every item of a type in a window, by its file's name. */
function children(item, type) {
    const found = isItem(item, type) ? [item] : [];
    for (let i = 0; i < (item.data?.length ?? 0); ++i)
        found.push(...children(item.data[i], type));
    return found;
}

/** The first one. */
function child(item, type) {
    if (isItem(item, type))
        return item;
    for (let i = 0; i < (item.data?.length ?? 0); ++i) {
        const found = child(item.data[i], type);
        if (found)
            return found;
    }
    return null;
}
