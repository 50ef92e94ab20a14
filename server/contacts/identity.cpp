#include "server/contacts/identity.h"

#include "server/base/text.h"
#include "server/contacts/phone_number.h"

namespace vigie::identity {

std::string normalised(IdentityKind kind, std::string_view value, const std::string& region)
{
    switch (kind) {
    case IdentityKind::Email:
        return text::lowered(text::trimmed(value));
    case IdentityKind::Phone:
    case IdentityKind::WhatsAppNumber:
        return phone::toE164(value, region);
    case IdentityKind::WhatsAppLid:
    case IdentityKind::StripeCustomer:
        return text::trimmed(value);
    }
    return {};
}

} // namespace vigie::identity
