#include "server/conversations/chat_door.h"

#include "server/base/crypto.h"
#include "server/changes/change_service.h"
#include "server/changes/ledger.h"
#include "server/conversations/chat_store.h"
#include "server/http/guessed_key.h"
#include "server/http/sites.h"

#include <algorithm>

namespace vigie {

namespace store = chat_store;

namespace {

constexpr std::string_view settingsEntity = "chatSettings";

Error foreignSite()
{
    Error error = errors::forbidden();
    error.message = Text{"This page may not use the chat: its address is missing in Settings, Chat.",
        "Cette page ne peut pas utiliser le chat : son adresse manque dans Réglages, Chat."};
    return error;
}

Error unknownKey()
{
    Error error = errors::notFound();
    error.message = Text{"No chat answers to this key.", "Aucun chat ne répond à cette clé."};
    return error;
}

Result<void> check(const ChatSettings& settings)
{
    const auto isHex
        = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    const auto& color = settings.color;
    const bool isColor = color.size() == 7 && color[0] == '#' && std::all_of(color.begin() + 1, color.end(), isHex);
    if (!color.empty() && !isColor)
        return errors::invalidField(
            "color", Text{"Must be a colour like #0f766e.", "Doit être une couleur comme #0f766e."});
    return {};
}

} // namespace

Scope ChatDoor::visitorScope(const Scope& scope, CompanyId company)
{
    Scope out = scope;
    out.company = company;
    return out;
}

/// With what no database keeps.
ChatSettings ChatDoor::dressed(const Scope& scope, ChatSettings settings) const
{
    settings.id = scope.company;
    if (!settings.key.empty())
        settings.script
            = "<script src=\"" + m_links.base() + "/widget.js\" data-key=\"" + settings.key + "\" async></script>";
    return settings;
}

ChatSettings ChatDoor::settings(const Scope& scope)
{
    return dressed(scope,
        m_database.read([&](db::Tx& tx) { return store::settings(tx, scope.company).value_or(ChatSettings{}); }));
}

Result<ChatSettings> ChatDoor::saveSettings(
    const Scope& scope, const Patch<ChatSettings>& patch, std::optional<std::int64_t> ifMatch)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<ChatSettings> {
        const ChatSettings before = dressed(scope, store::settings(tx, scope.company).value_or(ChatSettings{}));
        if (ifMatch && *ifMatch != before.version)
            return staleError(tx, scope, settingsEntity, before, scope.company.value);
        auto after = patch.applyTo(before);
        if (!after)
            return after;
        if (auto checked = check(*after); !checked)
            return checked.error();
        if (after->key.empty())
            after->key = crypto::randomToken();
        after->updatedAt = now();
        if (!store::saveSettings(tx, scope.company, *after))
            return staleError(tx, scope, settingsEntity, before, scope.company.value);
        ledger::updated(tx, scope, {settingsEntity, scope.company.value, {}}, before, *after);
        ++after->version;
        return dressed(scope, std::move(*after));
    });
}

Result<WidgetFace> ChatDoor::face(const Scope& scope, const std::string& key, const VisitorOrigin& origin)
{
    const auto visitor = enter(scope, key, origin);
    if (!visitor)
        return visitor.error();
    const Company company = m_companies.settingsOf(*visitor);
    const ChatSettings chat = settings(*visitor);
    return WidgetFace{company.name, chat.botName, chat.greeting, chat.color, company.language, m_recaptcha.siteKey()};
}

Result<Scope> ChatDoor::enter(const Scope& scope, const std::string& key, const VisitorOrigin& origin)
{
    const auto company = m_database.read([&](db::Tx& tx) { return store::companyOfKey(tx, key); });
    if (!company || key.empty())
        return guessed(unknownKey(), origin);
    Scope visitor = visitorScope(scope, company);
    const auto sites = settings(visitor).sites;
    if (!sites.empty() && !http::isOneOf(sites, origin.site))
        return foreignSite();
    return visitor;
}

Error ChatDoor::guessed(Error error, const VisitorOrigin& origin)
{
    return http::guessedKey(m_limiter, m_limits, origin.address, std::move(error));
}

Result<void> ChatDoor::checkNewcomer(const Scope& scope, const std::string& recaptcha, const VisitorOrigin& origin)
{
    const std::string who = "chat-new:" + std::to_string(scope.company.value) + ":" + origin.address;
    if (const int wait = m_limiter.take(who, m_limits.newChats); wait > 0)
        return errors::tooManyRequests(wait);
    return m_recaptcha.verify(recaptcha, origin.address);
}

Result<void> ChatDoor::checkPace(const Scope& scope, ConversationId conversation)
{
    static_cast<void>(scope); // conversations are numbered for all companies
    const int wait = m_limiter.take("chat:" + std::to_string(conversation.value), m_limits.chatMessages);
    return wait > 0 ? Result<void>(errors::tooManyRequests(wait)) : Result<void>();
}

} // namespace vigie
