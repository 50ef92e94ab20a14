#include "server/forms/form_fields.h"

#include "server/base/text.h"
#include "server/leads/lead_service.h"

#include <map>

namespace vigie::form_fields {

namespace {

constexpr std::size_t mostFields = 100;

Error tooManyFields()
{
    return errors::malformed(Text{"A form has at most 100 fields.", "Un formulaire a au plus 100 champs."});
}

Result<http::Pairs> readUrlencoded(std::string_view body)
{
    http::Pairs out;
    while (!body.empty()) {
        std::string_view rest = text::cutPart(body, '&');
        const auto name = http::percentDecode(text::cutPart(rest, '='), true);
        const auto value = http::percentDecode(rest, true);
        if (!name || !value)
            return errors::malformed(
                Text{"A field of the form is not encoded as it should be.", "Un champ du formulaire est mal encodé."});
        if (out.size() == mostFields)
            return tooManyFields();
        out.emplace_back(*name, *value);
    }
    return out;
}

Result<http::Pairs> readJson(std::string_view body)
{
    const auto parsed = json::parse(body);
    if (!parsed || !parsed->is_object())
        return errors::malformed(Text{"A JSON object is expected.", "Un objet JSON est attendu."});
    if (parsed->get_object().size() > mostFields)
        return tooManyFields();
    http::Pairs out;
    for (const auto& [name, value] : parsed->get_object()) {
        if (value.is_null())
            continue;
        out.emplace_back(std::string(name), value.is_string() ? std::string(value.get_string()) : json::toText(value));
    }
    return out;
}

/// Such as what tells people from programs.
bool isForVigie(std::string_view name)
{
    return name.starts_with('_') || name == "key" || name == "g-recaptcha-response";
}

void addLine(std::string& text, const std::string& line)
{
    text += text.empty() ? line : "\n" + line;
}

/// "Jeanne" and "Martin", or a whole name, or else what else tells them apart.
std::string nameFrom(std::map<LeadHeading, std::string>& known)
{
    if (!known[LeadHeading::FirstName].empty()) {
        const std::string& last
            = known[known[LeadHeading::LastName].empty() ? LeadHeading::Name : LeadHeading::LastName];
        return text::trimmed(known[LeadHeading::FirstName] + " " + last);
    }
    for (const auto heading : {LeadHeading::Name, LeadHeading::LastName, LeadHeading::Email, LeadHeading::Phone}) {
        if (!known[heading].empty())
            return known[heading];
    }
    return {};
}

} // namespace

Result<http::Pairs> read(const http::Request& request)
{
    std::string_view type = request.header("content-type");
    const std::string kind = text::lowered(text::stripped(text::cutPart(type, ';')));
    if (kind == "application/json")
        return readJson(request.body);
    if (kind == "application/x-www-form-urlencoded")
        return readUrlencoded(request.body);
    return errors::malformed(Text{"Send the form as application/x-www-form-urlencoded (as browsers do) or as JSON.",
        "Envoyez le formulaire en application/x-www-form-urlencoded (comme les navigateurs) ou en JSON."});
}

std::string value(const http::Pairs& fields, std::string_view name)
{
    for (const auto& [field, text] : fields) {
        if (field == name)
            return text::trimmed(text);
    }
    return {};
}

std::optional<json::Object> leadOf(const http::Pairs& fields)
{
    using enum LeadHeading;
    std::map<LeadHeading, std::string> known;
    std::string others;
    for (const auto& [name, text] : fields) {
        const std::string given = text::trimmed(text);
        if (given.empty() || isForVigie(name))
            continue;
        const LeadHeading heading = lead_headings::named(name);
        const bool isOfLead = heading == Name || heading == FirstName || heading == LastName || heading == Email
            || heading == Phone || heading == Company || heading == Source || heading == Notes;
        if (isOfLead && known[heading].empty())
            known[heading] = given;
        else
            addLine(others, name + ": " + given);
    }
    const std::string name = nameFrom(known);
    if (name.empty())
        return std::nullopt;
    if (!others.empty())
        addLine(known[Notes], others);
    json::Object out;
    out["name"] = name;
    out["email"] = known[Email];
    out["phone"] = known[Phone];
    out["company"] = known[Company];
    out["notes"] = known[Notes];
    if (!known[Source].empty())
        out["source"] = known[Source];
    return out;
}

} // namespace vigie::form_fields
