// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Farnear.Controls

Item {
    width: 400
    height: 300

    Column {
        IconButton {
            id: icon

            glyph: "play"
            text: "Play"
        }
        PushButton {
            id: push

            text: "Start a room"
            primary: true
        }
        Field {
            id: field

            placeholderText: "Your name"
        }
        SeekBar {
            id: seek

            width: 400
            value: 0.25
            hoverText: "10:00"
        }
        MenuLine {
            id: menuLine

            text: "English"
            choice: true
            chosen: true
        }
        Toggle {
            id: toggle

            text: "Less motion"
        }
        Face {
            id: face

            name: "Jun"
            initial: "J"
            stateText: "loading"
        }
    }

    SignalSpy {
        id: iconClicks

        target: icon
        signalName: "clicked"
    }
    SignalSpy {
        id: pushClicks

        target: push
        signalName: "clicked"
    }
    SignalSpy {
        id: sought

        target: seek
        signalName: "sought"
    }
    SignalSpy {
        id: stepped

        target: seek
        signalName: "stepped"
    }

    TestCase {
        name: "controls"
        when: windowShown

        function test_returnPressesAButton() {
            icon.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(iconClicks.count, 1);
            push.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(pushClicks.count, 1);
        }

        function test_everyControlSaysWhatItIs() {
            compare(icon.Accessible.name, "Play");
            compare(icon.Accessible.role, Accessible.Button);
            compare(push.Accessible.name, "Start a room");
            compare(field.Accessible.name, "Your name");
            compare(field.Accessible.role, Accessible.EditableText);
            compare(seek.Accessible.role, Accessible.Slider);
            compare(menuLine.Accessible.role, Accessible.RadioButton);
            verify(menuLine.Accessible.checked);
            compare(toggle.Accessible.role, Accessible.CheckBox);
            compare(face.Accessible.name, "Jun, loading");
        }

        function test_buttonIsAsWideAsItsWords() {
            push.text = "Start";
            const narrow = push.implicitWidth;
            push.text = "Einen gemeinsamen Raum auf diesem Rechner eröffnen";
            verify(push.implicitWidth > narrow + 100);
            push.text = "Start a room";
        }

        function test_seekBarAsksOnceOnLettingGo() {
            sought.clear();
            mousePress(seek, 100, seek.height / 2);
            mouseMove(seek, 200, seek.height / 2);
            mouseMove(seek, 300, seek.height / 2);
            compare(sought.count, 0);
            mouseRelease(seek, 300, seek.height / 2);
            compare(sought.count, 1);
            fuzzyCompare(sought.signalArguments[0][0], 0.75, 0.01);
        }

        function test_seekBarTakesArrows() {
            stepped.clear();
            seek.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Right);
            compare(stepped.count, 2);
            compare(stepped.signalArguments[0][0], -1);
            compare(stepped.signalArguments[1][0], 1);
        }

        function test_whatIsTypedIsNeverMarkup() {
            const label = createTemporaryObject(text, this, { text: "<b>bold</b> <img src='http://example.org/x.png'>" });
            compare(label.textFormat, Text.PlainText);
        }
    }

    Component {
        id: text

        Label {}
    }
}
