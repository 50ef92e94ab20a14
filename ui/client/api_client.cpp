#include "ui/client/api_client.h"

#include "ui/client/network_call.h"
#include "ui/client/server_check.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QPointer>
#include <QRegularExpression>
#include <QSysInfo>
#include <QUuid>

namespace vigie::ui {

using namespace Qt::StringLiterals;

struct ApiClient::Exchange {
    ApiRequest request;
    ReplySource<ApiAnswer> source;
    QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    std::string token; ///< the one it was sent with
    bool isRetried = false;
    QPointer<NetworkCall> call;
};

namespace {

/// What somebody's list of sessions tells this one by: the program, its version and the system it runs on.
QByteArray agent()
{
    static const QByteArray system = QSysInfo::prettyProductName().toLatin1();
    return "Vigie/" + QCoreApplication::applicationVersion().toLatin1() + " (" + system + ')';
}

void setHabits(QNetworkRequest& request, const ApiLimits& limits)
{
    request.setTransferTimeout(limits.silenceMs);
    // A redirection would take the token along to wherever it points.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
}

} // namespace

QString encoded(const QString& value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QUrlQuery pageQuery(int limit, const QString& cursor, QUrlQuery filters)
{
    filters.addQueryItem(u"limit"_s, QString::number(limit));
    if (!cursor.isEmpty())
        filters.addQueryItem(u"cursor"_s, encoded(cursor));
    return filters;
}

ApiClient::ApiClient(Session& session, ApiLimits limits, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_limits(limits)
{
}

ApiClient::~ApiClient()
{
    // While there still is a network to end them on; who waited with this client as context cancels when it is gone.
    qDeleteAll(findChildren<NetworkCall*>(Qt::FindDirectChildrenOnly));
}

Reply<ApiAnswer> ApiClient::send(ApiRequest request)
{
    const auto exchange = std::make_shared<Exchange>();
    exchange->request = std::move(request);
    exchange->source.onCancel([self = QPointer(this), weak = std::weak_ptr(exchange)] {
        if (const auto alive = weak.lock(); alive && alive->call)
            alive->call->drop();
        if (self)
            self->countDown();
    });
    ++m_pending;
    if (exchange->request.access == ApiAccess::SignedIn && m_isRefreshing)
        m_waiting.push_back(exchange);
    else
        start(exchange);
    return exchange->source.reply();
}

void ApiClient::countDown()
{
    if (--m_pending == 0)
        Q_EMIT becameIdle();
}

void ApiClient::start(const ExchangePointer& exchange)
{
    if (exchange->source.isDone())
        return;
    exchange->token = m_session.accessToken();
    ApiLimits limits = m_limits;
    if (exchange->request.silenceMs > 0)
        limits.silenceMs = exchange->request.silenceMs;
    auto* const call = new NetworkCall(transmit(*exchange, limits), limits, m_session.server(), this);
    exchange->call = call;
    connect(call, &NetworkCall::finished, this, [this, exchange, call] { end(exchange, call->result()); });
}

QNetworkReply* ApiClient::transmit(const Exchange& exchange, const ApiLimits& limits)
{
    const ApiRequest& request = exchange.request;
    QUrl url = m_session.server();
    url.setPath(url.path() + request.path);
    url.setQuery(request.query);
    QNetworkRequest out(url);
    setHabits(out, limits);
    out.setRawHeader("Accept", "application/json");
    out.setRawHeader("Accept-Language", QByteArray::fromStdString(std::string(tagOf(m_language))));
    out.setRawHeader("X-Request-Id", exchange.id);
    out.setRawHeader("User-Agent", agent());
    if (request.access == ApiAccess::SignedIn && !exchange.token.empty())
        out.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(exchange.token));
    const auto body = QByteArray::fromStdString(request.body);
    if (!body.isEmpty())
        out.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
    for (const auto& [name, value] : request.headers)
        out.setRawHeader(name, value);
    m_network.setProxy(isThisComputer(url) ? QNetworkProxy(QNetworkProxy::NoProxy) : QNetworkProxy());
    if (request.method == "GET")
        return m_network.get(out);
    return m_network.sendCustomRequest(out, request.method, body);
}

void ApiClient::end(const ExchangePointer& exchange, Result<ApiAnswer> result)
{
    if (result)
        Q_EMIT answered();
    if (exchange->source.isDone())
        return;
    if (result && result->status == 401 && retryWithToken(exchange))
        return;
    // Counted down first: whoever hears the answer may send the next request.
    --m_pending;
    if (result && result->status >= 300)
        exchange->source.finish(errorFromAnswer(*result, m_session.server()));
    else
        exchange->source.finish(std::move(result));
    if (m_pending == 0)
        Q_EMIT becameIdle();
}

/// True when the request is sent again, now or once the token has been exchanged.
bool ApiClient::retryWithToken(const ExchangePointer& exchange)
{
    if (exchange->request.access == ApiAccess::Anyone || exchange->isRetried || !m_session.isOpen())
        return false;
    exchange->isRetried = true;
    const bool wasRenewedMeanwhile = m_session.accessToken() != exchange->token;
    if (wasRenewedMeanwhile && !m_isRefreshing) {
        start(exchange);
        return true;
    }
    m_waiting.push_back(exchange);
    refresh();
    return true;
}

void ApiClient::refresh()
{
    if (m_isRefreshing)
        return;
    m_isRefreshing = true;
    const RefreshRequest body{m_session.refreshToken()};
    send({"POST", u"/api/auth/refresh"_s, {}, toJson(body), {}, ApiAccess::Anyone})
        .then(this, [this](Result<ApiAnswer> result) { refreshed(std::move(result)); });
}

void ApiClient::refreshed(Result<ApiAnswer> result)
{
    m_isRefreshing = false;
    const auto waiting = std::exchange(m_waiting, {});
    const auto seekers = std::exchange(m_tokenSeekers, {});
    auto tokens = result ? decode<SessionTokens>(*result, m_session.server()) : Result<SessionTokens>(result.error());
    if (tokens && m_session.isOpen()) {
        m_isTokenDistrusted = false;
        m_session.renew(std::move(*tokens));
        for (const auto& exchange : waiting)
            start(exchange);
        for (const auto& seeker : seekers)
            seeker.finish(m_session.accessToken());
        return;
    }
    // Only the server can end a session: when it is out of reach, the tokens are kept for later.
    const ErrorCode code = tokens ? ErrorCode::Unauthenticated : tokens.error().code;
    const bool isOver
        = code == ErrorCode::Unauthenticated || code == ErrorCode::Forbidden || code == ErrorCode::Invalid;
    const Error error = isOver ? signInAgain() : tokens.error();
    for (const auto& exchange : waiting)
        end(exchange, error);
    for (const auto& seeker : seekers)
        seeker.finish(error);
    if (isOver)
        m_session.expire();
}

Reply<std::string> ApiClient::freshToken()
{
    ReplySource<std::string> source;
    if (!m_session.isOpen())
        source.finish(signInAgain());
    else if (m_session.hasFreshToken() && !m_isTokenDistrusted && !m_isRefreshing)
        source.finish(m_session.accessToken());
    else {
        m_tokenSeekers.push_back(source);
        refresh();
    }
    return source.reply();
}

Reply<void> ApiClient::remove(const QString& path)
{
    return send({"DELETE", path}).map<void>([](const ApiAnswer&) { return Result<void>(); });
}

Result<json::Value> ApiClient::parsed(const ApiAnswer& answer, const QUrl& server)
{
    auto value = json::parse({answer.body.constData(), static_cast<std::size_t>(answer.body.size())});
    if (!value)
        return notVigie(server);
    return value;
}

QString ApiClient::nextCursor(const ApiAnswer& answer)
{
    // </api/leads?limit=2&cursor=X>; rel="next"
    static const QRegularExpression next(uR"(<([^>]*)>\s*;[^,]*rel="?next)"_s);
    const auto match = next.match(QString::fromUtf8(answer.header("Link")));
    const QUrlQuery query(QUrl(match.captured(1)));
    return query.queryItemValue(u"cursor"_s, QUrl::FullyDecoded);
}

std::optional<std::int64_t> ApiClient::totalCount(const ApiAnswer& answer)
{
    bool isNumber = false;
    const auto total = answer.header("X-Total-Count").toLongLong(&isNumber);
    return isNumber ? std::optional<std::int64_t>(total) : std::nullopt;
}

} // namespace vigie::ui
