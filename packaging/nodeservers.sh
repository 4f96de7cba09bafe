#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/nodeservers.sh
#
# Puts servers of other kinds that are written for Node.js into build/node, for the tests that talk to real ones.
# Without them those tests are left out.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
servers=(syncloungeserver@8.0.88)

command -v npm >/dev/null || "$root/packaging/deps.sh" node
mkdir -p "$root/build/node"
cd "$root/build/node"
[ -f "installed-${servers[*]}" ] && exit 0
npm install --no-save --no-package-lock --no-audit --no-fund --ignore-scripts "${servers[@]}"
touch "installed-${servers[*]}"
