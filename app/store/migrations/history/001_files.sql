-- SPDX-FileCopyrightText: 2026 The Farnear authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE file (
    url      TEXT PRIMARY KEY NOT NULL,
    title    TEXT NOT NULL,
    name     TEXT NOT NULL,
    position REAL NOT NULL,
    duration REAL NOT NULL,
    with_whom TEXT NOT NULL,
    opened   INTEGER NOT NULL
) STRICT;
CREATE INDEX file_opened ON file (opened DESC);
