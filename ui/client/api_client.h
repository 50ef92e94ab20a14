#pragma once

#include "ui/client/api_answer.h"
#include "ui/client/api_errors.h"
#include "ui/client/reply.h"
#include "ui/client/session.h"
#include "ui/client/wire.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrlQuery>

#include <memory>
#include <vector>

namespace vigie::ui {

class NetworkCall;

enum class ApiAccess { SignedIn, Anyone };

struct ApiRequest {
    QByteArray method;
    QString path; ///< "/api/leads/3"
    QUrlQuery query = {};
    std::string body = {}; ///< JSON; empty for none
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    ApiAccess access = ApiAccess::SignedIn;
    int silenceMs = 0; ///< how long the server may take to say anything; 0: as usual
};

/// A value for a query: Qt would leave "+" as it is, which servers read as a blank.
QString encoded(const QString& value);
/// What asks for a page of a list, added to its filters. An empty cursor means the first.
QUrlQuery pageQuery(int limit, const QString& cursor, QUrlQuery filters = {});

/// The HTTP API of one server. An access token that has ended is exchanged once, whatever number of requests wait.
class ApiClient : public QObject {
    Q_OBJECT

public:
    explicit ApiClient(Session& session, ApiLimits limits = {}, QObject* parent = nullptr);
    ~ApiClient() override;

    /// The language the server's sentences come in.
    void setLanguage(Language language) { m_language = language; }

    /// An answer of status 2xx, or an error.
    Reply<ApiAnswer> send(ApiRequest request);

    /// The same, read as a T.
    template <class T>
    Reply<T> sendFor(ApiRequest request)
    {
        return typed<T>(std::move(request));
    }
    template <class T>
    Reply<T> get(const QString& path, const QUrlQuery& query = {})
    {
        return typed<T>({"GET", path, query});
    }
    /// A list: its records, the cursor of the next page from Link, and the total when it was asked for.
    template <class T>
    Reply<RecordPage<T>> getPage(const QString& path, const QUrlQuery& query = {});
    /// How many records of a list there are. Asked apart from the pages: counting must not hold the first of them up.
    template <class T>
    Reply<std::int64_t> countOf(const QString& path, const QUrlQuery& filters);
    template <class T>
    Reply<T> post(const QString& path, std::string body, ApiAccess access = ApiAccess::SignedIn)
    {
        return typed<T>({"POST", path, {}, std::move(body), {}, access});
    }
    /// `version`: the one that is replaced; an error Stale carries what is there instead.
    template <class T>
    Reply<T> put(const QString& path, std::string body, std::int64_t version)
    {
        return typed<T>({"PUT", path, {}, std::move(body), {{"If-Match", '"' + QByteArray::number(version) + '"'}}});
    }
    /// A POST that makes a record. Sent again with the same key, it makes no second one.
    template <class T>
    Reply<T> create(const QString& path, std::string body, const QByteArray& idempotencyKey)
    {
        return typed<T>({"POST", path, {}, std::move(body), {{"Idempotency-Key", idempotencyKey}}});
    }
    /// `version` is what the change was made from; an error Stale tells that the record has changed since.
    template <class T>
    Reply<T> patch(const QString& path, std::string body, std::int64_t version)
    {
        return typed<T>({"PATCH", path, {}, std::move(body), {{"If-Match", '"' + QByteArray::number(version) + '"'}}});
    }
    /// A change of what nobody else can have changed meanwhile.
    template <class T>
    Reply<T> patch(const QString& path, std::string body)
    {
        return typed<T>({"PATCH", path, {}, std::move(body)});
    }
    Reply<void> remove(const QString& path);

    /// An access token that is good for some time yet.
    Reply<std::string> freshToken();
    /// Forgets that the token is fresh: the server just refused it.
    void distrustToken() { m_isTokenDistrusted = true; }

    /// Requests that wait for an answer.
    int pending() const { return m_pending; }

Q_SIGNALS:
    /// The server said something, be it an error.
    void answered();
    void becameIdle();

private:
    struct Exchange;
    using ExchangePointer = std::shared_ptr<Exchange>;

    template <class T>
    Reply<T> typed(ApiRequest request)
    {
        return send(std::move(request)).template map<T>([server = m_session.server()](const ApiAnswer& answer) {
            return decode<T>(answer, server);
        });
    }
    template <class T>
    static Result<T> decode(const ApiAnswer& answer, const QUrl& server);
    static Result<json::Value> parsed(const ApiAnswer& answer, const QUrl& server);
    static QString nextCursor(const ApiAnswer& answer);
    static std::optional<std::int64_t> totalCount(const ApiAnswer& answer);

    void start(const ExchangePointer& exchange);
    void end(const ExchangePointer& exchange, Result<ApiAnswer> result);
    QNetworkReply* transmit(const Exchange& exchange, const ApiLimits& limits);
    bool retryWithToken(const ExchangePointer& exchange);
    void refresh();
    void refreshed(Result<ApiAnswer> result);
    void countDown();

    Session& m_session;
    ApiLimits m_limits;
    Language m_language = Language::English;
    QNetworkAccessManager m_network;
    std::vector<ExchangePointer> m_waiting; ///< for the new token
    std::vector<ReplySource<std::string>> m_tokenSeekers;
    bool m_isRefreshing = false;
    bool m_isTokenDistrusted = false;
    int m_pending = 0;
};

template <class T>
Result<T> ApiClient::decode(const ApiAnswer& answer, const QUrl& server)
{
    auto value = parsed(answer, server);
    if (!value)
        return value.error();
    T record{};
    if (!wire::read(*value, record))
        return notVigie(server);
    return record;
}

template <class T>
Reply<RecordPage<T>> ApiClient::getPage(const QString& path, const QUrlQuery& query)
{
    return send({"GET", path, query})
        .map<RecordPage<T>>([server = m_session.server()](const ApiAnswer& answer) -> Result<RecordPage<T>> {
            auto items = decode<std::vector<T>>(answer, server);
            if (!items)
                return items.error();
            return RecordPage<T>{std::move(*items), nextCursor(answer), totalCount(answer)};
        });
}

template <class T>
Reply<std::int64_t> ApiClient::countOf(const QString& path, const QUrlQuery& filters)
{
    QUrlQuery query = pageQuery(1, {}, filters);
    query.addQueryItem(QStringLiteral("total"), QStringLiteral("exact"));
    return getPage<T>(path, query).template map<std::int64_t>([](const RecordPage<T>& page) {
        return Result<std::int64_t>(page.total.value_or(static_cast<std::int64_t>(page.items.size())));
    });
}

} // namespace vigie::ui
