#include "server/ai/ai_service.h"

#include "server/base/crypto.h"
#include "server/base/fiber.h"
#include "server/base/money.h"
#include "server/changes/change_service.h"
#include "server/changes/ledger.h"

#include <algorithm>

namespace vigie {

namespace store = ai_store;

namespace {

constexpr std::string_view entityName = "aiSettings";
constexpr int slotPatienceMs = 20'000;
constexpr int slotPauseMs = 50;
constexpr int slotRetrySeconds = 10;
constexpr std::int64_t million = 1'000'000;

const AiEndpoint* endpointOf(const AiSettings& settings, AiFeature feature)
{
    const auto found = std::find_if(settings.endpoints.begin(), settings.endpoints.end(),
        [feature](const AiEndpoint& endpoint) { return endpoint.feature == feature; });
    return found == settings.endpoints.end() ? nullptr : &*found;
}

const AiKey* keyOf(const std::vector<AiKey>& keys, AiFeature feature, std::string_view baseUrl)
{
    const auto found = std::find_if(
        keys.begin(), keys.end(), [&](const AiKey& key) { return key.feature == feature && key.baseUrl == baseUrl; });
    return found == keys.end() ? nullptr : &*found;
}

std::string monthOf(Instant instant)
{
    constexpr std::size_t yearAndMonth = 7; // "2026-11"
    return toIso(instant).substr(0, yearAndMonth);
}

/// A budget in minor units as millionths of the unit.
std::int64_t microsOf(std::int64_t minor, std::string_view currency)
{
    std::int64_t factor = million;
    for (int i = 0; i < minorDigits(currency); ++i)
        factor /= 10;
    return minor * factor;
}

Error notSetUp()
{
    return errors::refused(Text{"No model is set up yet: an administrator does so in Settings, AI.",
        "Aucun modèle n'est encore configuré : un administrateur le fait dans Réglages, IA."});
}

Error budgetSpent()
{
    return errors::refused(Text{"This month's budget for AI is spent: an administrator can raise it in Settings, AI.",
        "Le budget IA de ce mois est épuisé : un administrateur peut l'augmenter dans Réglages, IA."});
}

/// One place among those a company may use at a time.
class HeldSlot {
public:
    HeldSlot(AiSlots& slots, CompanyId company)
        : m_slots(slots)
        , m_company(company)
    {
    }
    ~HeldSlot() { m_slots.release(m_company); }
    HeldSlot(const HeldSlot&) = delete;
    HeldSlot& operator=(const HeldSlot&) = delete;

private:
    AiSlots& m_slots;
    CompanyId m_company;
};

} // namespace

AiService::AiService(
    db::Database& database, net::HttpClient& http, AiSlots& slots, AiDefaults defaults, std::string sealingKey)
    : m_database(database)
    , m_gateway(http)
    , m_slots(slots)
    , m_defaults(std::move(defaults))
    , m_sealingKey(std::move(sealingKey))
{
}

AiService::Known AiService::read(const Scope& scope)
{
    return m_database.read([&](db::Tx& tx) {
        return Known{store::settings(tx, scope.company).value_or(AiSettings{}), store::keys(tx, scope.company)};
    });
}

AiService::Known AiService::known(const Scope& scope)
{
    if (auto remembered = m_remembered.find(scope.company))
        return std::move(*remembered);
    auto out = read(scope);
    m_remembered.keep(scope.company, out);
    return out;
}

std::string AiService::baseUrlFor(const AiSettings& settings, AiFeature feature) const
{
    for (const AiFeature which : {feature, AiFeature::Default}) {
        const auto* const endpoint = endpointOf(settings, which);
        if (endpoint && !endpoint->baseUrl.empty())
            return endpoint->baseUrl;
    }
    return m_defaults.baseUrl;
}

/// Whose key it is does not matter, but that it was given for this address does: a key is sent nowhere else.
std::string AiService::keyFor(const Known& known, AiFeature feature, const std::string& baseUrl) const
{
    for (const AiFeature which : {feature, AiFeature::Default}) {
        if (const auto* const key = keyOf(known.keys, which, baseUrl))
            return crypto::unseal(m_sealingKey, key->sealed).value_or("");
    }
    return baseUrl == m_defaults.baseUrl ? m_defaults.apiKey : std::string();
}

AiService::Target AiService::targetFor(const Known& known, AiFeature feature) const
{
    Target out;
    out.address.baseUrl = baseUrlFor(known.settings, feature);
    out.address.apiKey = keyFor(known, feature, out.address.baseUrl);
    const auto* endpoint = endpointOf(known.settings, feature);
    if (!endpoint)
        endpoint = endpointOf(known.settings, AiFeature::Default);
    out.model = endpoint ? endpoint->model : m_defaults.model;
    out.inputPrice = endpoint ? endpoint->inputPrice : 0;
    out.outputPrice = endpoint ? endpoint->outputPrice : 0;
    return out;
}

/// A company's own endpoint may need no key (a model on one's own computer); the server's usual one does.
bool AiService::isReady(const Known& known) const
{
    return !known.settings.endpoints.empty() || !m_defaults.apiKey.empty()
        || m_defaults.baseUrl != AiDefaults().baseUrl;
}

AiSettings AiService::settings(const Scope& scope)
{
    Known company = read(scope);
    company.settings.id = scope.company;
    company.settings.serverBaseUrl = m_defaults.baseUrl;
    company.settings.serverModel = m_defaults.model;
    company.settings.isReady = isReady(company);
    return std::move(company.settings);
}

/// Makes addresses regular, and says which endpoints have a key.
Result<void> AiService::settle(AiSettings& after, const std::vector<AiKey>& keys) const
{
    for (std::size_t i = 0; i < after.endpoints.size(); ++i) {
        auto& endpoint = after.endpoints[i];
        const std::string path = "endpoints[" + std::to_string(i) + "].";
        if (endpointOf(after, endpoint.feature) != &endpoint)
            return errors::invalidField(
                path + "feature", Text{"There is one for this already.", "Il y en a déjà un pour cet usage."});
        if (endpoint.baseUrl.empty())
            continue;
        auto url = ai::checkedBaseUrl(endpoint.baseUrl);
        if (!url)
            return errors::invalidField(path + "baseUrl", url.error().details.front().message);
        endpoint.baseUrl = std::move(*url);
    }
    for (auto& endpoint : after.endpoints) {
        const bool hasOld = keyOf(keys, endpoint.feature, baseUrlFor(after, endpoint.feature)) != nullptr;
        if (!endpoint.apiKey.empty())
            endpoint.keySetAt = now();
        else if (!hasOld)
            endpoint.keySetAt.reset();
    }
    return {};
}

/// `after` names what has a key: new ones are sealed, those that are named no more are deleted.
void AiService::saveKeys(db::Tx& tx, const Scope& scope, const AiSettings& before, const AiSettings& after)
{
    for (const auto& endpoint : after.endpoints) {
        if (!endpoint.apiKey.empty())
            store::saveKey(tx, scope.company,
                {endpoint.feature, baseUrlFor(after, endpoint.feature), crypto::seal(m_sealingKey, endpoint.apiKey)});
        else if (!endpoint.keySetAt)
            store::removeKey(tx, scope.company, endpoint.feature);
    }
    for (const auto& endpoint : before.endpoints) {
        if (!endpointOf(after, endpoint.feature))
            store::removeKey(tx, scope.company, endpoint.feature);
    }
}

Result<AiSettings> AiService::saveSettings(
    const Scope& scope, const Patch<AiSettings>& patch, std::optional<std::int64_t> ifMatch)
{
    auto saved = m_database.write(scope, [&](db::Tx& tx) -> Result<AiSettings> {
        const auto before = std::optional(store::settings(tx, scope.company).value_or(AiSettings{}));
        const auto keys = store::keys(tx, scope.company);
        if (ifMatch && *ifMatch != before->version)
            return staleError(tx, scope, entityName, *before, scope.company.value);
        auto after = patch.applyTo(*before);
        if (!after)
            return after;
        // When a key was set is ours to say.
        for (auto& endpoint : after->endpoints) {
            const auto* const old = endpointOf(*before, endpoint.feature);
            endpoint.keySetAt = old ? old->keySetAt : std::nullopt;
        }
        if (auto settled = settle(*after, keys); !settled)
            return settled.error();
        after->updatedAt = now();
        if (!store::saveSettings(tx, scope.company, *after))
            return staleError(tx, scope, entityName, *before, scope.company.value);
        saveKeys(tx, scope, *before, *after);
        ledger::updated(tx, scope, {entityName, scope.company.value, {}}, *before, *after);
        return after;
    });
    m_remembered.clear();
    return saved ? Result<AiSettings>(settings(scope)) : saved;
}

Result<void> AiService::checkBudget(const Scope& scope, const AiSettings& settings)
{
    if (settings.monthlyBudget == 0)
        return {};
    const auto spent = spending(scope).costMicros;
    if (spent < microsOf(settings.monthlyBudget, settings.currency))
        return {};
    return budgetSpent();
}

Result<void> AiService::takeSlot(const Scope& scope, std::int64_t limit)
{
    for (int waitedMs = 0; !m_slots.tryTake(scope.company, limit); waitedMs += slotPauseMs) {
        if (waitedMs >= slotPatienceMs)
            return errors::tooManyRequests(slotRetrySeconds);
        fiber::sleep(slotPauseMs);
    }
    return {};
}

Result<ai::Answer> AiService::ask(
    const Scope& scope, const AiPurpose& purpose, ai::Question question, const ai::Listener& listener)
{
    const Known company = known(scope);
    if (!isReady(company))
        return notSetUp();
    if (auto left = checkBudget(scope, company.settings); !left)
        return left.error();
    const Target target = targetFor(company, purpose.feature);
    question.model = target.model;
    if (auto taken = takeSlot(scope, company.settings.parallel); !taken)
        return taken.error();
    const HeldSlot slot(m_slots, scope.company);
    const std::int64_t startedMs = monotonicMs();
    auto answer = m_gateway.ask(target.address, question, listener);
    record(scope, purpose, target, answer, monotonicMs() - startedMs);
    return answer;
}

void AiService::record(const Scope& scope, const AiPurpose& purpose, const Target& target,
    const Result<ai::Answer>& answer, std::int64_t tookMs)
{
    AiUse use;
    use.feature = purpose.feature;
    use.model = target.model;
    use.leadId = purpose.lead;
    use.contactId = purpose.contact;
    use.subject = purpose.subject;
    use.subjectId = purpose.subjectId;
    use.tookMs = tookMs;
    use.createdAt = now();
    if (answer) {
        use.inputTokens = answer->inputTokens;
        use.outputTokens = answer->outputTokens;
        use.isEstimate = answer->isEstimate;
        use.costMicros
            = (use.inputTokens * target.inputPrice + use.outputTokens * target.outputPrice + million / 2) / million;
    } else {
        use.outcome = AiOutcome::Failed;
        use.problem = answer.error().message.in(Language::English);
    }
    m_database.write(scope, [&](db::Tx& tx) { store::insertUse(tx, scope.company, use, monthOf(use.createdAt)); });
}

AiTestResult AiService::test(const Scope& scope, const AiTestRequest& request)
{
    const std::int64_t startedMs = monotonicMs();
    const Known company = read(scope);
    Target target = targetFor(company, request.feature);
    AiTestResult out;
    const auto failed = [&](const Error& error) {
        out.problem = (error.details.empty() ? error.message : error.details.front().message).in(scope.language);
        out.tookMs = monotonicMs() - startedMs;
        return out;
    };
    if (!request.baseUrl.empty()) {
        out.baseUrl = request.baseUrl;
        auto url = ai::checkedBaseUrl(request.baseUrl);
        if (!url)
            return failed(url.error());
        target.address = {*url, keyFor(company, request.feature, *url)};
    }
    if (!request.apiKey.empty())
        target.address.apiKey = request.apiKey;
    if (!request.model.empty())
        target.model = request.model;
    out.baseUrl = target.address.baseUrl;
    out.model = target.model;
    if (auto models = m_gateway.models(target.address))
        out.models = std::move(*models);
    ai::Question question;
    question.model = target.model;
    question.turns = {{"user", "Answer with the word OK and nothing else."}};
    question.maxTokens = 500; // a model that thinks first spends some
    const auto answer = m_gateway.ask(target.address, question);
    record(scope, {request.feature}, target, answer, monotonicMs() - startedMs);
    if (!answer)
        return failed(answer.error());
    out.works = true;
    out.answer = answer->text;
    out.tookMs = monotonicMs() - startedMs;
    return out;
}

JsonPage<AiUse> AiService::uses(const Scope& scope, const AiUseFilter& filter, const PageRequest& page)
{
    return m_database.read([&](db::Tx& tx) { return store::uses(tx, scope.company, filter, page); });
}

AiSpending AiService::spending(const Scope& scope)
{
    const std::string month = monthOf(now());
    AiSpending out;
    out.month = month;
    if (auto spent = m_database.read([&](db::Tx& tx) { return store::spending(tx, scope.company, month); }))
        out = std::move(*spent);
    const AiSettings settings = read(scope).settings;
    out.currency = settings.currency;
    out.budget = settings.monthlyBudget;
    return out;
}

} // namespace vigie
