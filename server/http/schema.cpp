#include "server/http/schema.h"

#include <cmath>

namespace vigie::http::detail {

std::string stringSchema(const FieldRules& rules)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("type").string("string");
    if (rules.email)
        writer.key("format").string("email");
    if (rules.password)
        writer.key("format").string("password");
    if (rules.minLength > 0)
        writer.key("minLength").number(static_cast<std::int64_t>(rules.minLength));
    writer.key("maxLength").number(static_cast<std::int64_t>(rules.maxLength)).endObject();
    return out;
}

std::string numberSchema(std::string_view type, const FieldRules& rules)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("type").string(type);
    if (std::isfinite(rules.minimum))
        writer.key("minimum").number(rules.minimum);
    if (std::isfinite(rules.maximum))
        writer.key("maximum").number(rules.maximum);
    writer.endObject();
    return out;
}

std::string enumSchema(const std::string_view* names, std::size_t count)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("type").string("string").key("enum").beginArray();
    for (std::size_t i = 0; i < count; ++i)
        writer.string(names[i]);
    writer.endArray().endObject();
    return out;
}

std::string nullable(std::string schema)
{
    return R"({"anyOf":[)" + schema + R"(,{"type":"null"}]})";
}

} // namespace vigie::http::detail
