#pragma once

#include "ui/shell/interface_language.h"
#include "ui/theme/appearance.h"

namespace vigie::ui {

/// How the program looks and which language it speaks. Whoever chooses, the sidebar or a page, does it here: it takes
/// effect at once, and the window remembers it.
class DesktopChoices : public QObject {
    Q_OBJECT

public:
    DesktopChoices(Appearance& appearance, InterfaceLanguage& language)
        : m_appearance(appearance)
        , m_language(language)
    {
    }

    Theme theme() const { return m_appearance.theme(); }
    Accent accent() const { return m_appearance.accent(); }
    Density density() const { return m_appearance.density(); }
    Language language() const { return m_language.language(); }

    void choose(Theme theme)
    {
        m_appearance.choose(theme);
        Q_EMIT changed();
    }
    void choose(Accent accent)
    {
        m_appearance.choose(accent);
        Q_EMIT changed();
    }
    void choose(Density density)
    {
        m_appearance.choose(density);
        Q_EMIT changed();
    }
    void choose(Language language)
    {
        m_language.use(language);
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    Appearance& m_appearance;
    InterfaceLanguage& m_language;
};

} // namespace vigie::ui
