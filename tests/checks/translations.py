# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string that people see is translated, as the source has it today, and says things in their words."""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import tree

OUR_WORDS_ONLY = re.compile(r"\b(session|peer|client)s?\b", re.I)
PLACEHOLDER = re.compile(r"%L?(?:\d+|n)")


def messages(file):
    """{(context, source, comment): message element} of a .ts file."""
    found = {}
    for context in xml.etree.ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = context.findtext("name"), message.findtext("source"), message.findtext("comment") or ""
            found[key] = message
    return found


def extract(lupdate, root, to, *options):
    folders = [str(root / "app"), str(root / "ui")]
    subprocess.run([lupdate, *options, "-silent", "-locations", "none", "-I", str(root / "app"), *folders, "-ts", str(to)],
                   check=True, stdout=subprocess.DEVNULL)


def texts(message):
    """The translation's forms: one, or those of a plural; none when unfinished."""
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return []
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def fault(source, message):
    forms = texts(message)
    if not forms or not all(forms):
        return "not translated"
    # A plural form may do without the number ("one person"); the other places must be the same.
    wanted = set(PLACEHOLDER.findall(source)) - {"%n"}
    if any(set(PLACEHOLDER.findall(form)) - {"%n"} != wanted for form in forms):
        return "other placeholders than the source"
    return None


def problems(root, lupdate):
    with tempfile.TemporaryDirectory() as folder:
        fresh, plurals = pathlib.Path(folder) / "all_zh_CN.ts", pathlib.Path(folder) / "plurals_en.ts"
        extract(lupdate, root, fresh, "-target-language", "zh_CN")
        extract(lupdate, root, plurals, "-target-language", "en", "-pluralonly")
        wanted = {root / "translations/farnear_zh_CN.ts": messages(fresh),
                  root / "translations/farnear_en.ts": messages(plurals)}
    for file, needed in wanted.items():
        there = messages(file)
        for key in needed:
            text = "is missing: run the target update_translations" if key not in there else fault(key[1], there[key])
            if text:
                yield file, 1, f"{key[0]}: \"{key[1]}\" {text}"
        for key in there.keys() - needed.keys():
            yield file, 1, f"{key[0]}: \"{key[1]}\" is in no source any more"
    for context, source, _ in next(iter(wanted.values())):
        if OUR_WORDS_ONLY.search(source):
            yield root / "translations", 1, f"{context}: \"{source}\" speaks of sessions, peers or clients"


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    tree.report(top, list(problems(top, sys.argv[2])))
