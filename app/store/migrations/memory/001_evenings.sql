-- SPDX-FileCopyrightText: 2026 The Farnear authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An evening is read and written whole: body is store/eveningcodec.h's.
CREATE TABLE evening (
    id      TEXT PRIMARY KEY NOT NULL,
    started INTEGER NOT NULL,
    body    BLOB NOT NULL
) STRICT;
CREATE INDEX evening_started ON evening (started DESC);
CREATE TABLE shown (
    evening TEXT NOT NULL REFERENCES evening (id) ON DELETE CASCADE,
    picture TEXT NOT NULL,
    PRIMARY KEY (evening, picture)
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_picture ON shown (picture);
