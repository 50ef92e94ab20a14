#pragma once

#include "server/base/result.h"
#include "server/http/message.h"

#include <QNetworkAccessManager>

#include <string>

namespace vigie::net {

struct OutboundRequest {
    std::string method = "GET";
    std::string url;
    http::Pairs headers;
    std::string body;
    int timeoutMs = 30'000;
    qint64 maxAnswerBytes = 10 * 1024 * 1024;
};

struct OutboundAnswer {
    int status = 0;
    http::Pairs headers; ///< names in lower case
    std::string body;
};

/// Asks other servers over HTTP. One a thread.
class HttpClient {
public:
    /// Suspends the fiber. An error (Unavailable) means no answer: refused, timed out, too large. A status of 4xx or
    /// 5xx is an answer. Never inside a transaction.
    Result<OutboundAnswer> send(const OutboundRequest& request);

private:
    QNetworkAccessManager m_manager;
};

/// Whether asking again may help: 5xx, 429 and 408, but no other 4xx.
bool mayRetry(int status);

} // namespace vigie::net
