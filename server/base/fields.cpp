#include "server/base/fields.h"

#include "server/base/text.h"

namespace vigie {

std::string toSnakeCase(std::string_view camel)
{
    std::string out;
    out.reserve(camel.size() + 4);
    for (const char c : camel) {
        if (c >= 'A' && c <= 'Z') {
            out += '_';
            out += static_cast<char>(c - 'A' + 'a');
        } else
            out += c;
    }
    return out;
}

namespace reading {

const Text aString{"Must be a text.", "Doit être un texte."};
const Text aNumber{"Must be a number.", "Doit être un nombre."};
const Text anInteger{"Must be a whole number.", "Doit être un nombre entier."};
const Text aBoolean{"Must be true or false.", "Doit être true ou false."};
const Text anInstant{
    "Must be a date and time with a zone (ISO 8601).", "Doit être une date et une heure avec fuseau (ISO 8601)."};
const Text anArray{"Must be a list.", "Doit être une liste."};
const Text anObject{"Must be an object.", "Doit être un objet."};

namespace {

std::string plain(double number)
{
    std::string out;
    json::Writer(out).number(number);
    return out;
}

void add(Details& details, const std::string& path, Text text, std::vector<std::string> arguments = {})
{
    details.push_back({path, Message{text, std::move(arguments)}});
}

} // namespace

void wrongType(Details& details, const std::string& path, Text sentence)
{
    add(details, path, sentence);
}

void checkString(Details& details, const std::string& path, const FieldRules& rules, std::string& value)
{
    if (!rules.multiline && !rules.password)
        value = text::trimmed(value);
    const std::size_t length = text::codePoints(value);
    if (length > rules.maxLength)
        return add(details, path, {"Must have at most %1 characters.", "Doit avoir au plus %1 caractères."},
            {std::to_string(rules.maxLength)});
    if (length < rules.minLength && (length > 0 || rules.required))
        return add(details, path, {"Must have at least %1 characters.", "Doit avoir au moins %1 caractères."},
            {std::to_string(rules.minLength)});
    if (!rules.password && text::hasControlCharacter(value, rules.multiline))
        return add(
            details, path, {"Must not contain control characters.", "Ne doit pas contenir de caractères de contrôle."});
    if (rules.email && !value.empty() && !text::isEmail(value))
        return add(details, path, {"Must be an e-mail address.", "Doit être une adresse e-mail."});
}

void checkNumber(Details& details, const std::string& path, const FieldRules& rules, double value)
{
    if (value >= rules.minimum && value <= rules.maximum)
        return;
    add(details, path, {"Must be between %1 and %2.", "Doit être compris entre %1 et %2."},
        {plain(rules.minimum), plain(rules.maximum)});
}

bool readInteger(const json::Value& value, std::int64_t& out)
{
    if (value.is_int64()) {
        out = value.get_int64();
        return true;
    }
    // JavaScript writes 80.0 for a whole number that was computed.
    if (value.is_double()) {
        const double number = value.get_double();
        out = static_cast<std::int64_t>(number >= -9e15 && number <= 9e15 ? number : 0);
        return static_cast<double>(out) == number;
    }
    return false;
}

void badChoice(Details& details, const std::string& path, std::string allowed)
{
    add(details, path, {"Must be one of: %1.", "Doit être l'une de ces valeurs : %1."}, {std::move(allowed)});
}

void tooManyItems(Details& details, const std::string& path, std::size_t limit)
{
    add(details, path, {"Must have at most %1 entries.", "Doit avoir au plus %1 éléments."}, {std::to_string(limit)});
}

void missing(Details& details, const std::string& path)
{
    add(details, path, {"Is required.", "Est obligatoire."});
}

} // namespace reading
} // namespace vigie
