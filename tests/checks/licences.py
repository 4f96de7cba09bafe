# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says whose it is and under which licence: in itself, or in REUSE.toml where it has no comments."""
import fnmatch
import pathlib
import re
import sys

import tree

# Split, so that this file does not claim a licence it does not have.
TAGS = ("SPDX-FileCopyrightText" + ":", "SPDX-License-Identifier" + ":")


def annotated(root):
    """The patterns of REUSE.toml; ** reaches into folders."""
    text = (root / "REUSE.toml").read_text(encoding="utf-8") if (root / "REUSE.toml").exists() else ""
    lists = re.findall(r"^path = \[(.*?)\]", text, re.S | re.M)
    return [pattern for part in lists for pattern in re.findall(r'"([^"]+)"', part)]


def problems(root):
    patterns = annotated(root)
    for file in tree.files(root):
        name = str(file.relative_to(root))
        if name == "LICENSE" or name.startswith("LICENSES/") or any(fnmatch.fnmatch(name, p) for p in patterns):
            continue
        head = file.read_bytes()[:2000].decode("utf-8", "replace")
        for tag in TAGS:
            if tag not in head:
                yield file, 1, f"no {tag[:-1]}"


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    tree.report(top, list(problems(top)))
