# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C++ file is as clang-format would write it."""
import pathlib
import subprocess
import sys

import tree

if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    found = [file for folder in ("app", "ui", "tests") for file in tree.files(top, {".cpp", ".h"}, folder)]
    sys.exit(subprocess.run([sys.argv[2], "--dry-run", "--Werror", *map(str, found)], check=False).returncode)
