# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each check passes what is right and finds what is wrong, in a small tree made for it."""
import pathlib
import sys
import tempfile
import unittest

import accessible
import classes
import layering
import licences
import sizes
import translations
import words

LUPDATE = sys.argv.pop()
HEADER = "// " + licences.TAGS[0] + " 2026 Somebody\n// " + licences.TAGS[1] + " MIT\n"
TS = """<TS version="2.1" language="%s"><context><name>Greeting</name><message><source>Hello, %%1</source>
<translation%s>%s</translation></message></context></TS>"""

HOUSE = """
| folder | what it is | may use |
|---|---|---|
| `base` | errors | |
| `sync` | decisions | base |
| `ports` | interfaces | sync, base |
| `session` | what a person can do | ports, Qt Network |
| `player` | the engine | ports, libmpv |
| `links/farnear` | one kind of server | ports |
| `main` | programs | everything |

| folder of `ui/` | what it is | may use |
|---|---|---|
| `viewmodels` | properties | session, ports, Qt Qml |
| `room` | people | viewmodels |
| `home` | where it begins | viewmodels, room |
"""

PRESSABLE = """
T.AbstractButton {
    Accessible.name: text
    Accessible.onPressAction: root.press()
}
"""


class Checks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, name, text):
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")

    def found(self, check, *arguments):
        return [text for _, _, text in check.problems(self.root, *arguments)]

    def house(self):
        """A small house: its two tables, and what makes its targets."""
        self.write(layering.PICTURE, HOUSE)
        for name in ("base", "sync", "ports", "session", "player"):
            self.write(f"app/{name}/CMakeLists.txt", f"farnear_library({name} SOURCES a.cpp LINKS Qt6::Core)\n")
        for name in ("home", "room"):
            self.write(f"ui/{name}/CMakeLists.txt", f"farnear_feature({name} QML_FILES A.qml)\n")

    def test_an_include_that_is_in_no_row_is_found(self):
        self.house()
        self.write("app/session/a.cpp", '#include "player/mpv/mpv.h"\n#include "cellar/a.h"\n')
        self.write("ui/viewmodels/a.h", '#include "player/player.h"\n')
        self.assertEqual(self.found(layering), ["session must not include player", "session must not include cellar",
                                                "ui/viewmodels must not include player"])

    def test_who_may_use_ports_may_use_the_values_below(self):
        self.house()
        self.write("app/session/a.cpp", '#include "ports/a.h"\n#include "sync/a.h"\n#include "session/a.h"\n#include <QTimer>\n')
        self.assertEqual(self.found(layering), [])

    def test_a_link_that_is_in_no_row_is_found(self):
        self.house()
        self.write("app/ports/CMakeLists.txt", "farnear_library(ports LINKS Farnear::base\n    PRIVATE_LINKS Farnear::session Qt6::Network)\n")
        self.write("app/player/CMakeLists.txt", "target_link_libraries(farnear_player PRIVATE PkgConfig::MPV PkgConfig::TAGLIB)\n")
        self.assertEqual(self.found(layering), ["player must not link PkgConfig::TAGLIB", "ports must not link session",
                                                "ports must not link Qt6::Network"])

    def test_an_unknown_target_is_found(self):
        self.house()
        self.write("app/session/CMakeLists.txt", "farnear_library(session LINKS Farnear::ports Farnear::cellar farnear_attic)\n")
        self.assertEqual(self.found(layering), ["Farnear::cellar is made nowhere here", "farnear_attic is made nowhere here"])

    def test_app_must_not_link_quick(self):
        self.house()
        self.write("app/session/b.cmake", "target_link_libraries(farnear_session PRIVATE Qt6::Quick)\n")
        self.assertEqual(self.found(layering), ["app must not link Qml, Quick or Widgets"])

    def test_sync_must_not_ask_for_the_time(self):
        self.house()
        self.write("app/sync/a.cpp", "auto now = std::chrono::steady_clock::now();\n")
        self.assertEqual(self.found(layering), ["sync holds no thread, timer or present time"])

    def test_an_unknown_folder_is_named(self):
        self.house()
        self.write("app/cellar/a.cpp", "")
        self.write("ui/attic/A.qml", "")
        found = self.found(layering)
        self.assertIn("cellar is no folder of the house", found[0])
        self.assertIn("ui/attic is no folder of the house", found[1])

    def test_a_feature_imports_only_what_its_row_names(self):
        self.house()
        self.write("ui/home/A.qml", 'import QtQuick\nimport Farnear.Room\n')
        self.write("ui/room/A.qml", 'import Farnear.Home\nimport "../home"\n')
        self.assertEqual(self.found(layering), ["ui/room must not import ui/home", "import the module, not its folder"])

    def test_a_folder_within_a_folder_may_have_a_row_of_its_own(self):
        self.house()
        self.write("app/links/farnear/a.cpp", '#include "player/a.h"\n')
        self.write("app/links/other/a.cpp", "")
        self.assertEqual(self.found(layering)[0], "links/farnear must not include player")
        self.assertIn("links is no folder of the house", self.found(layering)[1])

    def test_a_row_that_names_nobody_is_found(self):
        self.house()
        self.write(layering.PICTURE, HOUSE.replace("| base |", "| base, cellar |"))
        self.assertIn("which is in no table", self.found(layering)[0])

    def test_long_files_and_functions_are_found(self):
        self.write("app/a.h", "\n" * 201)
        self.write("app/a.cpp", "void f()\n{\n" + "    g();\n" * 41 + "}\n")
        self.write("ui/A.qml", "Item {\n    function f() {\n" + "        g()\n" * 11 + "    }\n}\n")
        self.assertEqual(self.found(sizes), ["a function of 41 lines, more than 40: split it",
                                             "201 lines, more than 200: split it",
                                             "a function of 11 lines, more than 10: split it"])

    def kettle(self, public, members, lines):
        """A class of this size, its methods in two files."""
        self.write("app/kitchen/kettle.h", "class Kettle final : public QObject {\n    Q_OBJECT\npublic:\n    Kettle();\n    ~Kettle() override;\n"
                   + "".join(f"    [[nodiscard]] int f{i}(const QList<int> &a = {{}}) const {{ return m_a; }}\n" for i in range(public))
                   + "    enum class State { Cold, Hot };\nQ_SIGNALS:\n    void boiled();\nprivate:\n    void g();\n    struct Part {\n        int m_no;\n    };\n"
                   + "".join(f"    std::function<void(int)> m_{i} = f(1);\n" for i in range(members)) + "};\n")
        half = "    g();\n" * ((lines - 6) // 2)
        for name in ("a", "b"):
            self.write(f"app/kitchen/{name}.cpp", f"void Kettle::{name}()\n{{\n{half}}}\nvoid other()\n{{\n    Kettle::a();\n}}\n")

    def test_a_class_that_fits_passes(self):
        self.kettle(public=25, members=15, lines=400)
        self.assertEqual(self.found(classes, {}), [])

    def test_a_class_is_counted_over_all_its_files(self):
        self.kettle(public=26, members=16, lines=402)
        self.assertEqual(self.found(classes, {}), ["Kettle has 402 lines of methods, more than 400: make two of it",
                                                   "Kettle has 26 public methods, more than 25: make two of it",
                                                   "Kettle has 16 members, more than 15: make two of it"])

    def test_a_class_on_the_list_may_only_shrink(self):
        self.kettle(public=30, members=2, lines=40)
        self.assertEqual(self.found(classes, {"app/kitchen/Kettle": classes.Size(400, 30, 15)}), [])
        self.assertEqual(len(self.found(classes, {"app/kitchen/Kettle": classes.Size(400, 29, 15)})), 1)

    def test_what_fits_or_is_gone_leaves_the_list(self):
        self.kettle(public=3, members=2, lines=40)
        larger = {"app/kitchen/Kettle": classes.Size(400, 30, 15), "app/kitchen/Pot": classes.Size(500, 25, 15)}
        self.assertEqual([text.split(":")[0] for text in self.found(classes, larger)], ["Kettle fits now", "app/kitchen/Pot is gone"])

    def test_a_main_is_shorter_than_other_files(self):
        self.write("app/main/a.cpp", "int main(int, char **)\n{\n}\n" + "\n" * 150)
        self.assertEqual(self.found(sizes), ["153 lines, more than 150: split it"])

    def test_licences_are_in_the_file_or_in_the_list(self):
        self.write("REUSE.toml", 'path = ["*.png"]\n' + HEADER.replace("//", "#"))
        self.write("a.png", "")
        self.write("a.cpp", HEADER)
        self.write("b.cpp", "")
        self.assertEqual(len(self.found(licences)), 2)

    def test_notes_and_open_logs_are_found(self):
        self.write("app/a.cpp", "// TO" + 'DO\nqDebug() << 1;\nqCInfo(lcRoom) << "joined" << member.name;\n')
        self.assertEqual(len(self.found(words)), 3)

    def test_logs_of_what_is_nobodys_secret_pass(self):
        self.write("app/a.cpp", 'qCInfo(lcRoom) << "a name was refused" << names.size() << wireName(code);\n')
        self.assertEqual(self.found(words), [])

    def test_printf_logs_are_read_like_the_others(self):
        self.write("app/a.cpp", 'qCDebug(lcUi, "%s plays", qPrintable(track.title));\nqCInfo(lcUi, "the title, %d", count);\n')
        self.write("ui/A.qml", 'console.log(1)\n')
        self.assertEqual(self.found(words), ["a log line that may tell names, titles, paths, chat or keys",
                                             "a log line without a category (base/logging.h)"])

    def test_values_filled_one_after_the_other_are_found(self):
        self.write("ui/A.qml", 'text: qsTr("%1, %2").arg(f(")", title))\n  .arg(time)\n')
        self.write("app/a.cpp", 'tr("%1, %2").arg(title, time); f(u"%1"_s.arg(a), u"%1"_s.arg(b));\n')
        self.assertEqual(self.found(words), [
            "a value that reads %2 swallows the next: fill all at once, Phrase.fill(phrase, a, b)"])

    def test_what_is_pressed_needs_a_name_and_an_action(self):
        self.write("ui/controls/Pressable.qml", PRESSABLE)
        self.write("ui/controls/IconButton.qml", "Pressable {\n    property string glyph\n}\n")
        self.write("ui/A.qml", "Item {\n    IconButton { glyph: \"x\" }\n    T.Button { text: \"Go\" }\n    T.Slider {\n"
                   "        Accessible.name: \"Volume\"\n    }\n    TextField {}\n}\n")
        self.assertEqual([text.split(":")[0] for text in self.found(accessible)], [
            "IconButton has no name for a screen reader", "Button can be pressed, but not by a screen reader",
            "Slider can be moved, but not by a screen reader", "TextField has no name for a screen reader"])

    def test_what_only_a_pointer_can_do_says_why(self):
        self.write("ui/A.qml", "Item {\n    TapHandler {}\n    Item {\n        // pointer only: Escape closes, too\n"
                   "        MouseArea {}\n    }\n    Item {\n        Accessible.onPressAction: f()\n        TapHandler {}\n    }\n}\n")
        self.assertEqual(len(self.found(accessible)), 1)

    def test_what_can_be_heard_and_pressed_passes(self):
        self.write("ui/controls/Pressable.qml", PRESSABLE)
        self.write("ui/A.qml", "Item {\n    // a Button {\n    Pressable { text: f(\"{\") }\n    T.Slider {\n        Accessible.name: a\n"
                   "        Accessible.onIncreaseAction: up()\n        Accessible.onDecreaseAction: down()\n    }\n}\n")
        self.assertEqual(self.found(accessible), [])

    def translated(self, state, text):
        self.write("app/a.cpp", 'QString f() { return QCoreApplication::translate("Greeting", "Hello, %1"); }\n')
        (self.root / "ui").mkdir(exist_ok=True)
        self.write("translations/farnear_zh_CN.ts", TS % ("zh_CN", state, text))
        self.write("translations/farnear_en.ts", '<TS version="2.1" language="en"></TS>')
        return self.found(translations, LUPDATE)

    def test_a_finished_translation_passes(self):
        self.assertEqual(self.translated("", "你好，%1"), [])

    def test_an_unfinished_translation_is_found(self):
        self.assertIn("not translated", self.translated(' type="unfinished"', "你好，%1")[0])

    def test_a_lost_placeholder_is_found(self):
        self.assertIn("placeholders", self.translated("", "你好")[0])


if __name__ == "__main__":
    unittest.main(argv=sys.argv)
