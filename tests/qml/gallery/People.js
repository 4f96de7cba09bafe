// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
.pragma library

const presence = { Idle: 0, Loading: 1, Ready: 2, Playing: 3, Waiting: 4, CatchingUp: 5, Missing: 6, Failed: 7, Away: 8 };

function person(name, colour, state, words) {
    return { memberId: name, name: name, initial: [...name][0] ?? "", colour: colour, isMe: name === "Mia", isHost: name === "Mia",
             presence: state, presenceText: words, offsetText: "2 ms", whereText: "", night: false, apartText: "", likes: false };
}

function hearts(app, rows) {
    rows.forEach(row => app.room.members.setProperty(row, "likes", true));
}

function at(app, row, where, night, apart) {
    app.room.members.setProperty(row, "whereText", where);
    app.room.members.setProperty(row, "night", night);
    app.room.members.setProperty(row, "apartText", apart);
}

function pair(app) {
    app.room.members.append(person("Mia", 0, presence.Playing, "in sync"));
    app.room.members.append(person("Jun", 1, presence.Playing, "in sync"));
    at(app, 0, "Berlin 21:04", true, "");
    at(app, 1, "Kyiv 22:04", true, "1,204 km");
}

function eight(app) {
    pair(app);
    app.room.members.append(person("Lena", 2, presence.Loading, "loading"));
    app.room.members.append(person("Maximiliane-Charlotte von Hohenberg", 3, presence.Waiting, "catching its breath"));
    app.room.members.append(person("王小明", 4, presence.Missing, "missing the file"));
    app.room.members.append(person("🦊 Tom", 5, presence.Away, "away"));
    app.room.members.append(person("Олена", 6, presence.CatchingUp, "catching up"));
    app.room.members.append(person("يوسف", 7, presence.Failed, "can't play it"));
    app.room.othersText = "7 others";
    ["", "1,204 km", "nearby", "16,090 km", "7,366 km", "", "1,204 km", "2,945 km"].forEach((far, row) => at(app, row, "", false, far));
    app.places.apart.number = "16,090 km";
    app.places.apart.pair = "Mia and Maximiliane-Charlotte von Hohenberg";
}

function scripts(app) {
    pair(app);
    [["ณัฐวุฒิ", presence.Playing, "in sync"], ["आरव", presence.Loading, "loading"], ["נועה", presence.Waiting, "waiting for data"], ["அருள்மொழி", presence.Playing, "in sync"],
     ["አበበ", presence.Away, "away"], ["\u{10FFFD}\u{10FFFC}", presence.Missing, "missing the file"]].forEach((p, i) => app.room.members.append(person(p[0], i + 2, p[1], p[2])));
}

function line(name, colour, text, place, time, first, last, more) {
    return Object.assign({ kind: 0, name: name, initial: [...name][0] ?? "", colour: colour, mine: name === "Mia", pending: false, text: text,
                           place: place, time: time, firstOfRun: first, lastOfRun: last, day: "",
                           marked: /https?:/.test(text) ? text.replace(/&/g, "&amp;").replace(/(https?:[^ ]+)/, '<a href="0">$1</a>') : "",
                           pictureId: "", image: "", preview: "", shape: 1, phase: 3, done: 0 }, more ?? {});
}

function event(text, time, day) {
    return line("", 0, text, "", time, true, true, { kind: 1, day: day ?? "" });
}

const picture = { Sending: 0, Waiting: 1, Receiving: 2, Here: 3, Gone: 4 };

function moment(name, colour, caption, place, time, phase, more) {
    return line(name, colour, caption, place, time, true, true, Object.assign({ kind: 2, pictureId: "the moon over " + caption + place, shape: 2.03,
                image: phase === picture.Here || phase === picture.Sending ? ("" + Qt.resolvedUrl("../../data/pictures/moment.jpg")) : "", phase: phase, done: 0.62 }, more ?? {}));
}

function moments(app) {
    [event("Jun joined", "20:51", "Today"),
     moment("Jun", 1, "Same Moon · 12:40 · 1,204 km", "12:40", "20:14", picture.Gone),
     moment("Mia", 0, "Same moon · 41:07 · 1,204 km", "41:07", "21:03", picture.Here),
     Object.assign(event("Jun likes Night bus", "21:04"), { kind: 3 }),
     moment("Jun", 1, "", "52:10", "21:10", picture.Receiving),
     moment("Mia", 0, "真的好美", "54:02", "21:12", picture.Sending),
     Object.assign(event("Jun says good night: sleep well, dear, and dream of the same moon that stands over both of us", "22:58"), { kind: 4 })].forEach(said => app.conversation.chat.append(said));
}

function pictures(app) {
    [["Same moon · 41:07", "41:07", picture.Here], ["", "52:10", picture.Receiving], ["真的好美", "54:02", picture.Sending], ["Donaudampfschifffahrt", "1:12:40", picture.Here],
     ["", "", picture.Waiting], ["", "12:40", picture.Gone], ["مساء الخير", "3:02", picture.Here]].forEach((p, i) =>
        app.conversation.pictures.append({ pictureId: "p" + i, image: p[2] === picture.Here || p[2] === picture.Sending ? ("" + Qt.resolvedUrl("../../data/pictures/moment.jpg")) : "", preview: "",
                              caption: p[0], by: (i % 2 ? "Maximiliane-Charlotte" : "Jun") + " · 21:0" + i, place: p[1], phase: p[2], done: 0.4 }));
}

function reactions(app) {
    [["❤️", 1, 0.1, true], ["😂", 3, 0.7, false], ["🌙", 9, 0.4, false], ["👏", 1, 0.9, false]].forEach((r, i) =>
        app.conversation.reactions.append({ text: r[0], times: r[1], name: i === 3 ? "Maximiliane-Charlotte von Hohenberg" : "Jun", colour: 1, mine: r[3], lane: r[2] }));
}

function likes(app) {
    [["Night bus", "The Late Lines · Stations", "4:05", true, false], ["Same Moon", "", "1:39:48", false, true],
     ["Ein sehr langer Titel, der niemals in eine Zeile passt", "Ein Orchester mit einem langen Namen · Das Album", "58:20", true, false],
     ["远山淡影", "王小明", "2:01:10", false, false]].forEach(l =>
        app.likes.likes.append({ title: l[0], detail: l[1], durationText: l[2], isMusic: l[3], queued: l[4] }));
}

function talk(app) {
    [event("Jun joined", "20:51", "Today"),
     line("Jun", 1, "this is the shot I told you about", "41:02", "21:02", true, true),
     line("Mia", 0, "oh. the light", "41:07", "21:03", true, true),
     line("Jun", 1, "keeping that one 🌙", "41:20", "21:04", true, false),
     line("Jun", 1, "两个人看同一个月亮", "41:20", "21:04", false, true),
     line("Mia", 0, "wait, go back ten seconds?", "41:33", "21:04", true, true),
     event("Jun went back to 41:22", "21:04")].forEach(said => app.conversation.chat.append(said));
}

function longTalk(app) {
    [event("Jun joined", "20:51", "Yesterday"),
     line("Maximiliane-Charlotte von Hohenberg", 3, "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen — so etwas sagt dort wirklich niemand, aber die Szene auf dem Schiff ist trotzdem wunderschön gedreht.", "12:40", "20:14", true, true),
     line("王小明", 4, "这一幕太美了,我想再看一遍。可以退回去吗?", "12:58", "20:15", true, true),
     line("Mia", 0, "of course", "", "20:15", true, false, { day: "Today" }),
     line("Mia", 0, "https://example.org/a/very/long/link/that/has/no/place/to/break?and=goes&on=for&quite=a&while=yes", "", "20:16", false, true),
     line("🦊 Tom", 5, "🎬🍿", "13:20", "20:17", true, true),
     line("يوسف", 7, "مساء الخير للجميع", "13:31", "20:18", true, true),
     line("Mia", 0, "good night, all of you", "1:39:02", "22:58", true, true, { pending: true })].forEach(said => app.conversation.chat.append(said));
}

function music(app) {
    app.playback.isMusic = true;
    app.playback.title = "Night bus";
    app.playback.artist = "The Late Lines";
    app.playback.album = "Stations";
    app.playback.subtitle = "The Late Lines · Stations";
    app.playback.positionText = "2:14";
    app.playback.durationText = "4:05";
    app.playback.chapters.clear();
}

function recents(app) {
    [["Same Moon", "41:33 of 1:39:48", 0.41], ["Night bus", "with Jun · Yesterday", 0.72],
     ["Donaudampfschifffahrt — der lange Film", "12:10 of 2:04:00", 0.1], ["远山淡影", "看完了", 1]].forEach(r =>
        app.recent.append({ title: r[0], detail: r[1], progress: r[2], watched: r[2] === 1, picture: "" }));
}

function queue(app) {
    [["Same Moon", "added by Mia", "1:39:48", true, true, false], ["Night bus", "The Late Lines · Stations", "4:05", false, true, true],
     ["Ein sehr langer Titel, der niemals in eine Zeile passt", "added by Jun", "58:20", false, false, false],
     ["远山淡影", "王小明 added it", "2:01:10", false, true, false]].forEach((r, i) =>
        app.queue.append({ itemId: "i" + i, title: r[0], detail: r[1], durationText: r[2], current: r[3], here: r[4], addedBy: "Mia", isMusic: r[5] }));
}

function syncRows(app) {
    [["Mia", 0, 3, "playing", "+0.4 ms", "31 ms", "22 ms"], ["Jun", 1, 3, "easing back by 0.2 %", "−1.8 ms", "64 ms", "41 ms"],
     ["王小明", 4, 4, "waiting for its disk", "–", "212 ms", "–"]].forEach(r =>
        app.sync.rows.append({ name: r[0], initial: r[0][0], colour: r[1], isMe: r[0] === "Mia", presence: r[2], doing: r[3], offsetText: r[4],
                               roundTripText: r[5], outputDelayText: r[6] }));
}

/** The first item of a type in a window, by its file's name. */
function child(item, type) {
    if (item.toString().startsWith(type))
        return item;
    for (let i = 0; i < (item.data?.length ?? 0); ++i) {
        const found = child(item.data[i], type);
        if (found)
            return found;
    }
    return null;
}

function cities(app) {
    [["Frankfurt am Main", "Germany", "21:04", true], ["Frankfurt (Oder)", "Germany", "21:04", true],
     ["Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "United Kingdom of Great Britain and Northern Ireland", "20:04", true],
     ["旧金山", "加利福尼亚州, 美国", "12:04", false], ["القاهرة", "مصر", "22:04", true], ["Frankfort", "Kentucky, United States", "15:04", false]].forEach(c =>
        app.places.mine.results.append({ name: c[0], detail: c[1], time: c[2], night: c[3] }));
}

function placed(app) {
    app.places.mine.text = "Berlin, Germany";
    app.places.mine.detail = "21:04";
}
