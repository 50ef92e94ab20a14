#include "server/forms/form_service.h"

#include "server/base/crypto.h"
#include "server/changes/company_record.h"
#include "server/forms/form_fields.h"
#include "server/http/guessed_key.h"
#include "server/http/sites.h"

#include <QUrl>

#include <charconv>

namespace vigie {

namespace {

/// The key is the record's secret: it is not sealed, as it stands in public pages.
constexpr CompanyRecord<FormSettings> record("formSettings");

/// A field that people do not see, and programs fill in.
constexpr std::string_view trap = "_leave_empty";

Error unknownKey()
{
    Error error = errors::notFound();
    error.message = Text{"No form answers to this key.", "Aucun formulaire ne répond à cette clé."};
    return error;
}

Error refusal(Text text)
{
    Error error = errors::forbidden();
    error.message = text;
    return error;
}

/// "12-ZmFrZQ" -> 12
CompanyId companyOf(std::string_view key)
{
    CompanyId out;
    const auto end = key.find('-');
    if (end != key.npos)
        std::from_chars(key.data(), key.data() + end, out.value);
    return out;
}

Result<void> check(const FormSettings& settings)
{
    const QUrl url(QString::fromStdString(settings.thanksUrl), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!settings.thanksUrl.empty() && !(url.isValid() && isWeb && !url.host().isEmpty()))
        return errors::invalidField("thanksUrl",
            Text{"Must be an address like https://shop.example/thanks.",
                "Doit être une adresse comme https://boutique.example/merci."});
    return {};
}

/// `siteKey`: of reCAPTCHA; empty where nobody has to prove to be human.
std::string snippetFor(const std::string& action, const std::string& siteKey, Language language)
{
    const bool isFrench = language == Language::French;
    const auto label = [](std::string_view words, std::string_view input) {
        return "  <label>" + std::string(words) + " " + std::string(input) + "</label>\n";
    };
    return "<form action=\"" + action + "\" method=\"post\">\n"
        + label(isFrench ? "Nom" : "Name", "<input name=\"name\" autocomplete=\"name\" required>")
        + label("E-mail", "<input name=\"email\" type=\"email\" autocomplete=\"email\" required>")
        + label(isFrench ? "Téléphone" : "Phone", "<input name=\"phone\" type=\"tel\" autocomplete=\"tel\">")
        + label(isFrench ? "Société" : "Company", "<input name=\"company\" autocomplete=\"organization\">")
        + label("Message", "<textarea name=\"message\"></textarea>") + "  <input name=\"" + std::string(trap)
        + "\" tabindex=\"-1\" autocomplete=\"off\" aria-hidden=\"true\" style=\"position:absolute;left:-9999px\">\n"
        + (siteKey.empty() ? std::string()
                           : "  <script src=\"https://www.google.com/recaptcha/api.js\" async></script>\n  <div "
                             "class=\"g-recaptcha\" data-sitekey=\""
                    + siteKey + "\"></div>\n")
        + "  <button>" + (isFrench ? "Envoyer" : "Send") + "</button>\n</form>";
}

} // namespace

/// With what no database keeps.
FormSettings FormService::dressed(const Scope& scope, FormSettings settings, const std::string& key)
{
    if (key.empty())
        return settings;
    settings.action = m_links.base() + "/form?key=" + key;
    settings.snippet
        = snippetFor(settings.action, m_recaptcha.siteKey(), languageFromTag(m_companies.settingsOf(scope).language));
    return settings;
}

FormSettings FormService::settings(const Scope& scope)
{
    std::string key;
    const auto settings = m_database.read([&](db::Tx& tx) {
        key = record.sealed(tx, scope.company);
        return record.read(tx, scope.company);
    });
    return dressed(scope, settings, key);
}

Result<FormSettings> FormService::save(
    const Scope& scope, const Patch<FormSettings>& patch, std::optional<std::int64_t> ifMatch, bool renewsKey)
{
    std::string key;
    auto saved = m_database.write(scope, [&](db::Tx& tx) {
        key = record.sealed(tx, scope.company);
        if (key.empty() || renewsKey)
            key = std::to_string(scope.company.value) + "-" + crypto::randomToken();
        return record.save(
            tx, scope, patch, ifMatch, [](const FormSettings&, FormSettings& after) { return check(after); }, key);
    });
    return saved ? Result<FormSettings>(dressed(scope, std::move(*saved), key)) : saved;
}

Result<FormSettings> FormService::saveSettings(
    const Scope& scope, const Patch<FormSettings>& patch, std::optional<std::int64_t> ifMatch)
{
    return save(scope, patch, ifMatch, false);
}

Result<FormSettings> FormService::renewKey(const Scope& scope)
{
    return save(scope, Patch<FormSettings>(), std::nullopt, true);
}

Result<Scope> FormService::enter(const Scope& scope, const FormSubmission& submission, FormSettings& settings)
{
    Scope visitor = scope;
    visitor.company = companyOf(submission.key);
    std::string key;
    settings = m_database.read([&](db::Tx& tx) {
        key = record.sealed(tx, visitor.company);
        return record.read(tx, visitor.company);
    });
    if (key.empty() || key != submission.key)
        return http::guessedKey(m_limiter, m_limits, submission.address, unknownKey());
    if (!settings.enabled)
        return refusal({"This form is closed.", "Ce formulaire est fermé."});
    if (!settings.sites.empty() && !http::isOneOf(settings.sites, submission.site))
        return refusal({"This page may not use the form: its address is missing in Settings, Web form.",
            "Cette page ne peut pas utiliser le formulaire : son adresse manque dans Réglages, Formulaire web."});
    return visitor;
}

Result<FormOutcome> FormService::submit(const Scope& scope, const FormSubmission& submission)
{
    FormSettings settings;
    const auto visitor = enter(scope, submission, settings);
    if (!visitor)
        return visitor.error();
    const FormOutcome outcome{m_companies.settingsOf(*visitor).name, settings.thanksUrl};
    if (!form_fields::value(submission.fields, trap).empty())
        return outcome; // a program, which need not know that it was found out
    const std::string who = "form:" + std::to_string(visitor->company.value) + ":" + submission.address;
    if (const int wait = m_limiter.take(who, m_limits.newChats); wait > 0)
        return errors::tooManyRequests(wait);
    const std::string proof = form_fields::value(submission.fields, "g-recaptcha-response");
    if (auto human = m_recaptcha.verify(proof, submission.address); !human)
        return human.error();
    auto lead = form_fields::leadOf(submission.fields);
    if (!lead)
        return errors::invalidField("name",
            Text{"Give a name, an e-mail address or a phone number.", "Indiquez un nom, un e-mail ou un téléphone."});
    if (!lead->contains("source"))
        (*lead)["source"] = settings.source;
    if (!submission.page.empty()) {
        std::string notes((*lead)["notes"].as_string());
        (*lead)["notes"] = notes + (notes.empty() ? "" : "\n") + "Page: " + submission.page;
    }
    json::Array tags;
    for (const auto& tag : settings.tags)
        tags.emplace_back(tag);
    (*lead)["tags"] = std::move(tags);
    const auto made = m_leads.create(*visitor, Draft<Lead>(std::move(*lead)));
    return made ? Result<FormOutcome>(outcome) : made.error();
}

} // namespace vigie
