#pragma once

#include "server/base/language.h"
#include "server/http/message.h"

namespace vigie {

/// Three small pages for links that are opened in a browser. No script but their own, no other host.
http::Response setupPage(Language language);
http::Response resetPage(Language language);
http::Response invitationPage(Language language);

} // namespace vigie
