// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
.pragma library

const songs = ["Night bus and 9 more", "Same Moon", "Rain on the line and 3 more", "Kitchen songs and 11 more", "Stations"];

function row(i, words) {
    const zero = i === 2 || i % 13 === 9;
    return { evening: "e" + i, month: words?.month ?? ["November 2026", "October 2026", "September 2026", "August 2026"][Math.min(3, Math.floor(i / 9))],
             day: words?.day ?? ["Sat 21", "Fri 20", "Wed 18", "Tue 17", "Sun 15"][i % 5], title: words?.title ?? songs[i % 5],
             detail: words?.detail ?? (zero ? "1 h 32 min · in the same place" : "2 h 6 min · 1,204 km"), zero: zero, hearts: i % 3 === 0 ? 4 : 0, moments: i % 4 === 0 ? 2 : 0 };
}

function figures(memory, words) {
    (words ?? [["4", "days in a row, once"], ["3", "days in the same place"], ["Night bus", "your first song"], ["5 h 41 min", "your longest evening"],
               ["28", "moments kept"], ["64", "hearts given"]]).forEach(f => memory.figures.append({ strong: f[0], words: f[1], evening: "e" }));
}

function calendar(memory) {
    for (let i = 0; i < 42; ++i) {
        const day = i - 5;
        const had = [2, 5, 6, 8, 12, 13, 14, 15, 17, 18, 20, 21].indexOf(day) >= 0;
        memory.calendar.days.append({ number: String(day < 1 ? 31 + day : day > 30 ? day - 30 : day), inMonth: day > 0 && day < 31,
                                      strength: had ? 0.3 + (day % 4) * 0.23 : 0, zero: day === 14 || day === 18, evening: had ? "e" : "", words: "14 November 2026 · 2 h 6 min" });
    }
}

function curve(memory, count) {
    const points = [];
    for (let i = 0; i < count; ++i) {
        const x = i / (count - 1);
        const together = (x > 0.3 && x < 0.36) || (x > 0.7 && x < 0.74) || x === 1;
        points.push(Qt.point(x, together ? 0 : 0.82 + 0.18 * Math.sin(i * 0.7) * (i % 3 === 0 ? 1 : 0.3)));
    }
    memory.curve = points;
}

function fill(memory, count) {
    for (let i = 0; i < count; ++i)
        memory.evenings.append(row(i));
    if (count === 0)
        memory.title = "Evenings together";
    if (count === 1) {
        memory.sinceText = "1 evening since 21 November 2026";
        memory.headline = "12 min together";
    }
    if (count === 2000) {
        memory.sinceText = "2,000 evenings since 1 January 2020";
        memory.headline = "2,904 h 12 min together";
    }
    if (count > 1)
        curve(memory, Math.min(count, 600));
    figures(memory, count === 1 ? [["Night bus", "your first song"]] : undefined);
    calendar(memory);
}

function rewrite(memory, words, title, headline, since, strong) {
    for (let i = 0; i < memory.evenings.count; ++i)
        memory.evenings.set(i, Object.assign(row(i), words));
    memory.title = title;
    memory.headline = headline;
    memory.sinceText = since;
    memory.figures.clear();
    figures(memory, strong);
}

function german(memory) {
    rewrite(memory, { month: "November 2026", day: "Samstag, 21.", title: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und 9 weitere Lieder",
                      detail: "2 Std. 6 Min. · Maximiliane-Charlotte von Hohenberg und Jun · 1.204 km" },
            "Abende mit Maximiliane-Charlotte von Hohenberg", "1.046 Std. 12 Min. gemeinsam", "1.031 Abende seit dem 3. September 2026",
            [["4", "Tage hintereinander, einmal"], ["3", "Tage am selben Ort gewesen"], ["Donaudampfschifffahrtsgesellschaft", "euer erstes gemeinsames Lied"],
             ["5 Std. 41 Min.", "euer längster gemeinsamer Abend"]]);
}

function chinese(memory) {
    rewrite(memory, { month: "2026年11月", day: "21日", title: "远山淡影，还有 9 首", detail: "2 小时 6 分 · 1,204 公里" },
            "和小明的夜晚", "一起 46 小时 12 分", "2026年5月3日以来的 31 个夜晚",
            [["4", "天连着"], ["3", "天在一起"], ["远山淡影", "你们的第一首歌"], ["5 小时 41 分", "最长的一晚"]]);
}

function arabic(memory) {
    rewrite(memory, { month: "نوفمبر ٢٠٢٦", day: "السبت ٢١", title: "حافلة الليل و٩ أخرى", detail: "ساعتان و٦ دقائق · ١٬٢٠٤ كم" },
            "أمسيات مع يوسف", "٤٦ ساعة و١٢ دقيقة معًا", "٣١ أمسية منذ ٣ مايو ٢٠٢٦",
            [["٤", "أيام متتالية"], ["٣", "أيام في المكان نفسه"], ["حافلة الليل", "أغنيتكما الأولى"], ["٥ س ٤١ د", "أطول أمسية"]]);
}

function read(evening) {
    evening.people.append({ name: "Jun", initial: "J", colour: 1 });
    [["Night bus", "The Late Lines", "41 min", true], ["Rain on the line", "The Late Lines", "12 min", false], ["远山淡影", "王小明", "9 min", true],
     ["Ein sehr langer Titel, der niemals in eine Zeile passt, auch nicht auf einem breiten Bildschirm", "Die Donaudampfschifffahrtskapelle", "4 min", false]].forEach(t =>
        evening.played.append({ title: t[0], detail: t[1], heard: t[2], hearted: t[3] }));
    evening.moments.append({ caption: "keeping that one", detail: "Jun · Same Moon · 41:20", here: true, picture: Qt.resolvedUrl("../../../packaging/screenshots/mia.png") });
    evening.nights.append({ name: "Mia", words: "sleep well, I'll see the same moon" });
    evening.shown = true;
}

function readZero(evening) {
    read(evening);
    evening.zero = true;
    evening.apartText = "in the same place";
    evening.people.append({ name: "Lena", initial: "L", colour: 2 });
    evening.namesText = "Jun and Lena";
}

function people(memory) {
    [["Jun", 1, "31 evenings · 1,204 km"], ["Lena", 2, "4 evenings · in the same place"], ["Maximiliane-Charlotte von Hohenberg", 3, "1 evening"]].forEach(p =>
        memory.people.append({ memberId: p[0], name: p[0], initial: p[0][0], colour: p[1], detail: p[2] }));
}
