# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that must not stay: notes to oneself, logs outside the categories, logs that could tell what people keep."""
import pathlib
import re
import sys

import tree

NOTE = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
PLAIN_LOG = re.compile(r"\bq(Debug|Info|Warning|Critical)\s*\(")
LOG = re.compile(r"\bqC(Debug|Info|Warning|Critical)\s*\(\s*\w+\s*\)(.*?);", re.S)
STRING = re.compile(r'"(?:\\.|[^"\\])*"')
PRIVATE = re.compile(
    r"(name|title|path|file|text|chat|secret|key|seed|invite|password|city|place|url)s?\b", re.I)
# How many, and what the code itself calls it, tells nothing.
HARMLESS = re.compile(r"\b(\w+\.(size|count|isEmpty)\(\)|wireName)")


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def check_logs(file):
    text = file.read_text(encoding="utf-8")
    for match in PLAIN_LOG.finditer(text):
        yield file, line_of(text, match.start()), "a log line without a category (base/logging.h)"
    for match in LOG.finditer(text):
        told = HARMLESS.sub("", STRING.sub("", match[2]))
        if PRIVATE.search(told):
            yield file, line_of(text, match.start()), "a log line that may tell names, titles, paths, chat or keys"


def problems(root):
    code = {".cpp", ".h", ".qml", ".sh", ".py", ".cmake", ".txt", ".json", ".sql", ".md"}
    for file in tree.files(root, code):
        for number, line in enumerate(tree.lines(file), 1):
            if NOTE.search(line):
                yield file, number, "a note to oneself: do it, or open an issue"
    for file in tree.files(root, {".cpp", ".h"}, "app") + tree.files(root, {".cpp", ".h"}, "ui"):
        yield from check_logs(file)


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    tree.report(top, list(problems(top)))
