# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that must not stay: notes to oneself, logs outside the categories or that could tell what people keep, and
phrases that are filled one value after the other."""
import pathlib
import re
import sys

import tree

NOTE = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
PLAIN_LOG = re.compile(r"\bq(Debug|Info|Warning|Critical)\s*\(|\bconsole\.\w+\s*\(")
# Either qCInfo(category) << values; or qCInfo(category, "as in printf %d", values);
LOG = re.compile(r"\bqC(Debug|Info|Warning|Critical)\s*\(\s*\w+\s*([),].*?);", re.S)
STRING = re.compile(r'"(?:\\.|[^"\\])*"')
PRIVATE = re.compile(
    r"(name|title|path|file|folder|text|caption|chat|secret|key|seed|invite|ticket|token|password|"
    r"city|place|coordinate|latitude|longitude|url|address|sentence|detail)s?\b", re.I)
# How many, and what the code itself calls it, tells nothing.
HARMLESS = re.compile(r"\b(\w+\.(size|count|isEmpty)\(\)|wireName)")
ARG = re.compile(r"\.arg\(")
NEXT_ARG = re.compile(r"\s*\.arg\(")


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def end_of_call(text, opening):
    """The position after the bracket that closes the one at `opening`; strings are skipped."""
    depth = 0
    for token in re.compile(r'"(?:\\.|[^"\\])*"|[()]').finditer(text, opening):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if depth == 0:
            return token.end()
    return len(text)


def check_logs(file, text):
    for match in PLAIN_LOG.finditer(text):
        yield file, line_of(text, match.start()), "a log line without a category (base/logging.h)"
    for match in LOG.finditer(text):
        told = HARMLESS.sub("", STRING.sub("", match[2]))
        if PRIVATE.search(told):
            yield file, line_of(text, match.start()), "a log line that may tell names, titles, paths, chat or keys"


def check_phrases(file, text):
    for match in ARG.finditer(text):
        if NEXT_ARG.match(text, end_of_call(text, match.end() - 1)):
            how = "Phrase.fill(phrase, a, b)" if file.suffix in (".qml", ".js") else "arg(a, b)"
            yield file, line_of(text, match.start()), f"a value that reads %2 swallows the next: fill all at once, {how}"


def problems(root):
    code = {".cpp", ".h", ".qml", ".sh", ".py", ".cmake", ".txt", ".json", ".sql", ".md"}
    for file in tree.files(root, code):
        for number, line in enumerate(tree.lines(file), 1):
            if NOTE.search(line):
                yield file, number, "a note to oneself: do it, or open an issue"
    for below in ("app", "ui"):
        for file in tree.files(root, {".cpp", ".h", ".mm", ".qml", ".js"}, below):
            text = file.read_text(encoding="utf-8")
            yield from check_logs(file, text)
            yield from check_phrases(file, text)


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    tree.report(top, list(problems(top)))
