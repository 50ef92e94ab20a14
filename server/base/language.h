#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace vigie {

enum class Language { English, French };

/// One sentence in both languages. "%1".."%9" stand for arguments.
struct Text {
    std::string_view en;
    std::string_view fr;
};

/// A Text with its arguments: rendered late, when the reader's language is known.
struct Message {
    Message() = default;
    Message(Text sentence, std::vector<std::string> values = {})
        : text(sentence)
        , arguments(std::move(values))
    {
    }

    std::string in(Language language) const;

    Text text{};
    std::vector<std::string> arguments;
};

/// The best of our languages for an Accept-Language header; English when none matches.
Language languageFromHeader(std::string_view acceptLanguage);
Language languageFromTag(std::string_view tag);
std::string_view tagOf(Language language);

} // namespace vigie
