// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "model/capabilities.h"

namespace farnear::model {

/** A kind of server, for who chooses one or is about to come in. */
struct ServerKind {
    QString id;          //!< "syncplay"
    QString name;        //!< as it calls itself, in any language
    QString example;     //!< of an address of one
    QString open;        //!< the address of one that is open to everybody; empty: none is known
    bool sealed = false; //!< it can't read what is said
    Capabilities can;
    bool operator==(const ServerKind &) const = default;
};

} // namespace farnear::model
