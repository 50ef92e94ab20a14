#include "server/http/route_table.h"

#include "server/base/text.h"

namespace vigie::http::detail {

std::optional<json::Value> bodyOf(const Request& request, Error& error)
{
    if (request.body.empty()) {
        error = errors::malformed(Text{"A JSON body is expected.", "Un corps JSON est attendu."});
        return std::nullopt;
    }
    auto parsed = json::parse(request.body);
    if (!parsed) {
        error = parsed.error();
        return std::nullopt;
    }
    return std::move(*parsed);
}

Response jsonResponse(std::string body)
{
    Response response;
    response.body = std::move(body);
    return response;
}

void addPageLink(Call& call, const std::string& cursor)
{
    if (cursor.empty())
        return;
    const auto& target = call.request().target;
    const auto mark = target.find('?');
    std::string link = "<" + target.substr(0, mark) + "?";
    // The same question with the new cursor: every other parameter is kept as it was sent.
    std::string_view rest = mark == std::string::npos ? std::string_view() : std::string_view(target).substr(mark + 1);
    while (!rest.empty()) {
        const auto pair = text::cutPart(rest, '&');
        if (!pair.starts_with("cursor=") && pair.find_first_of("<>\"") == std::string_view::npos)
            link += std::string(pair) + "&";
    }
    call.headers.emplace_back("Link", link + "cursor=" + cursor + ">; rel=\"next\"");
}

} // namespace vigie::http::detail
