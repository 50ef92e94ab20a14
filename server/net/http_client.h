#pragma once

#include "server/base/result.h"
#include "server/http/message.h"

#include <functional>
#include <memory>
#include <string>

class QNetworkAccessManager;

namespace vigie::net {

struct OutboundRequest {
    std::string method = "GET";
    std::string url;
    http::Pairs headers;
    std::string body;
    int silenceMs = 30'000; ///< how long nothing may come
    int totalMs = 120'000; ///< how long all of it may take
    std::int64_t maxAnswerBytes = 10 * 1024 * 1024;
};

struct OutboundAnswer {
    int status = 0;
    http::Pairs headers; ///< names in lower case
    std::string body;

    /// The first header of that name (lower case), or an empty view.
    std::string_view header(std::string_view name) const;
};

/// Takes a piece of an answer; false ends the exchange.
using TakePiece = std::function<bool(std::string_view)>;

/// Asks other servers over HTTP. One a thread.
class HttpClient {
public:
    HttpClient();
    ~HttpClient();

    /// Suspends the fiber. An error (Unavailable) means no whole answer: refused, timed out, cut, too large. A status
    /// of 4xx or 5xx is an answer. Never inside a transaction.
    Result<OutboundAnswer> send(const OutboundRequest& request) { return exchange(request, {}); }

    /// The same, but the body of a 2xx is handed over as it comes, in the caller's fiber, and is not kept.
    Result<OutboundAnswer> stream(const OutboundRequest& request, const TakePiece& take)
    {
        return exchange(request, take);
    }

private:
    Result<OutboundAnswer> exchange(const OutboundRequest& request, const TakePiece& take);

    std::unique_ptr<QNetworkAccessManager> m_manager; // made when first needed
};

/// Whether asking again may help: 5xx, 429 and 408, but no other 4xx.
bool mayRetry(int status);

} // namespace vigie::net
