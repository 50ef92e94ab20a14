#include "server/mail/mail_events.h"

#include "server/base/json_members.h"

namespace vigie {

namespace {

/// One of SendGrid's events: "bounce" and "dropped" are for good, "deferred" is tried again by them.
void takeSendGrid(const json::Object& event, std::vector<MailReturn>& out)
{
    const auto kind = json::textOf(event, "event");
    if (kind == "bounce" || kind == "dropped")
        out.push_back({std::string(json::textOf(event, "vigie")), std::string(json::textOf(event, "reason"))});
}

void takeMailgun(const json::Object& data, std::vector<MailReturn>& out)
{
    const auto kind = json::textOf(data, "event");
    const bool isFinal = kind == "rejected" || (kind == "failed" && json::textOf(data, "severity") == "permanent");
    const auto* const variables = json::objectOf(data, "user-variables");
    if (!isFinal || !variables)
        return;
    std::string reason(json::textOf(data, "reason"));
    if (const auto* const status = json::objectOf(data, "delivery-status")) {
        for (const char* const name : {"message", "description"}) {
            if (const auto said = json::textOf(*status, name); !said.empty())
                reason = said;
        }
    }
    out.push_back({std::string(json::textOf(*variables, "vigie")), std::move(reason)});
}

} // namespace

std::vector<MailReturn> mailReturnsIn(std::string_view body)
{
    std::vector<MailReturn> out;
    const auto parsed = json::parse(body);
    if (!parsed)
        return out;
    if (const auto* const events = parsed->if_array()) {
        for (const auto& event : *events) {
            if (const auto* const one = event.if_object())
                takeSendGrid(*one, out);
        }
    } else if (const auto* const object = parsed->if_object()) {
        if (const auto* const data = json::objectOf(*object, "event-data"))
            takeMailgun(*data, out);
    }
    std::erase_if(out, [](const MailReturn& one) { return one.messageId.empty(); });
    return out;
}

} // namespace vigie
