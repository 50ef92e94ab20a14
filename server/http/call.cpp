#include "server/http/call.h"

#include <charconv>

namespace vigie::http {

namespace {

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t out = 0;
    const auto end = text.data() + text.size();
    const auto [at, ec] = std::from_chars(text.data(), end, out);
    return ec == std::errc() && at == end && !text.empty() ? std::optional(out) : std::nullopt;
}

} // namespace

std::string_view Call::pathText(std::string_view name) const
{
    for (const auto& [key, value] : pathParameters) {
        if (key == name)
            return value;
    }
    return {};
}

std::int64_t Call::pathNumber(std::string_view name) const
{
    const auto value = number(pathText(name));
    return value && *value > 0 ? *value : 0;
}

std::optional<std::string> Call::text(std::string_view parameter) const
{
    const auto value = m_request.parameter(parameter);
    return value ? std::optional(std::string(*value)) : std::nullopt;
}

Result<std::optional<std::int64_t>> Call::integer(std::string_view parameter) const
{
    const auto given = m_request.parameter(parameter);
    if (!given || given->empty())
        return std::optional<std::int64_t>();
    const auto value = number(*given);
    if (!value)
        return errors::invalidField(std::string(parameter), reading::anInteger);
    return value;
}

Result<std::optional<bool>> Call::truth(std::string_view parameter) const
{
    const auto given = m_request.parameter(parameter);
    if (!given || given->empty())
        return std::optional<bool>();
    if (*given != "true" && *given != "false")
        return errors::invalidField(std::string(parameter), Text{"Must be true or false.", "Doit être true ou false."});
    return std::optional(*given == "true");
}

Result<std::optional<Instant>> Call::instant(std::string_view parameter) const
{
    const auto given = m_request.parameter(parameter);
    if (!given)
        return std::optional<Instant>();
    const auto value = fromIso(*given);
    if (!value)
        return errors::invalidField(std::string(parameter), reading::anInstant);
    return value;
}

Result<PageRequest> Call::pageWithSort(const Sort& sort) const
{
    PageRequest page;
    page.sort = sort;
    auto limit = integer("limit");
    if (!limit)
        return limit.error();
    if (*limit && (**limit < 1 || **limit > PageRequest::maxLimit))
        return errors::invalidField("limit",
            Message{Text{"Must be between 1 and %1.", "Doit être compris entre 1 et %1."},
                {std::to_string(PageRequest::maxLimit)}});
    page.limit = static_cast<int>(limit->value_or(PageRequest::defaultLimit));
    if (const auto cursor = m_request.parameter("cursor"); cursor && !cursor->empty()) {
        page.after = decodeCursor(sort, *cursor);
        if (!page.after)
            return foreignCursor();
    }
    page.search = m_request.parameter("q").value_or("");
    if (page.search.size() > 200)
        return errors::invalidField(
            "q", Text{"Must have at most 200 characters.", "Doit avoir au plus 200 caractères."});
    return page;
}

Error Call::foreignCursor()
{
    return errors::invalidField("cursor",
        Text{"This cursor is not one of this list and sort order.",
            "Ce curseur n'appartient pas à cette liste et à ce tri."});
}

Error Call::onlyOrder(std::string_view order)
{
    return errors::invalidField("sort",
        Message{Text{"This list has one order only: %1.", "Cette liste n'a qu'un ordre : %1."}, {std::string(order)}});
}

std::optional<std::int64_t> Call::ifMatch() const
{
    auto value = m_request.header("if-match");
    if (value.starts_with("W/"))
        value.remove_prefix(2);
    if (value.size() < 2 || value.front() != '"' || value.back() != '"')
        return std::nullopt;
    return number(value.substr(1, value.size() - 2));
}

} // namespace vigie::http
