#include "server/ai/ai_gateway.h"

#include "server/ai/practice_model.h"
#include "server/base/fiber.h"
#include "server/base/json_members.h"
#include "server/base/text.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <charconv>

namespace vigie::ai {

namespace {

constexpr int attempts = 3;
constexpr int firstPauseMs = 500;
constexpr int longestPauseMs = 10'000;
constexpr int silenceMs = 60'000; // a model may think for a while before its first word
constexpr int totalMs = 180'000;
constexpr std::int64_t mostBytes = 4 * 1024 * 1024;
constexpr int longestRefusal = 300;

std::string hostOf(const Address& address)
{
    return QUrl(QString::fromStdString(address.baseUrl)).host().toStdString();
}

net::OutboundRequest requestTo(const Address& address, std::string_view path)
{
    net::OutboundRequest request;
    request.url = address.baseUrl + std::string(path);
    if (!address.apiKey.empty())
        request.headers.emplace_back("Authorization", "Bearer " + address.apiKey);
    request.silenceMs = silenceMs;
    request.totalMs = totalMs;
    request.maxAnswerBytes = mostBytes;
    return request;
}

Error refused(const Text& sentence, std::vector<std::string> values)
{
    return {ErrorCode::Refused, Message{sentence, std::move(values)}};
}

/// What a status that is no success means for the one who set the endpoint up.
Error errorOf(int status, const std::string& refusal, const Address& address, const std::string& model)
{
    const std::string host = hostOf(address);
    const std::string said
        = refusal.empty() ? "HTTP " + std::to_string(status) : text::clipped(refusal, longestRefusal);
    const bool isOutOfCredit = status == 402 || said.find("insufficient_quota") != said.npos;
    if (status == 401 || status == 403)
        return refused({"%1 refuses the API key: %2", "%1 refuse la clé d'API : %2"}, {host, said});
    if (isOutOfCredit)
        return refused(
            {"The account at %1 has no credit left: %2", "Le compte chez %1 n'a plus de crédit : %2"}, {host, said});
    if (status == 404)
        return refused({"%1 does not know the model \"%2\", or nothing answers at this address: %3",
                           "%1 ne connaît pas le modèle « %2 », ou rien ne répond à cette adresse : %3"},
            {host, model, said});
    if (status / 100 == 3)
        return refused(
            {"%1 answers from another address: set that one.", "%1 répond à une autre adresse : indiquez-la."}, {host});
    if (!net::mayRetry(status))
        return refused({"%1 refuses the question: %2", "%1 refuse la question : %2"}, {host, said});
    const Text tooMuch{"%1 is asked too much at the moment: %2", "%1 est trop sollicité pour le moment : %2"};
    const Text fault{"%1 has a fault: %2", "%1 est en panne : %2"};
    return {ErrorCode::Unavailable, Message{status == 429 ? tooMuch : fault, {host, said}}};
}

Error errorOf(const net::OutboundAnswer& answer, const Address& address, const std::string& model)
{
    Error error = errorOf(answer.status, refusalOf(answer.body), address, model);
    const auto wait = answer.header("retry-after");
    std::from_chars(wait.data(), wait.data() + wait.size(), error.retryAfterSeconds);
    return error;
}

Error noProtocol(const Address& address)
{
    return refused({"%1 does not answer as an OpenAI-compatible endpoint does: check the address, which often ends in "
                    "/v1.",
                       "%1 ne répond pas comme un point d'accès compatible OpenAI : vérifiez l'adresse, qui finit "
                       "souvent par /v1."},
        {hostOf(address)});
}

Error wasCut(const Address& address)
{
    return {ErrorCode::Unavailable,
        Message{Text{"The answer of %1 ended in the middle.", "La réponse de %1 s'est arrêtée au milieu."},
            {hostOf(address)}}};
}

bool isPrivate(const QString& host)
{
    const QHostAddress address(host);
    if (address.isNull())
        return host == QLatin1String("localhost") || !host.contains(QLatin1Char('.'))
            || host.endsWith(QLatin1String(".local")) || host.endsWith(QLatin1String(".internal"));
    const char* const networks[] = {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"};
    return address.isLoopback() || address.isLinkLocal()
        || std::any_of(std::begin(networks), std::end(networks), [&address](const char* network) {
               return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
           });
}

} // namespace

Result<std::string> checkedBaseUrl(std::string_view text)
{
    std::string out = text::trimmed(text);
    constexpr std::string_view path = "/chat/completions"; // what people copy from a manual
    if (out.ends_with(path))
        out.erase(out.size() - path.size());
    while (out.ends_with('/'))
        out.pop_back();
    if (out == practiceAddress)
        return out;
    const QUrl url(QString::fromStdString(out), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment()
        || !url.userInfo().isEmpty())
        return errors::invalidField("baseUrl",
            Text{"Must be an address like https://api.openai.com/v1.",
                "Doit être une adresse comme https://api.openai.com/v1."});
    if (url.scheme() == QLatin1String("http") && !isPrivate(url.host()))
        return errors::invalidField("baseUrl",
            Text{"Must begin with https:// outside this computer and your own network.",
                "Doit commencer par https:// hors de cet ordinateur et de votre réseau."});
    return out;
}

/// One exchange: its answer or error, and whether another may follow.
struct Gateway::Attempt {
    std::optional<Answer> answer;
    std::optional<Error> error;
    std::string refusal; ///< of a 400 or 422: it may name what the endpoint does not know
    bool mayFollow = false;
};

Gateway::Attempt Gateway::askOnce(
    const Address& address, const Question& question, const Dialect& dialect, const Listener& listener)
{
    const bool streams = static_cast<bool>(listener);
    auto request = requestTo(address, "/chat/completions");
    request.method = "POST";
    request.headers.emplace_back("Content-Type", "application/json");
    request.body = requestBody(question, dialect, streams);
    StreamReader reader(listener);
    const auto sent = streams ? m_http.stream(request, [&reader](std::string_view piece) { return reader.take(piece); })
                              : m_http.send(request);
    const bool isFresh = !reader.hasSpoken();
    if (!sent && !reader.isWhole())
        return {{}, isFresh ? sent.error() : wasCut(address), {}, isFresh};
    if (sent && sent->status / 100 != 2) {
        const bool mayAdapt = sent->status == 400 || sent->status == 422;
        Error error = errorOf(*sent, address, question.model);
        const bool mayFollow = error.code == ErrorCode::Unavailable;
        return {{}, std::move(error), mayAdapt ? refusalOf(sent->body) : std::string(), mayFollow};
    }
    if (!streams) {
        auto answer = readAnswer(sent->body, question);
        return answer ? Attempt{std::move(*answer), {}, {}, false} : Attempt{{}, noProtocol(address), {}, false};
    }
    if (!reader.refusal().empty())
        return {{}, errorOf(500, reader.refusal(), address, question.model), {}, isFresh};
    if (reader.isBroken() || !reader.isWhole())
        return {{}, isFresh ? noProtocol(address) : wasCut(address), {}, false};
    return {std::move(reader).answer(question), {}, {}, false};
}

/// The practice model speaks word by word, as others do.
static Answer rehearsed(const Question& question, const Listener& listener)
{
    constexpr int wordMs = 30;
    Answer answer = practiceAnswer(question);
    std::string_view rest = answer.text;
    while (listener && !rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size() - 1) + 1;
        if (!listener(rest.substr(0, end)))
            break;
        rest.remove_prefix(end);
        fiber::sleep(wordMs);
    }
    return answer;
}

Result<Answer> Gateway::ask(const Address& address, const Question& question, const Listener& listener)
{
    if (address.baseUrl == practiceAddress)
        return rehearsed(question, listener);
    Dialect dialect;
    int pauseMs = firstPauseMs;
    for (int tried = 1;; ++tried) {
        Attempt attempt = askOnce(address, question, dialect, listener);
        if (attempt.answer)
            return std::move(*attempt.answer);
        if (!attempt.refusal.empty() && dialect.learnFrom(attempt.refusal, question)) {
            --tried; // the dialect can be learnt from a few times only
            continue;
        }
        const int wantedMs = attempt.error->retryAfterSeconds * 1'000;
        if (!attempt.mayFollow || tried >= attempts || wantedMs > longestPauseMs)
            return std::move(*attempt.error);
        fiber::sleep(std::max(pauseMs, wantedMs));
        pauseMs *= 2;
    }
}

Result<std::vector<std::string>> Gateway::models(const Address& address)
{
    if (address.baseUrl == practiceAddress)
        return std::vector<std::string>{std::string(practiceAddress)};
    auto request = requestTo(address, "/models");
    constexpr int patienceMs = 15'000;
    request.totalMs = patienceMs;
    const auto sent = m_http.send(request);
    if (!sent)
        return sent.error();
    if (sent->status / 100 != 2)
        return errorOf(*sent, address, {});
    const auto parsed = json::parse(sent->body);
    const auto* const object = parsed ? parsed->if_object() : nullptr;
    const auto* const data = object ? json::arrayOf(*object, "data") : nullptr;
    if (!data)
        return noProtocol(address);
    std::vector<std::string> out;
    for (const auto& model : *data) {
        const auto* const one = model.if_object();
        if (const auto id = one ? json::textOf(*one, "id") : std::string_view(); !id.empty())
            out.emplace_back(id);
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace vigie::ai
