#pragma once

#include "server/base/json.h"

#include <string>
#include <string_view>

/// What tests write into requests, and look for in answers.
namespace vigie::test {

inline std::string bodyOf(json::Object object)
{
    return json::toText(json::Value(std::move(object)));
}

inline bool holds(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

inline std::string textAt(const json::Value& value, const char* key)
{
    const auto& text = value.at(key).as_string();
    return {text.data(), text.size()};
}

} // namespace vigie::test
