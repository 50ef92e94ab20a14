#include "server/http/tls.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace vigie::http {

Result<std::optional<QSslConfiguration>> readTls(const std::string& certificate, const std::string& keyFile)
{
    if (certificate.empty())
        return std::optional<QSslConfiguration>();
    const auto chain = QSslCertificate::fromPath(QString::fromStdString(certificate));
    QFile file(QString::fromStdString(keyFile));
    const bool opened = file.open(QIODevice::ReadOnly);
    const QByteArray pem = opened ? file.readAll() : QByteArray();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    if (chain.isEmpty() || key.isNull())
        return errors::invalidField(chain.isEmpty() ? "TLS_CERT" : "TLS_KEY",
            Text{"TLS_CERT and TLS_KEY must be readable PEM files.",
                "TLS_CERT et TLS_KEY doivent être des fichiers PEM lisibles."});
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return std::optional(configuration);
}

} // namespace vigie::http
