#pragma once

#include "server/base/permission.h"
#include "ui/client/reply.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/workspace_page.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace vigie::ui {

enum class PlaceGroup { Overview, Prospecting, Community, Administration };

/// A place one can go to, before its page is made.
struct Place {
    QString id; ///< never shown
    Glyph glyph;
    PlaceGroup group;
    std::optional<Permission> permission; ///< without it, the place is not there
    QStringList topics; ///< of the live feed; those one may not hear are left out
    QString (*title)(); ///< in the language of now
    WorkspacePage* (*make)(const PageParts& parts, QWidget* parent);
    /// The command that makes a new record there, as Command::title; null for none.
    const char* create = nullptr;
    Permission createPermission = Permission::ReadLeads;
    /// Asks how many records there are; null where nobody counts.
    Reply<std::int64_t> (*count)(ApiClient& api) = nullptr;
};

/// All there is. A feature adds its page here, and the shell learns nothing else of it.
class Places {
    Q_DECLARE_TR_FUNCTIONS(Places)

public:
    /// In the order of the sidebar, which keeps groups together.
    static std::vector<Place> of(Role role);
    /// What a role hears of on the live feed.
    static QStringList topicsOf(Role role);
    /// Empty where the group goes without one.
    static QString title(PlaceGroup group);
    /// Whether the live feed may be asked for a topic.
    static bool mayHear(Role role, const QString& topic);

private:
    static std::vector<Place> all();
};

} // namespace vigie::ui
