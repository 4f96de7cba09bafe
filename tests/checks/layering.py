# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the house's rules: who may include and link whom. The table is app/ARCHITECTURE.md's."""
import pathlib
import re
import sys

import tree

BELOW_PORTS = {"base", "sync", "place", "protocol"}
CORE = BELOW_PORTS | {"ports", "server", "room", "journal", "session"}
ADAPTERS = {"links", "transport", "player", "store", "moments", "location"}
FEATURE = {"viewmodels", "controls", "video"}

# What each folder may include and link, besides itself.
MAY_USE = {
    "base": set(),
    "sync": {"base"},
    "place": {"base"},
    "protocol": {"base", "sync", "place"},
    "ports": BELOW_PORTS,
    "server": BELOW_PORTS | {"ports"},
    "room": BELOW_PORTS | {"ports"},
    "session": CORE,
    "links": BELOW_PORTS | {"ports"},
    "transport": BELOW_PORTS | {"ports"},
    "player": BELOW_PORTS | {"ports"},
    "store": BELOW_PORTS | {"ports"},
    "journal": BELOW_PORTS | {"ports"},
    "moments": BELOW_PORTS | {"ports"},
    "location": BELOW_PORTS | {"ports"},
    "main": CORE | ADAPTERS | {"viewmodels", "video", "controls", "ui_shell"},
    "viewmodels": BELOW_PORTS | {"ports", "journal", "session"},
    "controls": set(),
    "video": {"base", "ports", "viewmodels"},
    "ui_home": FEATURE | {"ui_memory"},
    "ui_memory": FEATURE,
    "ui_moments": FEATURE,
    "ui_room": FEATURE | {"ui_moments"},
    "ui_settings": FEATURE,
    "ui_stage": FEATURE | {"ui_moments"},
    "ui_shell": FEATURE | {"ui_home", "ui_memory", "ui_moments", "ui_room", "ui_settings", "ui_stage"},
}
# Qt's modules besides Core.
MAY_LINK_QT = {
    "place": {"Positioning"},  # the great circle
    "location": {"Positioning"},
    "moments": {"Gui", "Concurrent"},
    "session": {"Network"},  # the addresses of this computer, for the invite
    "transport": {"Network", "WebSockets"},
    "player": {"Gui", "Multimedia", "OpenGL"},
    "store": {"Sql"},
}
WINDOW_HEADER = re.compile(r'#include <(QQml|QQuick|QWidget|QApplication|QJSEngine)')
LOCAL_HEADER = re.compile(r'#include "(\w+)/')
WINDOW_LINK = re.compile(r"Qt6::(Qml|Quick|QuickControls2|Widgets)\b")
LINK = re.compile(r"\b(?:Farnear::|farnear_)(?!feature)(\w+)")
QT_LINK = re.compile(r"\bQt6::(\w+)")

# protocol, sync and place decide; they never wait, and are told the time.
PURE = {"protocol", "sync", "place"}
IMPURE = re.compile(
    r"\b(QThread|QTimer|QBasicTimer|QElapsedTimer|QDeadlineTimer|QMutex|QFuture|startTimer|currentDateTime\w*|"
    r"currentMSecsSinceEpoch|std::thread|std::mutex|std::jthread|std::async|steady_clock|system_clock|"
    r"clock_gettime|gettimeofday)\b")


def folder_of(root, file):
    """The library a file belongs to, or None."""
    parts = file.relative_to(root).parts
    if len(parts) < 3 or parts[0] not in ("app", "ui"):
        return None
    return parts[1] if parts[0] == "app" or parts[1] in FEATURE else "ui_" + parts[1]


def without_comment(line):
    return line.split("//")[0]


def check_source(root, file, folder):
    for number, line in enumerate(tree.lines(file), 1):
        header = LOCAL_HEADER.match(line)
        if header and header[1] in MAY_USE and header[1] not in MAY_USE[folder] | {folder}:
            yield file, number, f"{folder} must not include {header[1]}"
        if file.relative_to(root).parts[0] == "app" and folder != "main" and WINDOW_HEADER.match(line):
            yield file, number, "app must not know Qml, Quick or Widgets"
        if folder in PURE and IMPURE.search(without_comment(line)):
            yield file, number, f"{folder} holds no thread, timer or present time"


def check_links(root, file, folder):
    for number, line in enumerate(tree.lines(file), 1):
        line = line.split("#")[0]
        below_main = file.relative_to(root).parts[0] == "app" and folder != "main"
        if below_main and WINDOW_LINK.search(line):
            yield file, number, "app must not link Qml, Quick or Widgets"
        for name in LINK.findall(line):
            other = name if name.startswith("ui_") else name.split("_")[0]
            if other in MAY_USE and other not in MAY_USE[folder] | {folder}:
                yield file, number, f"{folder} must not link {other}"
        for module in QT_LINK.findall(line):
            if below_main and module not in MAY_LINK_QT.get(folder, set()) | {"Core"}:
                yield file, number, f"{folder} must not link Qt6::{module}"


def problems(root):
    for file in tree.files(root, below="app") + tree.files(root, below="ui"):
        folder = folder_of(root, file)
        if folder is None:
            continue
        if folder not in MAY_USE:
            yield file, 1, f"{folder} is no room of the house: add it to the table first"
        elif file.name == "CMakeLists.txt" or file.suffix == ".cmake":
            yield from check_links(root, file, folder)
        elif file.suffix in (".cpp", ".h", ".mm"):
            yield from check_source(root, file, folder)


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    tree.report(top, list(problems(top)))
