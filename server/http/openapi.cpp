#include "server/http/openapi.h"

#include "server/base/crypto.h"

#include <map>

namespace vigie::http {

namespace {

std::string openApiPath(std::string_view pattern)
{
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != ':') {
            out += pattern[i];
            continue;
        }
        const auto end = std::min(pattern.find('/', i), pattern.size());
        out += "{" + std::string(pattern.substr(i + 1, end - i - 1)) + "}";
        i = end - 1;
    }
    return out;
}

std::string tagOfPath(std::string_view pattern)
{
    const std::string_view prefix = "/api/";
    if (!pattern.starts_with(prefix))
        return "pages";
    const auto rest = pattern.substr(prefix.size());
    return std::string(rest.substr(0, rest.find('/')));
}

std::string lowerMethod(Method method)
{
    std::string out(nameOf(method));
    for (char& c : out)
        c = static_cast<char>(c - 'A' + 'a');
    return out;
}

void writeParameter(json::Writer& writer, std::string_view name, std::string_view place, std::string_view description)
{
    writer.beginObject().key("name").string(name).key("in").string(place);
    if (place == "path")
        writer.key("required").boolean(true);
    if (!description.empty())
        writer.key("description").string(description);
    writer.key("schema").raw(R"({"type":"string"})").endObject();
}

void writeParameters(json::Writer& writer, const Route& route)
{
    writer.key("parameters").beginArray();
    std::string_view pattern = route.pattern;
    for (auto at = pattern.find(':'); at != std::string_view::npos; at = pattern.find(':', at + 1)) {
        const auto end = std::min(pattern.find('/', at), pattern.size());
        writeParameter(writer, pattern.substr(at + 1, end - at - 1), "path", "");
    }
    for (const auto& parameter : route.parameters)
        writeParameter(writer, parameter.name, "query", parameter.description);
    if (route.creates)
        writeParameter(
            writer, "Idempotency-Key", "header", "The same key and body make one record, however often sent.");
    if (route.method == Method::Put || route.method == Method::Patch)
        writeParameter(
            writer, "If-Match", "header", "The ETag of the version that is changed; 412 when it is outdated.");
    writer.endArray();
}

void writeContent(json::Writer& writer, const std::string& schema)
{
    writer.key("content").beginObject().key("application/json").beginObject().key("schema").raw(schema);
    writer.endObject().endObject();
}

void writeResponses(json::Writer& writer, const Route& route)
{
    const bool isPage = tagOfPath(route.pattern) == "pages";
    const std::string_view good = route.creates ? "201" : route.responseSchema.empty() && !isPage ? "204" : "200";
    writer.key("responses").beginObject().key(good).beginObject().key("description").string("Done");
    if (!route.responseSchema.empty())
        writeContent(writer, route.responseSchema);
    writer.endObject();
    writer.key("default").beginObject().key("$ref").string("#/components/responses/Error").endObject();
    writer.endObject();
}

void writeOperation(json::Writer& writer, const Route& route)
{
    writer.key(lowerMethod(route.method)).beginObject();
    writer.key("summary").string(route.summary);
    writer.key("tags").beginArray().string(tagOfPath(route.pattern)).endArray();
    if (route.access.kind == Access::Kind::Everyone)
        writer.key("security").beginArray().endArray();
    if (route.access.kind == Access::Kind::Permitted)
        writer.key("description").string("Needs the permission " + std::string(nameOf(route.access.permission)) + ".");
    writeParameters(writer, route);
    if (!route.requestSchema.empty()) {
        writer.key("requestBody").beginObject().key("required").boolean(true);
        writeContent(writer, route.requestSchema);
        writer.endObject();
    }
    writeResponses(writer, route);
    writer.endObject();
}

constexpr std::string_view errorComponent
    = R"json({"responses":{"Error":{"description":"What went wrong, in the client's language","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}},"schemas":{"Error":{"type":"object","properties":{"error":{"type":"string"},"code":{"type":"string","enum":["malformed","invalid","unauthenticated","forbidden","not_found","method_not_allowed","conflict","stale","too_large","refused","too_many_requests","internal","unavailable"]},"details":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"message":{"type":"string"}}}},"context":{},"requestId":{"type":"string"}}}},"securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}}})json";

} // namespace

std::string openApiDocument(const std::vector<Route>& routes, std::string_view version)
{
    std::map<std::string, std::vector<const Route*>> byPath;
    for (const auto& route : routes)
        byPath[openApiPath(route.pattern)].push_back(&route);
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("openapi").string("3.1.0");
    writer.key("info").beginObject().key("title").string("Vigie").key("version").string(version).endObject();
    writer.key("security").raw(R"([{"bearer":[]}])");
    writer.key("paths").beginObject();
    for (const auto& [path, operations] : byPath) {
        writer.key(path).beginObject();
        for (const auto* const route : operations)
            writeOperation(writer, *route);
        writer.endObject();
    }
    writer.endObject().key("components").raw(errorComponent).endObject();
    return out;
}

} // namespace vigie::http
