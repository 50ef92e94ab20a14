#include "server/door/ticket_service.h"

#include "server/base/crypto.h"
#include "server/base/signature.h"
#include "server/base/ticket.h"
#include "server/changes/ledger.h"
#include "server/events/event_service.h"

namespace vigie {

namespace store = door_store;

std::string TicketService::publicKey(const Scope& scope)
{
    if (const auto known = m_publicKeys.find(scope.company))
        return *known;
    const auto read = [&] { return m_database.read([&](db::Tx& tx) { return store::publicKey(tx, scope.company); }); };
    std::string key = read();
    if (key.empty()) {
        makeKey(scope);
        key = read();
    }
    const std::string bytes = crypto::fromBase64Url(key).value_or("");
    m_publicKeys.keep(scope.company, bytes);
    return bytes;
}

/// Two nodes may both try: the first one's stays.
void TicketService::makeKey(const Scope& scope)
{
    const auto pair = signature::newKeyPair();
    const std::string sealed = crypto::seal(m_encryptionKey, pair.secret);
    m_database.write(systemScope(scope.company),
        [&](db::Tx& tx) { store::insertKey(tx, scope.company, crypto::toBase64Url(pair.publicKey), sealed); });
}

std::string TicketService::secretKey(const Scope& scope)
{
    publicKey(scope);
    const auto sealed = m_database.read([&](db::Tx& tx) { return store::sealedKey(tx, scope.company); });
    return crypto::unseal(m_encryptionKey, sealed).value_or("");
}

Result<TicketText> TicketService::textOf(const Scope& scope, const store::TicketState& state)
{
    if (state.ticketRevoked)
        return errors::refused(
            Text{"This ticket was revoked: issue a new one.", "Ce billet a été révoqué : émettez-en un nouveau."});
    const std::string secret = secretKey(scope);
    if (secret.empty())
        return errors::refused(Text{"The key of the tickets cannot be read: ENCRYPTION_KEY is another one than it was.",
            "La clé des billets est illisible : ENCRYPTION_KEY n'est plus la même."});
    return TicketText{
        ticketText({state.eventId.value, state.id.value, state.ticketNumber}, secret), state.id, state.name};
}

Result<TicketText> TicketService::ticket(const Scope& scope, EventId event, AttendeeId attendee)
{
    struct Found {
        std::optional<Event> event;
        std::optional<store::TicketState> state;
    };
    const auto found = m_database.read([&](db::Tx& tx) -> Found {
        return {EventService::find(tx, scope, event), store::ticket(tx, scope.company, event, attendee)};
    });
    const bool isOwn = found.state && scope.user && found.state->userId == scope.user;
    if (!found.event || !found.state || (!isOwn && !mayManage(scope, *found.event)))
        return errors::notFound();
    return textOf(scope, *found.state);
}

Result<TicketText> TicketService::mine(const Scope& scope, EventId event)
{
    const auto state
        = m_database.read([&](db::Tx& tx) { return store::ticketOfUser(tx, scope.company, event, scope.user); });
    return state ? textOf(scope, *state) : Result<TicketText>(errors::notFound());
}

Result<store::TicketState> TicketService::change(
    const Scope& scope, EventId event, AttendeeId attendee, std::int64_t issues, bool isRevoked)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<store::TicketState> {
        if (auto checked = checkMayManage(scope, EventService::find(tx, scope, event)); !checked)
            return checked.error();
        const auto before = store::ticket(tx, scope.company, event, attendee);
        if (!before)
            return errors::notFound();
        store::changeTicket(tx, scope.company, event, attendee, issues, isRevoked);
        ledger::append(tx, scope, {"attendee", attendee.value, {}, before->userId}, ChangeAction::Updated,
            isRevoked ? R"({"ticketRevoked":[false,true]})" : R"({"ticketRevoked":[true,false]})");
        return *store::ticket(tx, scope.company, event, attendee);
    });
}

Result<void> TicketService::revoke(const Scope& scope, EventId event, AttendeeId attendee)
{
    auto changed = change(scope, event, attendee, 0, true);
    return changed ? Result<void>() : changed.error();
}

Result<TicketText> TicketService::reissue(const Scope& scope, EventId event, AttendeeId attendee)
{
    auto changed = change(scope, event, attendee, 1, false);
    return changed ? textOf(scope, *changed) : Result<TicketText>(changed.error());
}

} // namespace vigie
