#include "server/base/page.h"

namespace vigie {

std::string encodeCursor(const Sort& sort, const Cursor& cursor)
{
    std::string out;
    json::Writer writer(out);
    writer.beginArray().string(sort.text());
    if (cursor.number)
        writer.number(*cursor.number);
    else
        writer.string(cursor.text);
    writer.number(cursor.id).endArray();
    return crypto::toBase64Url(out);
}

std::optional<Cursor> decodeCursor(const Sort& sort, std::string_view text)
{
    const auto bytes = crypto::fromBase64Url(text);
    if (!bytes)
        return std::nullopt;
    const auto parsed = json::parse(*bytes);
    if (!parsed || !parsed->is_array() || parsed->get_array().size() != 3)
        return std::nullopt;
    const auto& array = parsed->get_array();
    const bool isSameSort = array[0].is_string() && array[0].get_string() == sort.text();
    if (!isSameSort || !array[2].is_int64() || !(array[1].is_int64() || array[1].is_string()))
        return std::nullopt;
    Cursor cursor;
    cursor.id = array[2].get_int64();
    if (array[1].is_int64())
        cursor.number = array[1].get_int64();
    else
        cursor.text.assign(array[1].get_string().data(), array[1].get_string().size());
    return cursor;
}

} // namespace vigie
