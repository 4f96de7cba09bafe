-- SPDX-FileCopyrightText: 2026 The Farnear authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE room (
    id       TEXT PRIMARY KEY NOT NULL,
    key      BLOB NOT NULL,
    host     TEXT NOT NULL,
    epoch    TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    policy   TEXT NOT NULL,
    timeline TEXT NOT NULL,
    item     TEXT NOT NULL,
    item_body BLOB NOT NULL
) STRICT;
CREATE TABLE slot (
    room      TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    revision  INTEGER NOT NULL,
    by_whom   TEXT NOT NULL,
    body      BLOB NOT NULL,
    signature BLOB NOT NULL,
    key       BLOB NOT NULL,
    PRIMARY KEY (room, name)
) STRICT;
