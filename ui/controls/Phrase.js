// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
.pragma library

/** Puts values in the place of %1, %2 and so on, all at once: a value that reads "%2" itself stays as it is. */
function fill(phrase, ...values) {
    return phrase.replace(/%([1-9])/g, (place, number) => values[number - 1] ?? place);
}
