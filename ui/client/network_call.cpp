#include "ui/client/network_call.h"

#include "ui/client/api_errors.h"
#include "ui/client/certificate_error.h"

namespace vigie::ui {

NetworkCall::NetworkCall(QNetworkReply* reply, const ApiLimits& limits, QUrl server, QObject* parent)
    : QObject(parent)
    , m_reply(reply)
    , m_limits(limits)
    , m_server(std::move(server))
{
    m_reply->setParent(this);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(timedOut(m_server)); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.answerBytes)
            giveUp(answerTooLarge(m_server, m_limits.answerBytes));
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!m_error)
            m_error = certificateRefused(errors, m_server);
    });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] { gather(); });
    connect(m_reply, &QNetworkReply::finished, this, [this] { close(); });
    m_deadline.start(limits.totalMs);
}

void NetworkCall::gather()
{
    if (m_error)
        return;
    m_body += m_reply->readAll();
    if (m_body.size() > m_limits.answerBytes)
        giveUp(answerTooLarge(m_server, m_limits.answerBytes));
}

void NetworkCall::giveUp(Error error)
{
    if (m_error)
        return;
    m_error = std::move(error);
    m_body.clear();
    m_reply->abort(); // ends in close()
}

void NetworkCall::drop()
{
    m_reply->disconnect(this);
    m_reply->abort();
    deleteLater();
}

void NetworkCall::close()
{
    m_deadline.stop();
    gather();
    deleteLater();
    Q_EMIT finished();
}

Result<ApiAnswer> NetworkCall::result() const
{
    if (m_error)
        return *m_error;
    // Qt counts 4xx and 5xx as errors too: those are answers. What stands before them in its list is the way there.
    const auto error = m_reply->error();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return notEncrypted(m_server); // a certificate that is refused has said so already
    const bool isAnswer = error == QNetworkReply::NoError || error >= QNetworkReply::ContentAccessDenied;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isAnswer || error == QNetworkReply::ProtocolFailure || status == 0)
        return errorFromNetwork(error, m_server);
    ApiAnswer answer{status, m_body, {}};
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        answer.headers.emplace_back(name, value);
    return answer;
}

} // namespace vigie::ui
