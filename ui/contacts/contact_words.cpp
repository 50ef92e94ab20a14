#include "ui/contacts/contact_words.h"

#include "ui/leads/lead_words.h"
#include "ui/widgets/words.h"

namespace vigie::ui {

QString ContactWords::kind(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Email:
        return tr("E-mail");
    case IdentityKind::Phone:
        return tr("Phone");
    case IdentityKind::WhatsAppNumber:
        return tr("WhatsApp number");
    case IdentityKind::WhatsAppLid:
        return tr("WhatsApp identifier");
    case IdentityKind::StripeCustomer:
        break;
    }
    return tr("Stripe customer");
}

Glyph ContactWords::glyph(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Email:
        return Glyph::Mail;
    case IdentityKind::Phone:
        return Glyph::Phone;
    case IdentityKind::WhatsAppNumber:
    case IdentityKind::WhatsAppLid:
        return Glyph::Message;
    case IdentityKind::StripeCustomer:
        break;
    }
    return Glyph::Tag;
}

QString ContactWords::value(const ContactIdentity& identity)
{
    const bool isNumber = identity.kind == IdentityKind::Phone || identity.kind == IdentityKind::WhatsAppNumber;
    return isNumber ? LeadWords::phone(identity.value) : QString::fromStdString(identity.value);
}

QString ContactWords::field(std::string_view name)
{
    return wordFor(name,
        {
            {"name", tr("Name")},
            {"organisation", tr("Organisation")},
            {"email", tr("E-mail")},
            {"phone", tr("Phone")},
            {"notes", tr("Notes")},
            {"createdAt", tr("In Vigie since")},
            {"updatedAt", tr("Updated")},
        });
}

} // namespace vigie::ui
