// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/system.h"

#ifdef FARNEAR_DBUS
#include "desktop/linux/freedesktopscreeninhibitor.h"
#endif

namespace farnear::desktop {

#ifndef FARNEAR_DBUS
namespace {

/** For systems that can't be asked. */
class NoScreenInhibitor final : public ports::ScreenInhibitor {
public:
    void setInhibited(bool) override { }
};

} // namespace
#endif

std::unique_ptr<ports::ScreenInhibitor> makeScreenInhibitor()
{
#ifdef FARNEAR_DBUS
    return std::make_unique<FreedesktopScreenInhibitor>();
#else
    return std::make_unique<NoScreenInhibitor>();
#endif
}

} // namespace farnear::desktop
