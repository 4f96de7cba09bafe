# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed starts from an empty prefix, elsewhere than it was built, and brings what a desktop expects."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

EXPECTED = [
    "bin/farnear",
    "bin/farnear-cli",
    "bin/farnear-server",
    "share/applications/org.farnear.Farnear.desktop",
    "share/metainfo/org.farnear.Farnear.metainfo.xml",
    "share/icons/hicolor/scalable/apps/org.farnear.Farnear.svg",
    "share/icons/hicolor/256x256/apps/org.farnear.Farnear.png",
    "share/farnear/same-moon.mp4",
    "share/man/man1/farnear.1",
    "lib/systemd/system/farnear-server.service",
]


def environment(home):
    return {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}


def check_version(program, home):
    done = subprocess.run([program, "--version"], cwd=home, env=environment(home), capture_output=True, text=True, timeout=60,
                          check=False)
    assert done.returncode == 0 and "0." in done.stdout, f"{program.name} --version: {done}"


def check_room(program, home):
    """A room without a window: opened, and closed again."""
    with subprocess.Popen([program, "host", "--listen", "127.0.0.1:0", "--name", "Mia", "--profile", str(home / "profile")],
                          cwd=home, env=environment(home), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as room:
        invited = any(json.loads(line)["event"] == "invite" for line in room.stdout)
        rest, _ = room.communicate("quit\n", timeout=60)
        assert invited and room.returncode == 0, f"farnear-cli host ended with {room.returncode}: {rest}"


def check(prefix, home):
    for name in EXPECTED:
        assert (prefix / name).is_file(), f"{name} was not installed"
    for name in ("farnear", "farnear-cli", "farnear-server"):
        check_version(prefix / "bin" / name, home)
    check_room(prefix / "bin/farnear-cli", home)


if __name__ == "__main__":
    cmake, build = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "home").mkdir()
        subprocess.run([cmake, "--install", build, "--prefix", str(place / "prefix")], check=True, stdout=subprocess.DEVNULL)
        check(place / "prefix", place / "home")
