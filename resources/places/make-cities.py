#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes cities.bin, the list of cities that Farnear knows without asking anybody.

Reads, all from Debian packages (apt-get download PACKAGE && dpkg -x PACKAGE*.deb FOLDER):
  libtimezonemap-data     cities15000.txt, admin1Codes.txt, countryInfo.txt: places of 15,000 people or more, GeoNames, CC-BY-4.0
  libgweather-4-common    Locations.xml and its translations: names in the reader's language, GPL-2.0-or-later
  tzdata                  tzdata.zi: which time zone was renamed to which, public domain
and runs uconv (icu-devtools) for traditional Chinese characters.

Usage: make-cities.py FOLDER   (with the three packages unpacked; writes cities.bin beside this script)

cities.bin is the length of the text (4 bytes, big-endian) and the text, compressed by zlib, as qUncompress() reads it:
  farnear-cities 1
  time zones, by tabs
  languages, by tabs; the first is a, the second b ...
  one country on each line: =CODE, name, then each other name as below
  one city on each line, the largest first, by tabs:
    GeoNames id, country, latitude and longitude in 1/10000 degree, index of the zone, population,
    region (only where another city of that country has the same name), name,
    then each other name as LANGUAGES:NAME; LANGUAGES are the letters of those who call it so, and may be none
"""
import gettext
import math
import re
import struct
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
import zlib
from collections import defaultdict
from pathlib import Path

# Farnear's name for the language -> gettext's.
LANGUAGES = {"zh": "zh_CN", "zh-Hant": "zh_TW", "ja": "ja", "ko": "ko", "ar": "ar", "he": "he", "fa": "fa", "hi": "hi",
             "th": "th", "ru": "ru", "uk": "uk", "el": "el", "de": "de", "fr": "fr", "es": "es", "it": "it", "pt": "pt_BR",
             "pl": "pl", "nl": "nl", "cs": "cs", "tr": "tr", "vi": "vi", "sv": "sv", "hu": "hu"}
# A script that tells the language, for names that no translation has.
SCRIPTS = {"ja": r"[\u3041-\u30ff\u4e00-\u9fff]*[\u3041-\u30ff][\u3041-\u30ff\u4e00-\u9fff]*", "ko": r"[\uac00-\ud7a3 ]+",
           "ar": r"[\u0621-\u063a\u0641-\u064a ]+", "he": r"[\u05d0-\u05ea'\" -]+", "th": r"[\u0e01-\u0e4e]+",
           "el": r"[\u0386-\u03ce -]+"}
HAN = re.compile(r"[\u4e00-\u9fff·]+")
CYRILLIC = re.compile(r"[\u0400-\u045f\u0490\u0491 '’-]+")
NOT_IN = {"uk": "ыэъё", "ru": "іїєґў"}
OWN_CYRILLIC = {"UA": "uk", "RU": "ru", "BY": "ru", "KZ": "ru", "KG": "ru"}
LETTERS = dict(zip("абвгґдеєжзиійклмнопрстуфхцчшщыэьъ",
                   "a b v g g d e e zh z i i i k l m n o p r s t u f kh ts ch sh shch y e".split() + ["", ""]))
LETTERS |= {"ї": "i", "ю": "iu", "я": "ia", "ё": "e"}
# Names of the GeoNames list that their people do not use any more.
RENAMED = {703448: "Kyiv", 698740: "Odesa", 706483: "Kharkiv", 702550: "Lviv", 709930: "Dnipro", 1526273: "Astana",
           687700: "Zaporizhzhia", 618426: "Chișinău", 700569: "Mykolaiv", 703845: "Kryvyi Rih"}
STALE = {709930}  # renamed since the translations were made
MANY_NAMES = 100_000  # people: of smaller cities only names with a language are kept
NEAR_KM = 25


def folded(text):
    return re.sub(r"[^\w]+", " ", "".join(c for c in unicodedata.normalize("NFKD", text.casefold())
                                          if not unicodedata.combining(c))).strip()


def clean(text):
    """One line, letters composed; without remarks in brackets, invisible marks and the colon, which has a meaning here."""
    text = re.sub(r"[(（].*?[)）]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", unicodedata.normalize("NFC", text))
    return " ".join(text.replace(":", " ").split())


def km(one, other):
    """Good enough for what is near."""
    north = (one["at"][0] - other["at"][0]) * 111.2
    east = (one["at"][1] - other["at"][1]) * 111.2 * math.cos(math.radians(one["at"][0]))
    return math.hypot(north, east)


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (x != y))
    return row[-1]


def read_cities(folder):
    regions = dict(line.split("\t")[:2] for line in (folder / "admin1Codes.txt").read_text("utf-8").splitlines())
    cities = []
    for line in (folder / "cities15000.txt").read_text("utf-8").splitlines():
        f = line.split("\t")
        number = int(f[0])
        name = f[1].removesuffix("-shi") if f[8] == "JP" else RENAMED.get(number, f[1])
        cities.append({"id": number, "name": name, "country": f[8], "part": f[7] == "PPLX",
                       "at": (float(f[4]), float(f[5])), "zone": f[17], "population": int(f[14]),
                       "region": regions.get(f"{f[8]}.{f[10]}", ""), "in": {},
                       "others": list(map(clean, [f[1], f[2], *f[3].split(",")]))})
    return sorted(cities, key=lambda city: (-city["population"], city["id"]))


def by_square(cities):
    squares = defaultdict(list)
    for city in cities:
        squares[tuple(map(math.floor, city["at"]))].append(city)
    return squares


def around(squares, place):
    row, column = map(math.floor, place["at"])
    found = [c for r in (-1, 0, 1) for q in (-1, 0, 1) for c in squares[row + r, column + q]]
    return [c for c in found if c is not place and km(c, place) < NEAR_KM]


def join_parts(cities):
    """A district is no city: it leads to the one it belongs to, if that is in the list."""
    squares = by_square(cities)
    for part in [city for city in cities if city["part"]]:
        wholes = [c for c in around(squares, part) if not c["part"] and c["country"] == part["country"]]
        if wholes:
            max(wholes, key=lambda c: c["population"])["others"] += part["others"]
            part["joined"] = True
    return [city for city in cities if "joined" not in city]


def weather_names(file):
    """(English name, translators' key, coordinates) of every city."""
    for city in ElementTree.parse(file).iter("city"):
        name, at = city.find("_name"), city.find("coordinates")
        if name is not None and at is not None:
            context = name.get("msgctxt")
            yield name.text, f"{context}\x04{name.text}" if context else name.text, tuple(map(float, at.text.split()))


def read_catalogues(share):
    return {language: gettext.GNUTranslations(
        open(share / f"locale/{name}/LC_MESSAGES/libgweather-4.0-locations.mo", "rb")) for language, name in LANGUAGES.items()}


def country_lines(cities, catalogues, share):
    """The countries of the cities."""
    rows = (share / "libtimezonemap/ui/countryInfo.txt").read_text("utf-8").splitlines()
    names = {row[0]: row[4] for row in (line.split("\t") for line in rows if not line.startswith("#"))}
    keys = {country.findtext("iso-code"): country.findtext("_name")
            for country in ElementTree.parse(share / "libgweather-4/Locations.xml").iter("country")}
    for code in sorted({city["country"] for city in cities}):
        others = defaultdict(str)
        for i, catalogue in enumerate(catalogues.values()):
            text = clean(catalogue._catalog.get(keys.get(code)) or "")
            if text and text != names[code]:
                others[text] += chr(ord("a") + i)
        yield "\t".join([f"={code}", names[code], *(f"{letters}:{name}" for name, letters in others.items())])


def translate(cities, catalogues, share):
    squares = by_square(cities)
    for name, key, at in weather_names(share / "libgweather-4/Locations.xml"):
        near = around(squares, {"at": at})
        same = ([c for c in near if folded(name) == folded(c["name"])]
                or [c for c in near if not c["in"] and folded(name) in map(folded, c["others"])])
        city = max(same, key=lambda c: c["population"], default=None)
        for language, catalogue in catalogues.items() if city and city["id"] not in STALE else ():
            text = clean(catalogue._catalog.get(key) or "")
            if text:
                city["in"].setdefault(language, text)
                city["others"].append(text)


def simplified(texts):
    out = subprocess.run(["uconv", "-x", "Hant-Hans"], input="\n".join(texts), capture_output=True, text=True, check=True)
    return dict(zip(texts, out.stdout.split("\n")))


def is_japanese(text):
    """Or Chinese that looks the same."""
    try:
        return bool(text.encode("shift_jis"))
    except UnicodeEncodeError:
        return False


def guess_by_script(cities):
    han = simplified(sorted({o for c in cities for o in c["others"] if HAN.fullmatch(o)}))
    for city in [city for city in cities if city["id"] not in STALE]:
        chinese = sorted((o for o in city["others"] if o in han), key=lambda o: (o != han[o], is_japanese(o), len(o), o))
        if chinese:
            city["in"].setdefault("zh", han[chinese[0]])
            city["others"].append(han[chinese[0]])
            if city["country"] == "JP":
                city["in"].setdefault("ja", max(chinese, key=lambda o: (is_japanese(o), o[-1] in "市町村区", -len(o), o)))
        for language, pattern in SCRIPTS.items():
            names = [o for o in city["others"] if re.fullmatch(pattern, o)]
            if names:
                city["in"].setdefault(language, min(names, key=lambda o: (" " in o, len(o), o)))
        language = OWN_CYRILLIC.get(city["country"])
        names = [o for o in city["others"] if CYRILLIC.fullmatch(o) and not set(NOT_IN.get(language, "")) & set(o.lower())]
        if language and names:
            plain = folded(city["name"])
            city["in"].setdefault(language, min(names, key=lambda o: (distance(
                "".join(LETTERS.get(c, c) for c in o.lower()), plain), o)))


def is_code_or_noise(text):
    """Airports' codes, and spellings that a program made."""
    return not text or text.isascii() and (text[0].islower() or len(text) <= 3 and text.isupper())


def is_near_a_kept_one(plain, kept):
    return any(plain.startswith(k) or k.startswith(plain) or abs(len(k) - len(plain)) < 2 and distance(k, plain) < 2
               for k in kept)


def other_names(city):
    """Name -> the letters of the languages, without what a search finds anyway."""
    letters = {language: chr(ord("a") + i) for i, language in enumerate(LANGUAGES)}
    names = defaultdict(str)
    for language, text in city["in"].items():
        if text != city["name"]:
            names[text] += letters[language]
    kept = {folded(city["name"]), *map(folded, names)}
    for text in sorted(set(city["others"]), key=lambda o: (len(o), o)):
        plain = folded(text)
        latin = all(c < "\u0250" for c in plain)
        if is_code_or_noise(text) or plain in kept or len(plain) > 40:
            continue
        german = city["country"] in ("DE", "AT", "CH") and re.search("[aou]e", plain)  # without umlauts
        if (latin or city["population"] >= MANY_NAMES) and (german or not is_near_a_kept_one(plain, kept)):
            kept.add(plain)
            names[text] = ""
    return names


def current_zones(file):
    """Old name -> new name; of links only those that follow a renaming (area/old -> area/new in one country)."""
    links = [line.split()[1:] for line in file.read_text().splitlines() if line.startswith("L ")]
    renamed = {"Europe/Kiev", "Asia/Calcutta", "Asia/Rangoon", "Asia/Saigon", "Asia/Katmandu", "America/Godthab",
               "Asia/Dacca", "Asia/Macao", "America/Buenos_Aires", "Pacific/Enderbury", "Asia/Choibalsan"}
    return {old: new for new, old in links if old in renamed}


def write(cities, countries, zones_file, out):
    renamed = current_zones(zones_file)
    for city in cities:
        city["zone"] = renamed.get(city["zone"], city["zone"])
    zones = sorted({city["zone"] for city in cities})
    twins = defaultdict(int)
    for city in cities:
        twins[city["country"], folded(city["name"])] += 1
    lines = ["farnear-cities 1", "\t".join(zones), "\t".join(LANGUAGES), *countries]
    for city in cities:
        region = city["region"] if twins[city["country"], folded(city["name"])] > 1 else ""
        at = [round(degrees * 10000) for degrees in city["at"]]
        numbers = [city["id"], city["country"], *at, zones.index(city["zone"]), city["population"]]
        names = [f"{languages}:{name}" for name, languages in other_names(city).items()]
        lines.append("\t".join([*map(str, numbers), region, city["name"], *names]))
    text = ("\n".join(lines) + "\n").encode()
    out.write_bytes(struct.pack(">I", len(text)) + zlib.compress(text, 9))
    print(f"{len(cities)} cities, {len(text)} bytes, compressed {out.stat().st_size}")


def main():
    share = Path(sys.argv[1]) / "usr/share"
    cities = read_cities(share / "libtimezonemap/ui")
    catalogues = read_catalogues(share)
    translate(cities, catalogues, share)
    guess_by_script(cities)
    countries = country_lines(cities, catalogues, share)
    write(join_parts(cities), countries, share / "zoneinfo/tzdata.zi", Path(__file__).with_name("cities.bin"))


if __name__ == "__main__":
    main()
