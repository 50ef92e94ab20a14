#include "server/base/json_members.h"

#include "server/base/fields.h"

namespace vigie::json {

const Value* memberOf(const Object& object, std::string_view name)
{
    return object.if_contains(boost::json::string_view(name.data(), name.size()));
}

const Object* objectOf(const Object& object, std::string_view name)
{
    const auto* const value = memberOf(object, name);
    return value ? value->if_object() : nullptr;
}

const Array* arrayOf(const Object& object, std::string_view name)
{
    const auto* const value = memberOf(object, name);
    return value ? value->if_array() : nullptr;
}

std::string_view textOf(const Value* value)
{
    const auto* const text = value ? value->if_string() : nullptr;
    return text ? std::string_view(text->data(), text->size()) : std::string_view();
}

std::string_view textOf(const Object& object, std::string_view name)
{
    return textOf(memberOf(object, name));
}

std::int64_t integerOf(const Object& object, std::string_view name)
{
    const auto* const value = memberOf(object, name);
    std::int64_t out = 0;
    return value && reading::readInteger(*value, out) ? out : 0;
}

bool isTrue(const Object& object, std::string_view name)
{
    const auto* const value = memberOf(object, name);
    return value && value->is_bool() && value->get_bool();
}

std::optional<Object> objectIn(std::string_view text)
{
    const auto first = text.find('{');
    const auto last = text.rfind('}');
    if (first == text.npos || last == text.npos || last < first)
        return std::nullopt;
    auto parsed = parse(text.substr(first, last - first + 1));
    return parsed && parsed->is_object() ? std::optional(std::move(parsed->get_object())) : std::nullopt;
}

} // namespace vigie::json
