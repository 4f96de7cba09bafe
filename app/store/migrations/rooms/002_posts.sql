-- SPDX-FileCopyrightText: 2026 The Farnear authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE post (
    room      TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    seq       INTEGER NOT NULL,
    id        TEXT NOT NULL,
    sender    TEXT NOT NULL,
    at        REAL NOT NULL,
    wall_ms   INTEGER NOT NULL,
    body      BLOB NOT NULL,
    signature BLOB NOT NULL,
    key       BLOB NOT NULL,
    PRIMARY KEY (room, seq)
) STRICT;
