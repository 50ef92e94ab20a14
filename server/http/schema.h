#pragma once

#include "server/base/fields.h"

namespace vigie::http {

/// What a schema is for: a body that creates (required fields named), one that changes, or an answer.
enum class SchemaUse { Answer, Request, Change };

namespace detail {

std::string stringSchema(const FieldRules& rules);
std::string numberSchema(std::string_view type, const FieldRules& rules);
std::string enumSchema(const std::string_view* names, std::size_t count);
std::string nullable(std::string schema);

} // namespace detail

/// The JSON schema (2020-12, as OpenAPI 3.1 takes it) of a type, from its fields.
template <class T>
std::string schemaOf(SchemaUse use = SchemaUse::Answer, const FieldRules& rules = {})
{
    if constexpr (IsOptional<T>::value)
        return detail::nullable(schemaOf<typename T::value_type>(use, rules));
    else if constexpr (std::is_same_v<T, bool>)
        return R"({"type":"boolean"})";
    else if constexpr (std::is_integral_v<T>)
        return detail::numberSchema("integer", rules);
    else if constexpr (std::is_floating_point_v<T>)
        return detail::numberSchema("number", rules);
    else if constexpr (IsId<T>::value)
        return R"({"type":["integer","null"]})";
    else if constexpr (NamedEnum<T>)
        return detail::enumSchema(EnumNames<T>::names.data(), EnumNames<T>::names.size());
    else if constexpr (std::is_same_v<T, Instant>)
        return R"({"type":"string","format":"date-time"})";
    else if constexpr (IsVector<T>::value)
        return R"({"type":"array","items":)" + schemaOf<typename T::value_type>(use, rules) + "}";
    else if constexpr (HasFields<T>) {
        std::string properties;
        std::string required;
        forEachField<T>([&](const auto& f) {
            const bool hidden = use == SchemaUse::Answer ? f.rules.writeOnly : f.rules.readOnly;
            if (hidden)
                return;
            using Member = typename std::remove_cvref_t<decltype(f)>::Type;
            properties
                += (properties.empty() ? "\"" : ",\"") + std::string(f.name) + "\":" + schemaOf<Member>(use, f.rules);
            if (f.rules.required && use == SchemaUse::Request)
                required += (required.empty() ? "\"" : ",\"") + std::string(f.name) + "\"";
        });
        return R"({"type":"object","properties":{)" + properties + "}"
            + (required.empty() ? "" : ",\"required\":[" + required + "]") + "}";
    } else if constexpr (std::is_same_v<T, json::Value>)
        return "{}";
    else
        return detail::stringSchema(rules);
}

} // namespace vigie::http
