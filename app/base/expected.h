// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "base/error.h"

namespace farnear {

/**
 * A value, or the Error that stood in its way. The one way a fallible function in Farnear answers.
 * Reading value() of an error, or error() of a value, is a programming mistake.
 */
template <typename T>
class [[nodiscard]] Expected {
public:
    Expected(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Expected(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }
    Expected(ErrorCode code) : m_state(std::in_place_index<1>, Error{code, {}}) { }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/** Success without a value, or an Error. */
template <>
class [[nodiscard]] Expected<void> {
public:
    Expected() = default;
    Expected(Error error) : m_error(std::move(error)) { }
    Expected(ErrorCode code) : m_error(Error{code, {}}) { }

    [[nodiscard]] bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error &error() const { return m_error.value(); }

private:
    std::optional<Error> m_error;
};

} // namespace farnear
