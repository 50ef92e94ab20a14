#pragma once

#include "server/contacts/contact_api.h"
#include "ui/theme/glyph.h"

#include <QCoreApplication>

namespace vigie::ui {

/// What contacts and what they are known by are called.
class ContactWords {
    Q_DECLARE_TR_FUNCTIONS(ContactWords)

public:
    static QString kind(IdentityKind kind);
    static Glyph glyph(IdentityKind kind);
    /// As people write it: a French number in pairs.
    static QString value(const ContactIdentity& identity);
    /// A field by its name in the API.
    static QString field(std::string_view name);
};

} // namespace vigie::ui
