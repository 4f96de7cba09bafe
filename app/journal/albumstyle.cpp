// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/albumstyle.h"

namespace farnear::journal {

QString albumStyle()
{
    return QString::fromUtf8(R"css(
:root { color-scheme: light dark; --ground: #f5f2ea; --card: #fffdf8; --line: #e6dfd0; --text: #1d2231; --muted: #565d70;
  --accent: #8b4f06; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1220; --card: #141a2a; --line: #242c40; --text: #e9ecf5;
  --muted: #a3adc3; --accent: #f2c078; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); line-height: 1.55;
  font-family: Inter, "Segoe UI", "Noto Sans", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.sky { background: linear-gradient(#0b1030, #24407c 58%, #d98c6d); color: #fff; text-align: center; padding: 96px 24px 72px; }
.moon { width: 58px; height: 58px; margin: 0 auto 28px; border-radius: 50%; background: #fff2d4;
  box-shadow: 0 0 60px 22px rgba(255, 242, 212, .35); }
h1 { margin: 0; font-size: 38px; letter-spacing: -.02em; font-weight: 600; }
.sky p { margin: 10px 0 0; opacity: .86; }
main { max-width: 760px; margin: 0 auto; padding: 40px 20px 96px; }
.figures { display: flex; flex-wrap: wrap; gap: 12px; margin: 0 0 28px; padding: 0; list-style: none; }
.figures li { flex: 1 1 150px; background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 16px 18px;
  color: var(--muted); font-size: 13px; }
.figures b { display: block; color: var(--text); font-size: 21px; font-weight: 600; letter-spacing: -.01em; }
svg { width: 100%; background: linear-gradient(#0b1030, #223a75 72%, #5b5c8c); border-radius: 16px; margin-bottom: 28px; }
svg polyline { fill: none; stroke: #f2c078; stroke-width: 1.8; stroke-linejoin: round; }
svg circle { fill: #fff2d4; } svg .glow { opacity: .3; } svg text { fill: #c3cad9; font-size: 12px; }
h2 { margin: 48px 0 14px; font-size: 15px; font-weight: 600; color: var(--muted); }
article { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 22px 24px; margin: 0 0 16px; }
h3 { margin: 0; font-size: 19px; font-weight: 600; letter-spacing: -.01em; }
.when { margin: 2px 0 0; color: var(--muted); font-size: 14px; }
.zero { color: var(--accent); font-weight: 600; }
ul.heard { list-style: none; margin: 16px 0 0; padding: 0; }
.heard li { display: flex; gap: 10px; padding: 5px 0; border-top: 1px solid var(--line); }
.heard span { color: var(--muted); } .heard .heart { color: var(--accent); margin-inline-start: auto; }
figure { margin: 18px 0 0; } figure img { display: block; max-width: 100%; border-radius: 12px; }
figcaption { margin-top: 6px; color: var(--muted); font-size: 14px; }
.night { margin: 16px 0 0; color: var(--muted); font-style: italic; }
footer { margin-top: 56px; text-align: center; color: var(--muted); font-size: 13px; }
@media print { body { background: #fff; } article, figure, .figures li { break-inside: avoid; } }
)css");
}

} // namespace farnear::journal
