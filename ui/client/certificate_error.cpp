#include "ui/client/certificate_error.h"

#include "ui/client/api_errors.h"

#include <QCryptographicHash>
#include <QSslCertificate>

namespace vigie::ui {

namespace {

struct ReasonRow {
    QSslError::SslError error;
    Text text; ///< %1: the server
};

constexpr ReasonRow reasonRows[] = {
    {QSslError::CertificateExpired,
        {"The certificate of %1 has run out: ask whoever runs the server to renew it, and check your clock.",
            "Le certificat de %1 a expiré : demandez à qui gère le serveur de le renouveler, et vérifiez votre "
            "horloge."}},
    {QSslError::CertificateNotYetValid,
        {"The certificate of %1 is not valid yet: check your clock.",
            "Le certificat de %1 n'est pas encore valable : vérifiez votre horloge."}},
    {QSslError::HostNameMismatch,
        {"The certificate of %1 was made for another address: check the address.",
            "Le certificat de %1 a été établi pour une autre adresse : vérifiez l'adresse."}},
    {QSslError::SelfSignedCertificate,
        {"The certificate of %1 is signed by nobody but itself: ask whoever runs the server for a trusted one.",
            "Le certificat de %1 n'est signé que par lui-même : demandez-en un reconnu à qui gère le serveur."}},
    {QSslError::SelfSignedCertificateInChain,
        {"The certificate of %1 was issued by somebody this computer does not know: ask whoever runs the server.",
            "Le certificat de %1 a été émis par un tiers que cet ordinateur ne connaît pas : demandez à qui gère le "
            "serveur."}},
    {QSslError::UnableToGetLocalIssuerCertificate,
        {"The certificate of %1 was issued by somebody this computer does not know: ask whoever runs the server.",
            "Le certificat de %1 a été émis par un tiers que cet ordinateur ne connaît pas : demandez à qui gère le "
            "serveur."}},
};

std::string nameOf(const QUrl& server)
{
    return server.toDisplayString(QUrl::RemovePath).toStdString();
}

std::string issuerOf(const QSslCertificate& certificate)
{
    auto names = certificate.issuerInfo(QSslCertificate::Organization);
    names += certificate.issuerInfo(QSslCertificate::CommonName);
    return names.join(QStringLiteral(", ")).toStdString();
}

Detail line(Text text, std::string value)
{
    return {"certificate", Message{text, {std::move(value)}}};
}

} // namespace

Error certificateRefused(const QList<QSslError>& errors, const QUrl& server)
{
    Error out = errorFromNetwork(QNetworkReply::SslHandshakeFailedError, server);
    for (const auto& row : reasonRows) {
        const bool isReason = std::any_of(
            errors.begin(), errors.end(), [&](const QSslError& error) { return error.error() == row.error; });
        if (!isReason)
            continue;
        out.message = Message{row.text, {nameOf(server)}};
        break;
    }
    const QSslCertificate certificate = errors.isEmpty() ? QSslCertificate() : errors.first().certificate();
    if (certificate.isNull())
        return out;
    QByteArray fingerprint = certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
    fingerprint[fingerprint.size() / 2] = '\n'; // two lines of sixteen, to be compared by eye
    out.details = {line({"Issued by: %1", "Émis par : %1"}, issuerOf(certificate)),
        line({"Valid until: %1", "Valable jusqu'au : %1"},
            certificate.expiryDate().toString(QStringLiteral("yyyy-MM-dd")).toStdString()),
        line({"SHA-256:\n%1", "SHA-256 :\n%1"}, fingerprint.toStdString())};
    return out;
}

Error notEncrypted(const QUrl& server)
{
    return {ErrorCode::Unavailable,
        Message{Text{"What answers at %1 does not speak HTTPS: check the address and the port.",
                    "Ce qui répond à l'adresse %1 ne parle pas HTTPS : vérifiez l'adresse et le port."},
            {nameOf(server)}}};
}

} // namespace vigie::ui
