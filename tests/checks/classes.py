# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps classes small enough to be one thing: lines of methods over all files, public methods, members."""
import collections
import pathlib
import re
import sys

import tree

Size = collections.namedtuple("Size", "lines public members")
LIMIT = Size(lines=400, public=25, members=15)

# What is larger today, and how large: it may shrink only, and leaves this list when it fits.
LARGER = {}

CLASS = re.compile(r"^(\s*)(?:class|struct) (?:\w+_EXPORT )?(\w+)(?: final)?(?:\s*:[^;{]*)?\s*\{$", re.M)
SECTION = re.compile(r"^\s*(public|protected|private|Q_SIGNALS|signals)(?: Q_SLOTS| slots)?:$")
MEMBER = re.compile(r"\bm_\w+(?=\s*(?:[;={\[,]|$))")
# A definition begins in the first column; the house's format ends it with a bracket there.
DEFINITION = re.compile(r"^(?=\S)(?!using |namespace |return |#)[^;={}]*?\b(\w+)::~?(?:operator\W+|\w+)\(", re.M)


def body(text, opening):
    """The position of the bracket that closes the one at `opening`."""
    depth = 0
    for match in re.compile(r'"(?:\\.|[^"\\])*"|[{}]').finditer(text, opening):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0:
            return match.start()
    return len(text)


def outline(text):
    """The text of a class without comments and without what is in brackets further inside."""
    text = re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)
    kept, depth = [], 0
    for piece in re.split(r"([{}])", text):
        if piece == "{":
            depth += 1
            kept.append("{" if depth == 1 else "")
        elif piece == "}":
            depth -= 1
            kept.append("};" if depth == 0 else "")
        elif depth == 0:
            kept.append(piece)
    return "".join(kept)


def plain(statement):
    """A declaration without template arguments and without the value it begins with."""
    while re.search(r"<[^<>]*>", statement):
        statement = re.sub(r"<[^<>]*>", "", statement)
    return re.sub(r"(\bm_\w+)\s*=.*", r"\1", statement).strip()


def statements(text, section):
    """(section, statement) of everything a class declares."""
    pending = ""
    for line in outline(text).splitlines():
        match = SECTION.match(line)
        if match:
            section, pending = match[1], ""
            continue
        pending += " " + line.strip()
        while ";" in pending:
            statement, pending = pending.split(";", 1)
            yield section, plain(statement)
        if re.match(r"^\s*Q_\w+(\(.*\))?\s*$", pending):
            pending = ""


def is_method(statement, name):
    if statement.startswith(("friend ", "using ", "enum ", "struct ", "class ", "typedef ", "static constexpr ", "Q_")):
        return False
    match = re.search(r"(~?\w+|operator\W+)\s*\(", statement)
    return bool(match) and match[1].lstrip("~") != name and not re.search(r"\bm_\w+\s*[({]", statement)


def declared(file):
    """(line, name, public methods, members) of each class of a header."""
    text = file.read_text(encoding="utf-8")
    for match in CLASS.finditer(text):
        inside = text[match.end():body(text, match.end() - 1)]
        public = members = 0
        for section, statement in statements(inside, "private" if match[0].lstrip().startswith("class") else "public"):
            public += section == "public" and is_method(statement, match[2])
            members += 0 if is_method(statement, match[2]) else len(set(MEMBER.findall(statement)))
        yield text.count("\n", 0, match.start()) + 1, match[2], public, members


def defined(file):
    """(name of the class, lines) of each method that a file defines."""
    text = file.read_text(encoding="utf-8")
    for match in DEFINITION.finditer(text):
        end = re.compile(r"^\}", re.M).search(text, match.end())
        opening = text.find("{", match.end())
        if end and 0 <= opening < end.start():
            yield match[1], text.count("\n", match.start(), end.end()) + 1


def measured(root):
    """{(folder, name): (file, line, size)} of every class of app/ and ui/."""
    lines = collections.Counter()
    for below in ("app", "ui"):
        for file in tree.files(root, {".cpp", ".mm"}, below):
            for name, count in defined(file):
                lines[(file.parent.relative_to(root).as_posix(), name)] += count
    found = {}
    for below in ("app", "ui"):
        for file in tree.files(root, {".h"}, below):
            folder = file.parent.relative_to(root).as_posix()
            for line, name, public, members in declared(file):
                found[(folder, name)] = file, line, Size(lines[(folder, name)], public, members)
    return found


def problems(root, larger=None):
    larger = LARGER if larger is None else larger
    found = measured(root)
    for (folder, name), (file, line, size) in sorted(found.items()):
        limit = larger.get(f"{folder}/{name}", LIMIT)
        for what, has, most in zip(("lines of methods", "public methods", "members"), size, limit):
            if has > most:
                yield file, line, f"{name} has {has} {what}, more than {most}: make two of it"
        if limit is not LIMIT and all(has <= most for has, most in zip(size, LIMIT)):
            yield file, line, f"{name} fits now: take it off the list of tests/checks/classes.py"
    for key in sorted(larger.keys() - {f"{folder}/{name}" for folder, name in found}):
        yield root, 1, f"{key} is gone: take it off the list of tests/checks/classes.py"


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    if "--table" in sys.argv:
        for (folder, name), (_, _, size) in sorted(measured(top).items(), key=lambda item: -item[1][2].lines):
            print(f"{folder}/{name}: {size.lines} lines, {size.public} public, {size.members} members")
    else:
        tree.report(top, list(problems(top)))
