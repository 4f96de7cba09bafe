#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/run.sh [ARGUMENTS...]
#
# Installs what is missing, builds Farnear and starts it with these arguments: files, an invite, or --demo, which
# also works without a display: it then leaves pictures of its two windows in build/demo (or --out DIR).
# See packaging/deps.sh for the systems it knows.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# has WORD ARGUMENTS...: whether the word is one of the arguments
has() {
    local word=$1 argument
    shift
    for argument in "$@"; do
        [ "${argument%%=*}" = "$word" ] && return 0
    done
    return 1
}

has_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

program() {
    local bundle=$root/build/release/bin/farnear.app/Contents/MacOS/farnear
    if [ -x "$bundle" ]; then echo "$bundle"; else echo "$root/build/release/bin/farnear"; fi
}

build() {
    (cd "$root" && cmake --preset release && cmake --build --preset release --parallel)
}

if has --demo "$@" && ! has_display; then
    # Nobody sees the windows: pictures of them are what is left.
    has --out "$@" || set -- "$@" --out "$root/build/demo"
    "$root/packaging/deps.sh" build run headless
    build
    exec "$root/packaging/headless.sh" "$(program)" "$@"
fi
"$root/packaging/deps.sh" build run
build
exec "$(program)" "$@"
