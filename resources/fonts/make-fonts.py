#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the program's own face from Inter (SIL Open Font License): Latin, Greek and Cyrillic only, figures of one
width and a one-storey a as the default, since Qt gained a switch for font features only in 6.7.

Needs fontTools (Debian: python3-fonttools) and Inter's static fonts (Debian: fonts-inter).
Usage: make-fonts.py [FOLDER WITH Inter-*.otf]
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = ("Regular", "Medium", "SemiBold")
FROZEN = ("tnum", "cv11")
RANGES = ((0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF),
          (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x202F, 0x203A), (0x2070, 0x209C), (0x20A0, 0x20BF),
          (0x2116, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2215, 0x221A), (0x2248, 0x2265))


def freeze(font: TTFont) -> None:
    """Makes the single substitutions of FROZEN part of the character map."""
    table = font["GSUB"].table
    lookups = {i for record in table.FeatureList.FeatureRecord if record.FeatureTag in FROZEN
               for i in record.Feature.LookupListIndex}
    swaps = {}
    for i in sorted(lookups):
        for sub in table.LookupList.Lookup[i].SubTable:
            swaps.update(getattr(getattr(sub, "ExtSubTable", sub), "mapping", {}))
    for cmap in font["cmap"].tables:
        cmap.cmap = {code: swaps.get(glyph, glyph) for code, glyph in cmap.cmap.items()}


def rename(font: TTFont, weight: str) -> None:
    shown = weight.replace("SemiBold", "Semi Bold")
    names = {1: f"Farnear Sans {shown}" if weight != "Regular" else "Farnear Sans", 2: "Regular", 3: f"FarnearSans-{weight}",
             4: f"Farnear Sans {shown}", 6: f"FarnearSans-{weight}", 16: "Farnear Sans", 17: shown}
    font["name"].names = [n for n in font["name"].names if n.nameID in (0, 13, 14)]
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "calt"]
    options.name_IDs = ["*"]
    options.desubroutinize = False
    for weight in WEIGHTS:
        font = TTFont(folder / f"Inter-{weight}.otf")
        freeze(font)
        rename(font, weight)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
        subsetter.subset(font)
        font.save(Path(__file__).parent / f"FarnearSans-{weight}.otf")


main()
