-- SPDX-FileCopyrightText: 2026 The Farnear authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE fingerprint (
    url         TEXT PRIMARY KEY NOT NULL,
    fingerprint TEXT NOT NULL,
    name        TEXT NOT NULL,
    size        INTEGER NOT NULL
) STRICT;
CREATE INDEX fingerprint_value ON fingerprint (fingerprint);
CREATE INDEX fingerprint_name ON fingerprint (name, size);
