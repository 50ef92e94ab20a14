#pragma once

#include "server/base/result.h"

#include <QSslConfiguration>

#include <optional>
#include <string>

namespace vigie::http {

/// What a server with this certificate chain and key (PEM files) needs; nothing when no certificate is named.
Result<std::optional<QSslConfiguration>> readTls(const std::string& certificate, const std::string& keyFile);

} // namespace vigie::http
