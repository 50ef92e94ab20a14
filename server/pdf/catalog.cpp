#include "server/pdf/catalog.h"

#include <algorithm>
#include <charconv>

namespace vigie::pdf {

namespace {

/// The number after a key of the trailer; 0 for none.
std::size_t numberAfter(std::string_view text, std::string_view key)
{
    const auto at = text.rfind(key);
    std::size_t out = 0;
    if (at != text.npos)
        std::from_chars(text.data() + at + key.size(), text.data() + text.size(), out);
    return out;
}

std::string tenDigits(std::size_t number)
{
    std::string out = std::to_string(number);
    constexpr std::size_t width = 10;
    return std::string(width - std::min(width, out.size()), '0') + out;
}

} // namespace

std::string withCatalog(std::string file, std::string_view language)
{
    const auto trailerAt = file.rfind("trailer");
    if (trailerAt == file.npos)
        return file;
    const std::string_view trailer = std::string_view(file).substr(trailerAt);
    const std::string root = std::to_string(numberAfter(trailer, "/Root "));
    const std::string info = std::to_string(numberAfter(trailer, "/Info "));
    const std::string size = std::to_string(numberAfter(trailer, "/Size "));
    const std::string before = std::to_string(numberAfter(trailer, "startxref\n"));
    const std::string head = "\n" + root + " 0 obj\n";
    const auto at = file.rfind(head);
    const auto end = at == file.npos ? file.npos : file.find(">>\nendobj", at);
    if (end == file.npos)
        return file;
    const std::string catalog = file.substr(at + 1, end - at - 1) + "   /MarkInfo << /Marked true >>\n   /Lang ("
        + std::string(language) + ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n";
    const std::size_t catalogAt = file.size();
    file += catalog;
    const std::string tableAt = std::to_string(file.size());
    file += "xref\n" + root + " 1\n" + tenDigits(catalogAt) + " 00000 n \ntrailer\n<< /Size " + size + "\n   /Root "
        + root + " 0 R\n   /Info " + info + " 0 R\n   /Prev " + before + "\n>>\nstartxref\n" + tableAt + "\n%%EOF\n";
    return file;
}

} // namespace vigie::pdf
