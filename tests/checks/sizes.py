# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps files and functions small enough to be read at one sitting."""
import pathlib
import re
import sys

import tree

FILE_LINES = {".cpp": 400, ".h": 200, ".qml": 250}
MAIN_LINES = 150
FUNCTION_LINES = 40
QML_FUNCTION_LINES = 10
TEST_FUNCTION_LINES = 60  # a test may tell a whole story

# The house's format puts the brace of a function, and of nothing else, on a line of its own.
FUNCTION_BRACE = re.compile(r"^(\s*)\{$")
QML_FUNCTION = re.compile(r"^(\s*)function \w+\(.*\{$")


def long_bodies(lines, opening, limit):
    """(line, length) of each body that is longer than the limit."""
    for start, line in enumerate(lines):
        match = opening.match(line)
        if not match:
            continue
        end = next((i for i in range(start + 1, len(lines)) if re.match(match[1] + r"\}", lines[i])), start)
        if end - start - 1 > limit:
            yield start + 1, end - start - 1


def problems(root):
    for file in tree.files(root, FILE_LINES):
        lines = tree.lines(file)
        is_main = file.parent == root / "app/main" and any(line.startswith("int main(") for line in lines)
        limit = MAIN_LINES if is_main else FILE_LINES[file.suffix]
        if len(lines) > limit:
            yield file, 1, f"{len(lines)} lines, more than {limit}: split it"
        opening, limit = (QML_FUNCTION, QML_FUNCTION_LINES) if file.suffix == ".qml" else (FUNCTION_BRACE, FUNCTION_LINES)
        if file.is_relative_to(root / "tests"):
            limit = TEST_FUNCTION_LINES
        for line, length in long_bodies(lines, opening, limit):
            yield file, line, f"a function of {length} lines, more than {limit}: split it"


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    tree.report(top, list(problems(top)))
