#pragma once

#include "server/http/message.h"

namespace vigie::http {

/// Gzips the body when the client takes it and it is worth it (text of 1,400 bytes or more).
void compress(const Request& request, Response& response);

} // namespace vigie::http
