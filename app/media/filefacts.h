// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/contentid.h"
#include "model/queue.h"
#include "model/source.h"
#include "model/tags.h"

namespace farnear::media {

/** By what a file is recognised, here or on somebody else's computer. */
struct FileFacts {
    model::ContentId content;
    model::Tags tags;
    model::Source source;
    bool operator==(const FileFacts &) const = default;
};

/** What a queue tells of the file that is meant. */
[[nodiscard]] inline FileFacts factsOf(const model::QueueEntry &entry)
{
    return {entry.content, entry.tags, entry.source};
}

} // namespace farnear::media
