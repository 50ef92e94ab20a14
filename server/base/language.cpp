#include "server/base/language.h"

#include "server/base/text.h"

#include <charconv>

namespace vigie {

std::string Message::in(Language language) const
{
    const std::string_view sentence = language == Language::French ? text.fr : text.en;
    std::string out;
    out.reserve(sentence.size() + 16);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const bool isMark
            = sentence[i] == '%' && i + 1 < sentence.size() && sentence[i + 1] >= '1' && sentence[i + 1] <= '9';
        if (!isMark) {
            out += sentence[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(sentence[++i] - '1');
        if (index < arguments.size())
            out += arguments[index];
    }
    return out;
}

namespace {

double weightOf(std::string_view parameters)
{
    const auto at = parameters.find("q=");
    if (at == std::string_view::npos)
        return 1.0;
    double weight = 0;
    const auto value = parameters.substr(at + 2);
    std::from_chars(value.data(), value.data() + value.size(), weight);
    return weight;
}

} // namespace

Language languageFromHeader(std::string_view header)
{
    double best = 0;
    Language chosen = Language::English;
    while (!header.empty()) {
        const auto entry = text::stripped(text::cutPart(header, ','));
        const auto semicolon = entry.find(';');
        const auto tag = text::stripped(entry.substr(0, semicolon));
        const double weight = semicolon == std::string_view::npos ? 1.0 : weightOf(entry.substr(semicolon));
        const bool known = tag.starts_with("fr") || tag.starts_with("en");
        if (known && weight > best) {
            best = weight;
            chosen = languageFromTag(tag);
        }
    }
    return chosen;
}

Language languageFromTag(std::string_view tag)
{
    return tag.starts_with("fr") ? Language::French : Language::English;
}

std::string_view tagOf(Language language)
{
    return language == Language::French ? "fr" : "en";
}

} // namespace vigie
