#pragma once

#include "server/base/error.h"

#include <QSslError>
#include <QUrl>

namespace vigie::ui {

/// Why a server's certificate is not trusted. What the certificate says stands in the details, under "certificate":
/// whoever runs the server can compare it.
Error certificateRefused(const QList<QSslError>& errors, const QUrl& server);
/// What answers there does not speak TLS at all.
Error notEncrypted(const QUrl& server);

} // namespace vigie::ui
