#pragma once

#include "server/companies/company_service.h"
#include "server/conversations/chat_api.h"
#include "server/db/database.h"
#include "server/http/limits.h"
#include "server/http/links.h"
#include "server/net/recaptcha.h"

namespace vigie {

/// Where a visitor's request comes from.
struct VisitorOrigin {
    std::string address;
    std::string site; ///< the page's origin, "https://shop.example"
    bool hearsLater = false; ///< over a socket: a job asks the model, and the answer comes as every message does
};

/// What the widget needs before anything was said.
struct WidgetFace {
    std::string companyName;
    std::string botName;
    std::string greeting;
    std::string color;
    std::string language;
    std::string recaptchaSiteKey; ///< empty: nobody has to prove to be human
};

template <>
struct FieldsOf<WidgetFace> {
    static constexpr auto list = FieldList{
        field("companyName", &WidgetFace::companyName),
        field("botName", &WidgetFace::botName),
        field("greeting", &WidgetFace::greeting),
        field("color", &WidgetFace::color),
        field("language", &WidgetFace::language),
        field("recaptchaSiteKey", &WidgetFace::recaptchaSiteKey),
    };
};

/// The company's chat as visitors find it: what it looks like, and who may come in.
class ChatDoor {
public:
    ChatDoor(db::Database& database, CompanyService& companies, http::RateLimiter& limiter,
        const http::RateLimits& limits, net::Recaptcha& recaptcha, const http::Links& links)
        : m_database(database)
        , m_companies(companies)
        , m_limiter(limiter)
        , m_limits(limits)
        , m_recaptcha(recaptcha)
        , m_links(links)
    {
    }

    ChatSettings settings(const Scope& scope);
    Result<ChatSettings> saveSettings(
        const Scope& scope, const Patch<ChatSettings>& patch, std::optional<std::int64_t> ifMatch);
    Result<WidgetFace> face(const Scope& scope, const std::string& key, const VisitorOrigin& origin);

    /// A visitor of the company with this public key, if their page may speak to it and they do not come too often.
    Result<Scope> enter(const Scope& scope, const std::string& key, const VisitorOrigin& origin);
    /// Whether they are a person, and have not begun too many conversations.
    Result<void> checkNewcomer(const Scope& scope, const std::string& recaptcha, const VisitorOrigin& origin);
    /// Whether they have not said too much in the last minute.
    Result<void> checkPace(const Scope& scope, ConversationId conversation);
    /// A key that opens nothing may be a guess: those are counted, as strangers are.
    Error guessed(Error error, const VisitorOrigin& origin);

    /// A visitor may do what the routes for visitors do, and nothing else.
    static Scope visitorScope(const Scope& scope, CompanyId company);

private:
    ChatSettings dressed(const Scope& scope, ChatSettings settings) const;

    db::Database& m_database;
    CompanyService& m_companies;
    http::RateLimiter& m_limiter;
    http::RateLimits m_limits;
    net::Recaptcha& m_recaptcha;
    const http::Links& m_links;
};

} // namespace vigie
