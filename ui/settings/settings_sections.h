#pragma once

#include "server/base/permission.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/workspace_page.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace vigie::ui {

class SettingsSection;

/// A section of the settings, before it is made.
struct SectionEntry {
    QString id; ///< never shown
    Glyph glyph;
    std::optional<Permission> permission; ///< without it, the section is not there
    QString (*title)();
    SettingsSection* (*make)(const PageParts& parts, QWidget* parent);
};

/// All there is, in order: a new section is one line here.
class SettingsSections {
    Q_DECLARE_TR_FUNCTIONS(SettingsSections)

public:
    static std::vector<SectionEntry> of(Role role);

private:
    static std::vector<SectionEntry> all();
};

} // namespace vigie::ui
