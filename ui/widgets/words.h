#pragma once

#include <QString>

#include <initializer_list>
#include <string_view>
#include <utility>

namespace vigie::ui {

/// The word for a code of the server's; `otherwise`, or the code itself, where a later server knows more than we do.
inline QString wordFor(std::string_view code, std::initializer_list<std::pair<std::string_view, QString>> words,
    const QString& otherwise = {})
{
    for (const auto& [known, word] : words) {
        if (known == code)
            return word;
    }
    return !otherwise.isEmpty() ? otherwise : QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

} // namespace vigie::ui
