#include "ui/theme/appearance.h"

#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QApplication>

namespace vigie::ui {

Appearance::Appearance(QApplication& application)
    : m_application(application)
{
    setApplicationFont(application);
    connect(&m_system, &SystemAppearance::changed, this, [this] {
        if (m_theme == Theme::System)
            apply();
    });
    apply();
}

void Appearance::choose(Theme theme)
{
    m_theme = theme;
    apply();
}

void Appearance::choose(Accent accent)
{
    m_accent = accent;
    apply();
}

void Appearance::choose(Density density)
{
    m_density = density;
    apply();
}

void Appearance::apply()
{
    constexpr int compactRow = 34;
    const bool isDark = m_theme == Theme::Dark || (m_theme == Theme::System && m_system.isDark());
    const auto* const present = qobject_cast<const VigieStyle*>(m_application.style());
    Tokens tokens = withAccent(isDark ? darkTokens() : lightTokens(), m_accent);
    if (m_density == Density::Compact)
        tokens.rowHeight = compactRow;
    if (present && present->tokens().isDark == isDark && present->tokens().accent == tokens.accent
        && present->tokens().rowHeight == tokens.rowHeight)
        return;
    auto* const style = new VigieStyle(tokens);
    m_application.setStyle(style);
    m_application.setPalette(style->standardPalette());
}

} // namespace vigie::ui
