# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the house's rules: who may include, link and import whom. The table is the one in app/ARCHITECTURE.md."""
import pathlib
import re
import sys

import tree

PICTURE = "app/ARCHITECTURE.md"
ROW = re.compile(r"^\| `([\w/]+)` \|.*\|([^|]*)\|$")
HEADING = re.compile(r"^\| folder(?: of `(\w+)/`)? \|")
# What the table calls a library that isn't ours, and what CMake calls it.
OUTSIDE = {"libmpv": "PkgConfig::MPV", "TagLib": "PkgConfig::TAGLIB", "uchardet": "PkgConfig::UCHARDET", "libsodium": "PkgConfig::SODIUM",
           "QR codes": "QrCodeGen::QrCodeGen", "QtKeychain": "Qt6Keychain::Qt6Keychain"}
EVERYTHING = "everything"

LOCAL_HEADER = re.compile(r'#include "([\w/]+)/[\w.]+"')
WINDOW_HEADER = re.compile(r"#include <(QQml|QQuick|QWidget|QApplication|QJSEngine)")
WINDOW_LINK = re.compile(r"Qt6::(Qml|Quick|QuickControls2|Widgets)$")
QML_IMPORT = re.compile(r"^import (?:Farnear\.(\w+)|(\")[^\"]*\")")
# The line that makes a target: its name and, for our own functions, what it is called without the prefix.
MAKES = re.compile(r"\b(farnear_library|farnear_feature|add_library|add_executable|qt_add_qml_module|qt_add_executable)"
                   r"\(\s*([\w:-]+)")
COMMAND = re.compile(r"\b(farnear_library|farnear_feature|target_link_libraries)\s*\(([^()]*)\)", re.S)
LINK_WORDS = {"PUBLIC", "PRIVATE", "INTERFACE", "LINKS", "PRIVATE_LINKS"}
OTHER_WORDS = {"SOURCES", "QML_FILES", "URI"}

# model, protocol, sync and place decide; they never wait, and are told the time.
PURE = {"model", "protocol", "sync", "place"}
IMPURE = re.compile(
    r"\b(QThread|QTimer|QBasicTimer|QElapsedTimer|QDeadlineTimer|QMutex|QFuture|startTimer|currentDateTime\w*|"
    r"currentMSecsSinceEpoch|std::thread|std::mutex|std::jthread|std::async|steady_clock|system_clock|"
    r"clock_gettime|gettimeofday)\b")


class House:
    """The tables: folders, and what each may use. A folder of ui/ is called ui/NAME, one of app/ by its name."""

    def __init__(self, root):
        self.root = root
        rows = list(self._rows())
        known = {place + folder for place, folder, _ in rows}
        self.uses, self.outside = {}, {}
        for place, folder, words in rows:
            qt = {w.replace("Qt ", "Qt6::") for w in words if w.startswith("Qt ")}
            self.outside[place + folder] = qt | {OUTSIDE[w] for w in words if w in OUTSIDE}
            names = {w for w in words if not w.startswith("Qt ") and w not in OUTSIDE}
            self.uses[place + folder] = {place + n if place + n in known else n for n in names}
        for names in self.uses.values():
            if "ports" in names:  # whoever sees the interfaces sees the values they carry
                names |= self.uses["ports"]

    def _rows(self):
        """(place, folder, words of the last column) of each row; place is "ui/" or nothing."""
        place = None
        for line in tree.lines(self.root / PICTURE):
            heading, row = HEADING.match(line), ROW.match(line)
            if heading:
                place = f"{heading[1]}/" if heading[1] else ""
            elif not line.startswith("|"):
                place = None
            elif row and place is not None:
                yield place, row[1], {w.strip() for w in row[2].split(",") if w.strip()}

    def folder_of(self, file):
        """The folder a file belongs to, the longest that fits; a name that isn't in the table if none does."""
        parts = file.relative_to(self.root).parts
        if len(parts) < 3 or parts[0] not in ("app", "ui"):
            return None
        inside = parts[:-1] if parts[0] == "ui" else parts[1:-1]
        names = ["/".join(inside[:n]) for n in range(len(inside), 0, -1)]
        return next((n for n in names if n in self.uses), "/".join(inside[:2 if parts[0] == "ui" else 1]))

    def may(self, folder, other):
        return other == folder or EVERYTHING in self.uses[folder] or other in self.uses[folder]


def cmake_text(file):
    return "\n".join(line.split("#")[0] for line in tree.lines(file))


def is_cmake(file):
    return file.name == "CMakeLists.txt" or file.suffix == ".cmake"


def targets(house):
    """Every target of app/, ui/ and resources/, by each of its names, and the folder that makes it."""
    found = {}
    for below in ("app", "ui", "resources"):
        for file in filter(is_cmake, tree.files(house.root, below=below)):
            folder = house.folder_of(file) or "resources"
            for command, name in MAKES.findall(cmake_text(file)):
                ours = {"farnear_library": "farnear_", "farnear_feature": "farnear_ui_"}.get(command, "") + name
                found[ours] = found[ours + "plugin"] = folder
                found[ours.replace("farnear_", "Farnear::", 1)] = folder
    return found


def linked(file):
    """(line, name) of everything that is linked in a CMake file."""
    text = cmake_text(file)
    for command in COMMAND.finditer(text):
        linking = False
        for word in re.finditer(r"\S+", command[2]):
            if word[0] in LINK_WORDS | OTHER_WORDS:
                linking = word[0] in LINK_WORDS
            elif linking and not word[0].startswith("$"):
                yield text.count("\n", 0, command.start(2) + word.start()) + 1, word[0]


def check_cmake(house, file, folder, known):
    plain = file.relative_to(house.root).parts[0] == "app" and folder != "main"
    for line, name in linked(file):
        if plain and WINDOW_LINK.match(name):
            yield file, line, "app must not link Qml, Quick or Widgets"
        elif name.startswith("Qt6::") or name in OUTSIDE.values():
            allowed = house.outside[folder] | {"Qt6::Core"}
            if EVERYTHING not in house.uses[folder] and name not in allowed:
                yield file, line, f"{folder} must not link {name}"
        elif name not in known:
            yield file, line, f"{name} is made nowhere here"
        elif known[name] != "resources" and not house.may(folder, known[name]):
            yield file, line, f"{folder} must not link {known[name]}"


def headers_folder(house, path):
    """The folder of an #include, or None for one that is outside the table, such as resources/."""
    parts = path.split("/")
    names = ["/".join(parts[:n]) for n in range(len(parts), 0, -1)]
    for name in names + ["ui/" + n for n in names]:
        if name in house.uses:
            return name
    return None if (house.root / "resources" / parts[0]).is_dir() else parts[0]


def check_source(house, file, folder):
    plain = file.relative_to(house.root).parts[0] == "app" and folder != "main"
    for number, line in enumerate(tree.lines(file), 1):
        header = LOCAL_HEADER.match(line)
        other = headers_folder(house, header[1]) if header else None
        if other and not house.may(folder, other):
            yield file, number, f"{folder} must not include {other}"
        if plain and WINDOW_HEADER.match(line):
            yield file, number, "app must not know Qml, Quick or Widgets"
        if folder in PURE and IMPURE.search(line.split("//")[0]):
            yield file, number, f"{folder} holds no thread, timer or present time"


def check_qml(house, file, folder):
    for number, line in enumerate(tree.lines(file), 1):
        module = QML_IMPORT.match(line)
        if module and module[2]:
            yield file, number, "import the module, not its folder"
        elif module and not house.may(folder, "ui/" + module[1].lower()):
            yield file, number, f"{folder} must not import ui/{module[1].lower()}"


def problems(root):
    house = House(root)
    known = targets(house)
    for folder in sorted(house.uses):
        for other in sorted(house.uses[folder] - house.uses.keys() - {EVERYTHING}):
            yield root / PICTURE, 1, f"{folder} may use {other}, which is in no table"
    for file in tree.files(root, below="app") + tree.files(root, below="ui"):
        folder = house.folder_of(file)
        if folder is None:
            continue
        if folder not in house.uses:
            yield file, 1, f"{folder} is no folder of the house: add it to the table of {PICTURE} first"
        elif is_cmake(file):
            yield from check_cmake(house, file, folder, known)
        elif file.suffix in (".cpp", ".h", ".mm"):
            yield from check_source(house, file, folder)
        elif file.suffix == ".qml":
            yield from check_qml(house, file, folder)


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    tree.report(top, list(problems(top)))
