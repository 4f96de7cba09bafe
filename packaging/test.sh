#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/test.sh [--all] [CTEST ARGUMENTS...]
#
# Installs what is missing, builds everything with warnings as errors and with the address and undefined-behaviour
# sanitizers (preset ci, in build/ci; by clang, which takes a third of g++'s time over it), and runs every test under a
# display, session bus, sound server and home of its own. Arguments go to ctest: packaging/test.sh -R player
#
# --all does what takes longer as well: g++ without a warning, the tests with several threads under the thread sanitizer,
# each fuzz target for 30 s, and clang-tidy over every source.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

all=false
if [ "${1:-}" = --all ]; then
    all=true
    shift
fi

packaging/deps.sh build run headless test
packaging/nodeservers.sh || echo "No servers for Node.js: the tests that talk to real ones are left out." >&2
cmake --preset ci
cmake --build --preset ci --parallel

# Errors of ours end a test at once; what is left at exit in libraries below us is listed in the suppressions.
# No strict_string_checks: libxkbcommon rightly copies unterminated pieces of what the display sends.
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=0:fast_unwind_on_malloc=1}
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$root/tests/support/lsan.supp:print_suppressions=0}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-halt_on_error=1:print_stacktrace=1}
packaging/headless.sh --own-home ctest --preset ci "$@"
$all || exit 0

cmake --preset gcc
cmake --build --preset gcc --parallel

# Races: the tests in which threads of ours meet, with the thread sanitizer (preset tsan, in build/tsan).
cmake --preset tsan
cmake --build --preset tsan --target threaded_tests --parallel
TSAN_OPTIONS=${TSAN_OPTIONS:-suppressions=$root/tests/support/tsan.supp:halt_on_error=1:history_size=7} \
    packaging/headless.sh --own-home ctest --preset tsan -L threads

cmake -G Ninja -B build/fuzz -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DFARNEAR_FUZZ=ON -DFARNEAR_SANITIZE=address,undefined
cmake --build build/fuzz --target fuzzers --parallel
for corpus in tests/fuzz/corpus/*; do
    target=$(basename "$corpus")
    mkdir -p "build/corpus/$target"
    "build/fuzz/bin/fuzz_$target" -max_total_time=30 -dict=tests/fuzz/farnear.dict "build/corpus/$target" "$corpus"
done

# What was generated for build/ci is read, too; of the sources only ours are looked at.
run-clang-tidy -quiet -p build/ci -j "$(nproc)" "^$root/(app|ui|tests|resources)/"
