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
    "share/man/man1/farnear.1",
    "lib/systemd/system/farnear-server.service",
]


def run(program, *arguments, text="", home):
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    return subprocess.run([program, *arguments], input=text, cwd=home, env=environment, capture_output=True, text=True,
                          timeout=60, check=False)


def check(prefix, home):
    for name in EXPECTED:
        assert (prefix / name).is_file(), f"{name} was not installed"
    for name in ("farnear", "farnear-cli", "farnear-server"):
        done = run(prefix / "bin" / name, "--version", home=home)
        assert done.returncode == 0 and "0." in done.stdout, f"{name} --version: {done}"
    # A room without a window, hosted and closed again.
    done = run(prefix / "bin/farnear-cli", "host", "--listen", "127.0.0.1:0", "--name", "Mia", "--profile", str(home / "p"),
               text="status\nquit\n", home=home)
    events = [json.loads(line)["event"] for line in done.stdout.splitlines()]
    assert done.returncode == 0 and "invite" in events and "status" in events, f"farnear-cli host: {done}"


if __name__ == "__main__":
    cmake, build = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "home").mkdir()
        subprocess.run([cmake, "--install", build, "--prefix", str(place / "prefix")], check=True, stdout=subprocess.DEVNULL)
        check(place / "prefix", place / "home")
