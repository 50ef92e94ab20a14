#pragma once

#include "server/base/language.h"
#include "server/http/message.h"

namespace vigie::http {

/// A page of Vigie's own that people see in their browser: nothing in it comes from elsewhere.
struct SimplePage {
    Language language = Language::English;
    std::string title;
    std::string text; ///< one paragraph
    std::string inner; ///< HTML below it
    std::string script; ///< run by the page
};

/// Its title and text are escaped; `inner` and `script` are the caller's own.
Response render(const SimplePage& page);

} // namespace vigie::http
