#include "server/net/http_client.h"

#include "server/base/fiber.h"
#include "server/base/text.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace vigie::net {

namespace {

constexpr qint64 pieceBytes = 64 * 1024; // what may wait to be taken

QNetworkRequest requestOf(const OutboundRequest& request)
{
    QNetworkRequest out(QUrl(QString::fromStdString(request.url)));
    out.setTransferTimeout(request.silenceMs);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("Vigie"));
    for (const auto& [name, value] : request.headers)
        out.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    return out;
}

Error noAnswer(const OutboundRequest& request, const Text& why, const std::string& detail = {})
{
    const std::string host = QUrl(QString::fromStdString(request.url)).host().toStdString();
    return {ErrorCode::Unavailable, Message{why, {host, detail}}};
}

const Text noneCame{"%1 gave no answer: %2", "%1 n'a pas répondu : %2"};
const Text tooLarge{"%1 sent more than it should.", "%1 a envoyé plus que prévu."};
const Text tooSlow{"%1 took too long to answer.", "%1 a mis trop de temps à répondre."};
const Text wasCut{"The answer of %1 was cut off.", "La réponse de %1 a été interrompue."};

/// Suspends the fiber until there is something to read; false when nothing more will come.
bool waitForMore(QNetworkReply& reply)
{
    if (reply.bytesAvailable() == 0 && !reply.isFinished()) {
        // The fiber goes on inside the reply's own signal: nothing of this is touched after open().
        QObject waiting;
        fiber::Gate gate;
        const auto goOn = [&gate] { gate.open(); };
        QObject::connect(&reply, &QNetworkReply::readyRead, &waiting, goOn);
        QObject::connect(&reply, &QNetworkReply::finished, &waiting, goOn);
        gate.wait();
    }
    return reply.bytesAvailable() > 0 || !reply.isFinished();
}

/// Qt counts statuses of 4xx and 5xx as errors too: those are answers.
bool brokeOnTheWay(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError
        && (error < QNetworkReply::ContentAccessDenied || error == QNetworkReply::ProtocolFailure);
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

bool mayRetry(int status)
{
    return status >= 500 || status == 429 || status == 408;
}

std::string_view OutboundAnswer::header(std::string_view name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

HttpClient::HttpClient() = default;
HttpClient::~HttpClient() = default;

Result<OutboundAnswer> HttpClient::exchange(const OutboundRequest& request, const TakePiece& take)
{
    fiber::assertNoTransaction("outbound HTTP");
    if (!m_manager)
        m_manager = std::make_unique<QNetworkAccessManager>();
    // The fiber goes on inside the reply's own signal, so the reply is deleted from the event loop.
    const auto later = [](QNetworkReply* done) { done->deleteLater(); };
    const std::unique_ptr<QNetworkReply, decltype(later)> reply(
        m_manager->sendCustomRequest(
            requestOf(request), QByteArray::fromStdString(request.method), QByteArray::fromStdString(request.body)),
        later);
    reply->setReadBufferSize(pieceBytes);
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, reply.get(), &QNetworkReply::abort);
    deadline.start(request.totalMs);
    OutboundAnswer answer;
    std::int64_t size = 0;
    while (waitForMore(*reply)) {
        const QByteArray piece = reply->readAll();
        size += piece.size();
        if (size > request.maxAnswerBytes) {
            reply->abort();
            return noAnswer(request, tooLarge);
        }
        const std::string_view text(piece.constData(), static_cast<std::size_t>(piece.size()));
        answer.status = statusOf(*reply);
        if (!take || answer.status / 100 != 2)
            answer.body += text;
        else if (!take(text)) {
            reply->abort();
            return answer;
        }
    }
    answer.status = statusOf(*reply);
    if (reply->error() == QNetworkReply::OperationCanceledError)
        return noAnswer(request, tooSlow);
    if (answer.status == 0)
        return noAnswer(request, noneCame, reply->errorString().toStdString());
    if (brokeOnTheWay(reply->error()))
        return noAnswer(request, wasCut);
    for (const auto& [name, value] : reply->rawHeaderPairs())
        answer.headers.emplace_back(text::lowered(name.toStdString()), value.toStdString());
    return answer;
}

} // namespace vigie::net
