#pragma once

#include "server/base/language.h"
#include "server/base/result.h"
#include "server/mail/mail_api.h"

#include <map>
#include <string>

namespace vigie::mail_words {

/// What `{{name}}` and its like stand for.
using Values = std::map<std::string, std::string, std::less<>>;

/// The text with its placeholders filled in; those not known are left out.
std::string filled(std::string_view text, const Values& values);
/// An error that names the first placeholder that stands for nothing, in the field of this path.
Result<void> check(std::string_view text, const std::string& path);
/// What may stand between the braces.
const std::vector<std::string>& placeholders();
/// Of an example, to try a template with.
Values example(Language language);

/// The text as a page that mail programs of all kinds show alike: paragraphs, addresses as links, the company at its
/// head and the signature at its foot.
std::string html(std::string_view text, std::string_view company, std::string_view signature);
/// The same as text.
std::string withSignature(std::string_view text, std::string_view signature);

/// The templates Vigie comes with.
std::vector<MailTemplate> usualTemplates(Language language);

} // namespace vigie::mail_words
