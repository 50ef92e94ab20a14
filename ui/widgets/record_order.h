#pragma once

#include "server/base/page.h"

#include <compare>

namespace vigie::ui {

/// How the server orders two records of a list sorted this way. Unordered between two different texts: a database
/// sorts those by rules of its own.
template <HasFields T>
std::partial_ordering compareInOrder(const Sort& sort, const T& a, const T& b)
{
    std::partial_ordering order = std::partial_ordering::equivalent;
    forEachField<T>([&](const auto& f) {
        if (f.name != sort.field)
            return;
        const auto& x = a.*f.member;
        const auto& y = b.*f.member;
        using Type = std::remove_cvref_t<decltype(x)>;
        if constexpr (NamedEnum<Type>)
            order = nameOf(x) <=> nameOf(y);
        else if constexpr (std::is_same_v<Type, Instant> || std::is_arithmetic_v<Type> || IsId<Type>::value)
            order = x <=> y;
        else if (toJson(x) != toJson(y))
            order = std::partial_ordering::unordered;
    });
    if (order == 0)
        order = a.id <=> b.id;
    return sort.descending ? 0 <=> order : order;
}

} // namespace vigie::ui
