# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pointer can do, a screen reader can: every QML object that is pressed, slid or written in has a name, and an
action where Qt 6.4 brings none."""
import pathlib
import re
import sys

import tree

# Kinds of objects by the type they come from; our own types are what their file's first object is.
BUTTONS = {"AbstractButton", "Button", "TabButton", "ItemDelegate", "MenuItem", "Switch", "CheckBox", "RadioButton"}
SLIDERS = {"Slider", "Dial", "SpinBox"}
FIELDS = {"TextField", "TextArea", "TextInput", "TextEdit"}
POINTERS = {"TapHandler", "MouseArea", "DragHandler"}
ACTIONS = ("Accessible.onPressAction", "Accessible.onIncreaseAction")
# A pointer's way to do something that keys and other controls do, too, says so.
POINTER_ONLY = "pointer only:"

OBJECT = re.compile(r"(?:^|[\s:\[;,{])(?:[\w.]+\s+on\s+)?((?:\w+\.)*[A-Z]\w*)\s*\{")
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.S)
PROPERTY = re.compile(r"^\s*(?:(?:required |readonly |default )*property [\w<>.]+ )?([\w.]+)\s*:(.*)$")


class Object:
    """One { } of QML: its type, where it begins, and what is set in it, not in its children."""

    def __init__(self, kind, line, parent):
        self.kind, self.line, self.parent = kind.split(".")[-1], line, parent
        self.values, self.handlers, self.reason = {}, [], ""

    def sets(self, *names):
        return any(name in self.values for name in names)


def blank(match):
    text = match[0]
    return '""' + " " * (len(text) - 2) if text[0] == '"' and len(text) > 2 else re.sub(r"[^\n]", " ", text)


def objects(text):
    """Every object of a QML file, the outermost first."""
    comments = text.splitlines()
    plain = COMMENT_OR_STRING.sub(lambda m: m[0] if m[0] == '""' else blank(m), text)
    starts = {m.end() - 1: m[1] for m in OBJECT.finditer(plain)}
    found, stack, begin = [], [], 0
    for match in re.finditer(r"[{}\n]", plain):
        line = plain.count("\n", 0, match.start())
        _take(stack, plain[begin:match.start()], match[0])
        begin = match.end()
        if match[0] == "{":
            made = None
            if match.start() in starts:
                parent = next((o for o in reversed(stack) if o), None)
                made = Object(starts[match.start()], line + 1, parent)
                made.reason = " ".join(comments[max(0, line - 1):line + 1])
                found.append(made)
            stack.append(made)
        elif match[0] == "}" and stack:
            stack.pop()
    return found


def _take(stack, piece, end):
    """Notes the property that a piece of a line sets in the innermost object."""
    if not stack or stack[-1] is None:
        return
    match = PROPERTY.match(piece)
    if match and not (end == "{" and re.match(r"^\s*(?:\w+\.)*[A-Z]\w*\s*$", match[2])):
        stack[-1].values.setdefault(match[1], match[2].strip())


class Types:
    """Which of our own types are buttons, sliders or fields, and what their files already give them."""

    def __init__(self, files):
        self.roots = {}
        for file in files:
            found = objects(file.read_text(encoding="utf-8"))
            if found:
                self.roots[file.stem] = found[0]

    def chain(self, thing):
        """The object and the first objects of the files its type comes from."""
        seen = [thing]
        while seen[-1].kind in self.roots and self.roots[seen[-1].kind] not in seen:
            seen.append(self.roots[seen[-1].kind])
        return seen

    def sets(self, thing, *names):
        return any(o.sets(*names) for o in self.chain(thing))

    def is_any(self, thing, kinds):
        return self.chain(thing)[-1].kind in kinds

    def named(self, thing):
        for each in self.chain(thing):
            name = each.values.get("Accessible.name", "")
            if each.sets("text", "placeholderText", "Accessible.ignored") or (name and name not in ("text", "placeholderText")):
                return True
        return False


def wants(types, thing, is_root):
    """What an object lacks, or nothing."""
    if types.is_any(thing, BUTTONS):
        if not types.sets(thing, "Accessible.onPressAction"):
            return "can be pressed, but not by a screen reader: Accessible.onPressAction, or a Pressable"
    elif types.is_any(thing, SLIDERS):
        if not (types.sets(thing, "Accessible.onIncreaseAction") and types.sets(thing, "Accessible.onDecreaseAction")):
            return "can be moved, but not by a screen reader: Accessible.onIncreaseAction and onDecreaseAction"
    elif thing.kind in POINTERS:
        holder = thing.parent
        if POINTER_ONLY not in thing.reason and not (holder and types.sets(holder, *ACTIONS)):
            return f"is for a pointer alone: Accessible.onPressAction beside it, or \"// {POINTER_ONLY} why\" above it"
        return None
    elif not types.is_any(thing, FIELDS):
        return None
    # A type of its own is named by whoever uses it.
    return None if is_root or types.named(thing) else "has no name for a screen reader: text, placeholderText or Accessible.name"


def problems(root):
    files = tree.files(root, {".qml"}, "ui")
    types = Types(files)
    for file in files:
        for index, thing in enumerate(objects(file.read_text(encoding="utf-8"))):
            lack = wants(types, thing, index == 0)
            if lack:
                yield file, thing.line, f"{thing.kind} {lack}"


if __name__ == "__main__":
    top = pathlib.Path(sys.argv[1])
    tree.report(top, list(problems(top)))
