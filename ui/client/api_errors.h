#pragma once

#include "server/base/error.h"
#include "ui/client/api_answer.h"

#include <QNetworkReply>
#include <QString>
#include <QUrl>

namespace vigie::ui {

/// A sentence that is already in the reader's language.
Message verbatim(std::string sentence);

/// The message in the language of the interface (the default QLocale's).
QString textOf(const Message& message);
QString textOf(const Error& error);

/// What the server itself said, from a status of 300 or more.
Error errorFromAnswer(const ApiAnswer& answer, const QUrl& server);
/// Why no answer came: what happened, and what to do about it.
Error errorFromNetwork(QNetworkReply::NetworkError error, const QUrl& server);

Error timedOut(const QUrl& server);
Error answerTooLarge(const QUrl& server, qint64 limitBytes);
Error notVigie(const QUrl& server);
Error signInAgain();

/// True when a sign-in with the right password lacks the second factor.
bool asksForCode(const Error& error);

} // namespace vigie::ui
