-- SPDX-FileCopyrightText: 2026 The Farnear authors
-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE post ADD COLUMN arrived_ms INTEGER NOT NULL DEFAULT 0;
