#pragma once

#include "server/http/message.h"

#include <string>

namespace vigie::http {

/// A file as an answer: shown by the browser, or with `isDownload` saved under its name.
Response fileResponse(const std::string& name, std::string type, std::string bytes, bool isDownload);

} // namespace vigie::http
