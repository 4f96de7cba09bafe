# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each check passes what is right and finds what is wrong, in a small tree made for it."""
import pathlib
import sys
import tempfile
import unittest

import layering
import licences
import sizes
import translations
import words

LUPDATE = sys.argv.pop()
HEADER = "// " + licences.TAGS[0] + " 2026 Somebody\n// " + licences.TAGS[1] + " MIT\n"
TS = """<TS version="2.1" language="%s"><context><name>Greeting</name><message><source>Hello, %%1</source>
<translation%s>%s</translation></message></context></TS>"""


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

    def test_core_must_not_include_an_adapter(self):
        self.write("app/session/a.cpp", '#include "player/mpv.h"\n')
        self.assertEqual(self.found(layering), ["session must not include player"])

    def test_room_and_server_must_not_link_each_other(self):
        self.write("app/room/CMakeLists.txt", "farnear_library(room SOURCES a.cpp LINKS Farnear::server)\n")
        self.assertEqual(self.found(layering), ["room must not link server"])

    def test_app_must_not_link_quick(self):
        self.write("app/room/CMakeLists.txt", "target_link_libraries(farnear_room PRIVATE Qt6::Quick)\n")
        self.assertIn("app must not link Qml, Quick or Widgets", self.found(layering))

    def test_sync_must_not_ask_for_the_time(self):
        self.write("app/sync/a.cpp", "auto now = std::chrono::steady_clock::now();\n")
        self.assertEqual(self.found(layering), ["sync holds no thread, timer or present time"])

    def test_an_unknown_room_of_the_house_is_named(self):
        self.write("app/cellar/a.cpp", "")
        self.assertIn("cellar is no room of the house", self.found(layering)[0])

    def test_what_the_rules_allow_passes(self):
        self.write("app/session/a.cpp", '#include "room/room.h"\n#include "session/a.h"\n#include <QTimer>\n')
        self.write("app/session/CMakeLists.txt", "farnear_library(session LINKS Farnear::room Farnear::server)\n")
        self.assertEqual(self.found(layering), [])

    def test_long_files_and_functions_are_found(self):
        self.write("app/a.h", "\n" * 201)
        self.write("app/a.cpp", "void f()\n{\n" + "    g();\n" * 41 + "}\n")
        self.write("ui/A.qml", "Item {\n    function f() {\n" + "        g()\n" * 11 + "    }\n}\n")
        self.assertEqual(self.found(sizes), ["a function of 41 lines, more than 40: split it",
                                             "201 lines, more than 200: split it",
                                             "a function of 11 lines, more than 10: split it"])

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
