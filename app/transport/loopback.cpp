// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/loopback.h"

#include "transport/loopbackchannel.h"

namespace farnear::transport {

std::pair<std::unique_ptr<ports::Channel>, std::unique_ptr<ports::Channel>> makeLoopbackPair()
{
    auto wire = std::make_shared<LoopbackWire>();
    auto client = std::make_unique<LoopbackChannel>(wire, LoopbackWire::Client);
    auto server = std::make_unique<LoopbackChannel>(wire, LoopbackWire::Server);
    return {std::move(client), std::move(server)};
}

} // namespace farnear::transport
