#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie {

/// A mail came back.
struct MailReturn {
    std::string messageId;
    std::string reason;
};

/// What a provider tells of mail that came back, as SendGrid's event webhook and Mailgun's webhooks write it. Of
/// anything else, nothing.
std::vector<MailReturn> mailReturnsIn(std::string_view body);

} // namespace vigie
