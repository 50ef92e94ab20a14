#include "server/net/recaptcha.h"

#include "server/base/json_members.h"
#include "server/base/log.h"

#include <QUrl>

namespace vigie::net {

namespace {

std::string encoded(const std::string& text)
{
    return QUrl::toPercentEncoding(QString::fromStdString(text)).toStdString();
}

Error notProven()
{
    return errors::invalidField("recaptcha",
        Text{"Please show that you are not a program, and send it again.",
            "Montrez que vous n'êtes pas un programme, puis renvoyez le message."});
}

} // namespace

Result<void> Recaptcha::verify(const std::string& token, const std::string& address)
{
    if (m_settings.secret.empty())
        return {};
    if (token.empty())
        return notProven();
    OutboundRequest request;
    request.method = "POST";
    request.url = m_settings.verifyUrl;
    request.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    request.body
        = "secret=" + encoded(m_settings.secret) + "&response=" + encoded(token) + "&remoteip=" + encoded(address);
    constexpr int patienceMs = 10'000;
    request.totalMs = patienceMs;
    const auto answer = m_http.send(request);
    if (!answer)
        return errors::unavailable();
    const auto parsed = json::parse(answer->body);
    const auto* const object = parsed ? parsed->if_object() : nullptr;
    const auto* const success = object ? json::memberOf(*object, "success") : nullptr;
    if (!success || !success->is_bool()) {
        log::warning("recaptcha", {{"reason", std::string("the answer is none")}});
        return errors::unavailable();
    }
    const auto* const score = json::memberOf(*object, "score");
    const bool isLow = score && score->is_number() && score->to_number<double>() < m_settings.leastScore;
    return success->get_bool() && !isLow ? Result<void>() : notProven();
}

} // namespace vigie::net
