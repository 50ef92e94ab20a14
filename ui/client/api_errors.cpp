#include "ui/client/api_errors.h"

#include "server/base/json.h"

#include <QLocale>

namespace vigie::ui {

namespace {

Error unreachable(Text text, const QUrl& server)
{
    return {ErrorCode::Unavailable, Message{text, {server.toDisplayString(QUrl::RemovePath).toStdString()}}};
}

struct NetworkRow {
    QNetworkReply::NetworkError first;
    QNetworkReply::NetworkError last;
    Text text; ///< %1: the server
};

constexpr NetworkRow networkRows[] = {
    {QNetworkReply::ConnectionRefusedError, QNetworkReply::ConnectionRefusedError,
        {"Nothing answers at %1: check the address and that the server is running.",
            "Rien ne répond à l'adresse %1 : vérifiez l'adresse et que le serveur est démarré."}},
    {QNetworkReply::RemoteHostClosedError, QNetworkReply::RemoteHostClosedError,
        {"The connection to %1 was cut before the answer came: try again.",
            "La connexion à %1 a été coupée avant la réponse : réessayez."}},
    {QNetworkReply::HostNotFoundError, QNetworkReply::HostNotFoundError,
        {"No server is known as %1: check the address and your network connection.",
            "Aucun serveur n'est connu sous %1 : vérifiez l'adresse et votre connexion réseau."}},
    {QNetworkReply::SslHandshakeFailedError, QNetworkReply::SslHandshakeFailedError,
        {"The certificate of %1 cannot be trusted: check your clock, or ask whoever runs the server to renew it.",
            "Le certificat de %1 n'est pas fiable : vérifiez votre horloge, ou demandez à qui gère le serveur de le "
            "renouveler."}},
    {QNetworkReply::ProxyConnectionRefusedError, QNetworkReply::UnknownProxyError,
        {"The proxy does not let this program reach %1: check the proxy settings of this computer.",
            "Le proxy ne laisse pas ce programme joindre %1 : vérifiez les réglages de proxy de cet ordinateur."}},
};

ErrorCode codeFrom(std::string_view name, int status)
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Unavailable); ++i) {
        if (name == codeName(static_cast<ErrorCode>(i)))
            return static_cast<ErrorCode>(i);
    }
    for (int i = 0; i <= static_cast<int>(ErrorCode::Unavailable); ++i) {
        if (status == httpStatus(static_cast<ErrorCode>(i)))
            return static_cast<ErrorCode>(i);
    }
    return status >= 500 ? ErrorCode::Unavailable : ErrorCode::Refused;
}

std::string textAt(const json::Object& object, const char* key)
{
    const auto* const value = object.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string().c_str()) : std::string();
}

std::vector<Detail> detailsOf(const json::Object& object)
{
    std::vector<Detail> out;
    const auto* const details = object.if_contains("details");
    if (!details || !details->is_array())
        return out;
    for (const auto& item : details->get_array()) {
        if (item.is_object())
            out.push_back({textAt(item.get_object(), "path"), verbatim(textAt(item.get_object(), "message"))});
    }
    return out;
}

/// A proxy in front of the server answers in its own words: HTML, or nothing.
Error errorFromStranger(const ApiAnswer& answer, const QUrl& server)
{
    const std::string status = std::to_string(answer.status);
    const std::string host = server.toDisplayString(QUrl::RemovePath).toStdString();
    if (answer.status >= 502 && answer.status <= 504)
        return {ErrorCode::Unavailable,
            Message{Text{"The server behind %1 is stopped or restarting (HTTP %2): try again in a moment.",
                        "Le serveur derrière %1 est arrêté ou redémarre (HTTP %2) : réessayez dans un instant."},
                {host, status}}};
    if (answer.status >= 300 && answer.status < 400)
        return {ErrorCode::Refused,
            Message{Text{"%1 sends to another address (%2): enter that one as the server's address.",
                        "%1 renvoie vers une autre adresse (%2) : saisissez celle-ci comme adresse du serveur."},
                {host, answer.header("Location").toStdString()}}};
    if (answer.status == 429)
        return errors::tooManyRequests(std::max(1, answer.header("Retry-After").toInt()));
    return notVigie(server);
}

} // namespace

Message verbatim(std::string sentence)
{
    return Message{Text{"%1", "%1"}, {std::move(sentence)}};
}

QString textOf(const Message& message)
{
    const bool isFrench = QLocale().language() == QLocale::French;
    return QString::fromStdString(message.in(isFrench ? Language::French : Language::English));
}

QString textOf(const Error& error)
{
    return textOf(error.message);
}

Error errorFromAnswer(const ApiAnswer& answer, const QUrl& server)
{
    const auto parsed = json::parse({answer.body.constData(), static_cast<std::size_t>(answer.body.size())});
    const auto* const object = parsed && parsed->is_object() ? &parsed->get_object() : nullptr;
    const std::string sentence = object ? textAt(*object, "error") : std::string();
    if (sentence.empty())
        return errorFromStranger(answer, server);
    Error error{codeFrom(textAt(*object, "code"), answer.status), verbatim(sentence), detailsOf(*object)};
    error.retryAfterSeconds = answer.header("Retry-After").toInt();
    if (const auto* const context = object->if_contains("context"))
        error.context = json::toText(*context);
    return error;
}

Error errorFromNetwork(QNetworkReply::NetworkError error, const QUrl& server)
{
    const bool isProtocol = error >= QNetworkReply::ProtocolUnknownError && error <= QNetworkReply::ProtocolFailure;
    if (isProtocol)
        return notVigie(server);
    if (error == QNetworkReply::TimeoutError || error == QNetworkReply::OperationCanceledError)
        return timedOut(server);
    for (const auto& row : networkRows) {
        if (error >= row.first && error <= row.last)
            return unreachable(row.text, server);
    }
    return unreachable({"%1 cannot be reached: check your network connection, then try again.",
                           "%1 est injoignable : vérifiez votre connexion réseau, puis réessayez."},
        server);
}

Error timedOut(const QUrl& server)
{
    return unreachable({"%1 did not answer in time: check your network connection, then try again.",
                           "%1 n'a pas répondu à temps : vérifiez votre connexion réseau, puis réessayez."},
        server);
}

Error answerTooLarge(const QUrl& server, qint64 limitBytes)
{
    return {ErrorCode::TooLarge,
        Message{Text{"The answer of %1 is larger than %2 MB and was refused: ask for less, with a search or a filter.",
                    "La réponse de %1 dépasse %2 Mo et a été refusée : demandez-en moins, avec une recherche ou un "
                    "filtre."},
            {server.toDisplayString(QUrl::RemovePath).toStdString(), std::to_string(limitBytes / (1024 * 1024))}}};
}

Error notVigie(const QUrl& server)
{
    return {ErrorCode::Malformed,
        Message{Text{"What answers at %1 is not a Vigie server, or not of this version: check the address.",
                    "Ce qui répond à l'adresse %1 n'est pas un serveur Vigie, ou pas de cette version : vérifiez "
                    "l'adresse."},
            {server.toDisplayString(QUrl::RemovePath).toStdString()}}};
}

Error signInAgain()
{
    return {ErrorCode::Unauthenticated,
        Text{"Your session has ended: sign in again.", "Votre session est terminée : reconnectez-vous."}};
}

bool asksForCode(const Error& error)
{
    const auto context = json::parse(error.context);
    if (error.code != ErrorCode::Unauthenticated || !context || !context->is_object())
        return false;
    const auto* const value = context->get_object().if_contains("totpRequired");
    return value && value->is_bool() && value->get_bool();
}

} // namespace vigie::ui
