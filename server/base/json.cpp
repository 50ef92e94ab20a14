#include "server/base/json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_stack.hpp>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <set>
#include <vector>

namespace vigie::json {

namespace {

namespace bj = boost::json;

constexpr std::size_t maxDepth = 32;

/// Builds the value while it watches for a key said twice, which Boost.JSON alone would silently merge: two programs
/// that read the same body must not read two different things.
struct StrictHandler {
    static constexpr std::size_t max_object_size = 10'000;
    static constexpr std::size_t max_array_size = 1'000'000;
    static constexpr std::size_t max_key_size = 1'000;
    static constexpr std::size_t max_string_size = 64 * 1024 * 1024;

    bj::value_stack stack;
    std::vector<std::set<std::string, std::less<>>> keys;
    std::string partialKey;
    std::string duplicate;

    bool on_document_begin(bj::error_code&)
    {
        stack.reset();
        return true;
    }
    bool on_document_end(bj::error_code&) { return true; }
    bool on_object_begin(bj::error_code&)
    {
        keys.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t n, bj::error_code&)
    {
        keys.pop_back();
        stack.push_object(n);
        return true;
    }
    bool on_array_begin(bj::error_code&) { return true; }
    bool on_array_end(std::size_t n, bj::error_code&)
    {
        stack.push_array(n);
        return true;
    }
    bool on_key_part(bj::string_view part, std::size_t, bj::error_code&)
    {
        partialKey.append(part.data(), part.size());
        stack.push_chars(part);
        return true;
    }
    bool on_key(bj::string_view part, std::size_t, bj::error_code& ec)
    {
        partialKey.append(part.data(), part.size());
        const bool isNew = keys.back().insert(partialKey).second;
        if (!isNew) {
            duplicate = partialKey;
            ec = bj::error::syntax;
            return false;
        }
        partialKey.clear();
        stack.push_key(part);
        return true;
    }
    bool on_string_part(bj::string_view part, std::size_t, bj::error_code&)
    {
        stack.push_chars(part);
        return true;
    }
    bool on_string(bj::string_view part, std::size_t, bj::error_code&)
    {
        stack.push_string(part);
        return true;
    }
    bool on_number_part(bj::string_view, bj::error_code&) { return true; }
    bool on_int64(std::int64_t i, bj::string_view, bj::error_code&)
    {
        stack.push_int64(i);
        return true;
    }
    bool on_uint64(std::uint64_t u, bj::string_view, bj::error_code&)
    {
        stack.push_uint64(u);
        return true;
    }
    bool on_double(double d, bj::string_view, bj::error_code&)
    {
        stack.push_double(d);
        return true;
    }
    bool on_bool(bool b, bj::error_code&)
    {
        stack.push_bool(b);
        return true;
    }
    bool on_null(bj::error_code&)
    {
        stack.push_null();
        return true;
    }
    bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
    bool on_comment(bj::string_view, bj::error_code&) { return true; }
};

Error describe(const bj::error_code& ec, const StrictHandler& handler, std::size_t at)
{
    if (!handler.duplicate.empty())
        return errors::malformed(
            {Text{"The JSON has the key \"%1\" twice.", "Le JSON contient deux fois la clé « %1 »."},
                {handler.duplicate}});
    if (ec == bj::error::too_deep)
        return errors::malformed(
            Message{Text{"The JSON is nested deeper than %1 levels.", "Le JSON est imbriqué sur plus de %1 niveaux."},
                {std::to_string(maxDepth)}});
    return errors::malformed(
        Message{Text{"The body is not valid JSON (at byte %1).", "Le corps n'est pas du JSON valide (à l'octet %1)."},
            {std::to_string(at)}});
}

} // namespace

Result<Value> parse(std::string_view text)
{
    bj::parse_options options;
    options.max_depth = maxDepth;
    bj::basic_parser<StrictHandler> parser(options);
    bj::error_code ec;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), ec);
    if (!ec && used < text.size())
        ec = bj::error::extra_data;
    if (!ec && !parser.done())
        ec = bj::error::incomplete;
    if (ec)
        return describe(ec, parser.handler(), used);
    return parser.handler().stack.release();
}

namespace {

/// Whether one of eight bytes must be escaped: a quote, a backslash, or one below 0x20. The usual arithmetic for "has a
/// byte that is zero" (or less than n), which looks at all eight at once.
bool mustEscape(std::uint64_t bytes)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highBits = ones * 0x80;
    const std::uint64_t quotes = bytes ^ (ones * '"');
    const std::uint64_t backslashes = bytes ^ (ones * '\\');
    const std::uint64_t found
        = ((bytes - ones * 0x20) & ~bytes) | ((quotes - ones) & ~quotes) | ((backslashes - ones) & ~backslashes);
    return (found & highBits) != 0;
}

/// The first byte from `at` on that must be escaped, or one of the eight that it is among.
std::size_t skipPlain(std::string_view text, std::size_t at)
{
    for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if (mustEscape(bytes))
            break;
    }
    return at;
}

} // namespace

void appendString(std::string& out, std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = skipPlain(text, 0); i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, from, i - from);
        from = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        }
        i = skipPlain(text, i + 1) - 1;
    }
    out.append(text, from, text.size() - from);
    out += '"';
}

namespace {

/// Where the string ends that begins with the quote at `from`: behind its closing quote.
const char* endOfString(const char* from, const char* end)
{
    for (const char* at = from + 1; at < end; ++at) {
        at = static_cast<const char*>(std::memchr(at, '"', static_cast<std::size_t>(end - at)));
        if (!at)
            return end;
        int backslashes = 0;
        while (at[-1 - backslashes] == '\\')
            ++backslashes; // ends at the opening quote at the latest
        if (backslashes % 2 == 0)
            return at + 1;
    }
    return end;
}

} // namespace

void appendCompact(std::string& out, std::string_view json)
{
    const char* from = json.data();
    const char* const end = from + json.size();
    const std::size_t before = out.size();
    out.resize(before + json.size());
    char* to = out.data() + before;
    while (from < end) {
        if (*from == '"') {
            const char* const stop = endOfString(from, end);
            to = std::copy(from, stop, to);
            from = stop;
        } else if (*from == ' ' || *from == '\n' || *from == '\t' || *from == '\r')
            ++from;
        else
            *to++ = *from++;
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
}

std::string toText(const Value& value)
{
    return bj::serialize(value);
}

Writer& Writer::number(double value)
{
    if (!std::isfinite(value))
        return null();
    comma();
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_out.append(digits, end);
    return done();
}

} // namespace vigie::json
