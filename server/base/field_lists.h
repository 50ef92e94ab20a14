#pragma once

#include "server/base/fields.h"

namespace vigie {

namespace detail {

template <class... A, std::size_t... I, class... B, std::size_t... J>
constexpr auto joined(
    const FieldList<A...>& a, std::index_sequence<I...>, const FieldList<B...>& b, std::index_sequence<J...>)
{
    return FieldList<A..., B...>(
        static_cast<const FieldAt<I, A>&>(a).field..., static_cast<const FieldAt<J, B>&>(b).field...);
}

} // namespace detail

/// The fields of a record that is another one and more.
template <class... A, class... B>
constexpr auto operator+(const FieldList<A...>& a, const FieldList<B...>& b)
{
    return detail::joined(a, std::index_sequence_for<A...>(), b, std::index_sequence_for<B...>());
}

} // namespace vigie
