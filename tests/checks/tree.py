# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the project, and how a check reports what it found in them."""
import os
import pathlib
import sys

GENERATED = {".git", ".cache", ".qt", "__pycache__"}


def files(root, suffixes=None, below=""):
    """Every file of the project below a folder, sorted; build trees are left out."""
    found = []
    for folder, folders, names in os.walk(pathlib.Path(root) / below):
        folders[:] = [f for f in folders if f not in GENERATED and not f.startswith("build")]
        found += [pathlib.Path(folder) / n for n in names if n not in GENERATED]
    return sorted(f for f in found if suffixes is None or f.suffix in suffixes)


def lines(file):
    return file.read_text(encoding="utf-8", errors="replace").splitlines()


def report(root, problems):
    """Prints the problems, (file, line, text) each, and ends the program."""
    for file, line, text in problems:
        print(f"{pathlib.Path(file).relative_to(root)}:{line}: {text}")
    sys.exit(1 if problems else 0)
