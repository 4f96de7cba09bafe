// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace farnear::protocol {

/** Overwrites memory in a way no compiler leaves out. */
void wipe(void *memory, std::size_t size);

/** Key material: overwritten when it goes. */
template <std::size_t Size>
class SecretBytes {
public:
    SecretBytes() = default;
    SecretBytes(const SecretBytes &) = default;
    SecretBytes &operator=(const SecretBytes &) = default;
    ~SecretBytes() { wipe(m_bytes.data(), Size); }

    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }

private:
    std::array<unsigned char, Size> m_bytes{};
};

} // namespace farnear::protocol
