#pragma once

#include "server/base/clock.h"
#include "server/base/result.h"

#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace vigie::json {

using Value = boost::json::value;
using Object = boost::json::object;
using Array = boost::json::array;

/// Parses a whole document: UTF-8, no duplicate keys, at most 32 levels deep. The error says what and where.
Result<Value> parse(std::string_view text);

/// Appends `text` as a JSON string, quotes included.
void appendString(std::string& out, std::string_view text);

/// Appends a JSON text without the blanks between its tokens (PostgreSQL puts them there).
void appendCompact(std::string& out, std::string_view json);

std::string toText(const Value& value);

/// Writes JSON straight into a string: no tree in between. Commas are put by the writer.
class Writer {
public:
    explicit Writer(std::string& out)
        : m_out(out)
    {
    }

    Writer& beginObject() { return open('{'); }
    Writer& endObject() { return close('}'); }
    Writer& beginArray() { return open('['); }
    Writer& endArray() { return close(']'); }

    Writer& key(std::string_view name)
    {
        // Keys are our own constants: nothing to escape. Put together here, they go into the text at once.
        std::array<char, 64> text;
        if (name.size() + 4 > text.size())
            return longKey(name);
        char* at = text.data();
        if (m_needsComma)
            *at++ = ',';
        *at++ = '"';
        at = std::copy(name.begin(), name.end(), at);
        *at++ = '"';
        *at++ = ':';
        m_out.append(text.data(), static_cast<std::size_t>(at - text.data()));
        m_needsComma = false;
        return *this;
    }

    Writer& string(std::string_view value)
    {
        comma();
        appendString(m_out, value);
        return done();
    }

    Writer& number(std::int64_t value)
    {
        comma();
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        m_out.append(digits, end);
        return done();
    }

    Writer& number(double value);

    Writer& boolean(bool value)
    {
        comma();
        m_out += value ? "true" : "false";
        return done();
    }

    Writer& null()
    {
        comma();
        m_out += "null";
        return done();
    }

    /// The same, written compactly.
    Writer& compact(std::string_view json)
    {
        comma();
        appendCompact(m_out, json);
        return done();
    }

    /// `json` must be a JSON value already.
    Writer& raw(std::string_view json)
    {
        comma();
        m_out += json;
        return done();
    }

private:
    Writer& longKey(std::string_view name)
    {
        comma();
        m_out += '"';
        m_out += name;
        m_out += "\":";
        m_needsComma = false;
        return *this;
    }
    void comma()
    {
        if (m_needsComma)
            m_out += ',';
    }
    Writer& done()
    {
        m_needsComma = true;
        return *this;
    }
    Writer& open(char bracket)
    {
        comma();
        m_out += bracket;
        m_needsComma = false;
        return *this;
    }
    Writer& close(char bracket)
    {
        m_out += bracket;
        return done();
    }

    std::string& m_out;
    bool m_needsComma = false;
};

} // namespace vigie::json
