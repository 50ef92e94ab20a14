#pragma once

#include "ui/widgets/workspace_page.h"

#include <QUrl>

#include <optional>

namespace vigie::ui {

/// What a link asks for. A link comes from outside: it shows something or fills in a form, and does no more.
struct VigieLink {
    enum class Kind { Open, Invitation, SetUp, NewPassword, Station };

    Kind kind = Kind::Open;
    Destination destination; ///< of Open
    QUrl server; ///< of the others
    QString token;
    QString text; ///< as it came

    /// vigie://open/leads/3?status=won, vigie://invitation?server=...&token=..., or the link that a server made
    /// (https://vigie.example.org/invitation?token=...). Nothing when it is none of them.
    static std::optional<VigieLink> from(const QString& text);
};

} // namespace vigie::ui
