#include "server/net/http_client.h"

#include "server/base/fiber.h"
#include "server/base/text.h"

#include <QNetworkReply>

namespace vigie::net {

namespace {

QNetworkRequest requestOf(const OutboundRequest& request)
{
    QNetworkRequest out(QUrl(QString::fromStdString(request.url)));
    out.setTransferTimeout(request.timeoutMs);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("Vigie"));
    for (const auto& [name, value] : request.headers)
        out.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    return out;
}

Error noAnswer(const OutboundRequest& request, const QString& why)
{
    const QString host = QUrl(QString::fromStdString(request.url)).host();
    return {ErrorCode::Unavailable,
        Message{Text{"%1 gave no answer: %2", "%1 n'a pas répondu : %2"}, {host.toStdString(), why.toStdString()}}};
}

} // namespace

bool mayRetry(int status)
{
    return status >= 500 || status == 429 || status == 408;
}

Result<OutboundAnswer> HttpClient::send(const OutboundRequest& request)
{
    fiber::assertNoTransaction("outbound HTTP");
    // The fiber goes on inside the reply's own signal, so the reply is deleted from the event loop.
    const auto later = [](QNetworkReply* done) { done->deleteLater(); };
    const std::unique_ptr<QNetworkReply, decltype(later)> reply(
        m_manager.sendCustomRequest(
            requestOf(request), QByteArray::fromStdString(request.method), QByteArray::fromStdString(request.body)),
        later);
    reply->setReadBufferSize(request.maxAnswerBytes + 1);
    fiber::Gate gate;
    bool tooLarge = false;
    QObject::connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] {
        if (reply->bytesAvailable() > request.maxAnswerBytes) {
            tooLarge = true;
            reply->abort();
        }
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, reply.get(), [&] { gate.open(); });
    gate.wait();
    const auto status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (tooLarge)
        return noAnswer(request, QStringLiteral("answer too large"));
    if (!status.isValid())
        return noAnswer(request, reply->errorString());
    OutboundAnswer answer{status.toInt(), {}, reply->readAll().toStdString()};
    for (const auto& [name, value] : reply->rawHeaderPairs())
        answer.headers.emplace_back(text::lowered(name.toStdString()), value.toStdString());
    return answer;
}

} // namespace vigie::net
