#pragma once

#include "server/base/language.h"
#include "server/http/message.h"

namespace vigie {

/// The page behind a station's link, for who opens it in a browser: it leads into Vigie, which trades the code.
http::Response pairingPage(Language language);

} // namespace vigie
