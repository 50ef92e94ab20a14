#pragma once

#include "server/ai/completion.h"
#include "server/net/http_client.h"

namespace vigie::ai {

/// Where a model is asked.
struct Address {
    std::string baseUrl;
    std::string apiKey;
};

/// Speaks to OpenAI-compatible endpoints. One a worker.
class Gateway {
public:
    explicit Gateway(net::HttpClient& http)
        : m_http(http)
    {
    }

    /// Suspends the fiber until the model has answered. Tries again where that may help (429, 5xx, no answer), but
    /// never once some of the answer was heard. Errors: Refused when asking again is in vain (key, model, credit),
    /// Unavailable when it may help later; each says in one sentence what is wrong.
    Result<Answer> ask(const Address& address, const Question& question, const Listener& listener = {});

    /// The models the endpoint lists.
    Result<std::vector<std::string>> models(const Address& address);

private:
    struct Attempt;
    Attempt askOnce(const Address& address, const Question& question, const Dialect& dialect, const Listener& listener);

    net::HttpClient& m_http;
};

/// A base URL made regular: without the slash at its end. Keys travel in it: plain http is for this computer and
/// private networks alone.
Result<std::string> checkedBaseUrl(std::string_view url);

} // namespace vigie::ai
