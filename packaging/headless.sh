#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/headless.sh [--own-home] COMMAND...
#
# Runs a command under a virtual display, a session bus and a sound server (one null sink) of its own, all of which end
# with it. --own-home also gives it an empty home, so that it sees no settings and leaves none.
# Elsewhere than on Linux it just runs the command.
set -euo pipefail

own_home=false
if [ "${1:-}" = --own-home ]; then
    own_home=true
    shift
fi
if [ "$(uname -s)" != Linux ]; then
    exec "$@"
fi

# Short, because the paths of sockets are limited to about 100 characters.
place=$(mktemp -d /tmp/farnear.XXXXXX)
jobs=()
# shellcheck disable=SC2317 # called by the trap
clean_up() {
    local job
    for job in "${jobs[@]}"; do
        kill -- "-$job" 2>/dev/null || true
    done
    wait 2>/dev/null || true
    rm -rf "$place"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
set -m # each job is a process group, so that it ends with everything it started

await() {
    for _ in $(seq 100); do
        "$@" && return 0
        sleep 0.05
    done
    return 1
}

mkdir -m 700 "$place/run" "$place/pulse"
export XDG_RUNTIME_DIR=$place/run
if $own_home; then
    mkdir "$place/home"
    export HOME=$place/home
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
fi
# What would lead the command to another desktop.
unset WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS XAUTHORITY SESSION_MANAGER
export LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=1

# A sound server that plays into nothing, in real time, and is reached by this socket only.
env HOME="$place/pulse" XDG_CONFIG_HOME="$place/pulse" PULSE_RUNTIME_PATH="$place/pulse" \
    pulseaudio -n --daemonize=no --exit-idle-time=-1 --disallow-exit --log-target=stderr --log-level=error \
    --load="module-native-protocol-unix auth-anonymous=1 socket=$place/run/sound" \
    --load="module-null-sink sink_name=farnear rate=48000" >"$place/sound.log" 2>&1 &
jobs+=($!)
export PULSE_SERVER=unix:$place/run/sound
# The display picks a free number by itself and writes it down.
Xvfb -displayfd 1 -screen 0 1920x1200x24 -nolisten tcp -noreset >"$place/display" 2>"$place/display.log" &
jobs+=($!)

await test -S "$place/run/sound" || {
    echo "headless.sh: the sound server did not start" >&2
    cat "$place/sound.log" >&2
    exit 1
}
await test -s "$place/display" || {
    echo "headless.sh: the virtual display did not start" >&2
    cat "$place/display.log" >&2
    exit 1
}
# Someone who listens: alone, a null sink works in blocks of two seconds, and the first sound comes that late.
if command -v parec >/dev/null; then
    parec --device=farnear.monitor --latency-msec=10 --raw >/dev/null 2>&1 &
    jobs+=($!)
fi
DISPLAY=:$(cat "$place/display")
export DISPLAY

dbus-run-session -- "$@" &
jobs+=($!)
status=0
wait $! || status=$?
exit "$status"
