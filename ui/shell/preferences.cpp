#include "ui/shell/preferences.h"

#include <QLocale>
#include <QSettings>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<Theme, const char*> themeNames[]
    = {{Theme::System, "system"}, {Theme::Light, "light"}, {Theme::Dark, "dark"}};

constexpr std::array<const char*, allAccents.size()> accentNames{
    "teal", "blue", "indigo", "violet", "plum", "graphite"};

} // namespace

Preferences Preferences::load(const QSettings& settings)
{
    Preferences out;
    const QString language = settings.value(u"language"_s).toString();
    out.language = language.isEmpty() ? systemLanguage() : languageFromTag(language.toStdString());
    out.theme = themeNamed(settings.value(u"theme"_s).toString()).value_or(Theme::System);
    out.accent = accentNamed(settings.value(u"accent"_s).toString());
    out.server = settings.value(u"server"_s).toString();
    out.email = settings.value(u"email"_s).toString();
    out.usesThisComputer = settings.value(u"usesThisComputer"_s, true).toBool();
    out.place = settings.value(u"place"_s).toString();
    out.geometry = settings.value(u"geometry"_s).toByteArray();
    return out;
}

void Preferences::save(QSettings& settings) const
{
    const auto tag = tagOf(language);
    settings.setValue(u"language"_s, QString::fromUtf8(tag.data(), static_cast<qsizetype>(tag.size())));
    settings.setValue(u"theme"_s, nameOfTheme(theme));
    settings.setValue(u"accent"_s, nameOfAccent(accent));
    settings.setValue(u"server"_s, server);
    settings.setValue(u"email"_s, email);
    settings.setValue(u"usesThisComputer"_s, usesThisComputer);
    settings.setValue(u"place"_s, place);
    settings.setValue(u"geometry"_s, geometry);
}

std::optional<Theme> themeNamed(const QString& name)
{
    for (const auto& [theme, known] : themeNames) {
        if (name == QLatin1String(known))
            return theme;
    }
    return std::nullopt;
}

QString nameOfTheme(Theme theme)
{
    for (const auto& [known, name] : themeNames) {
        if (theme == known)
            return QLatin1String(name);
    }
    return {};
}

Accent accentNamed(const QString& name)
{
    for (const Accent accent : allAccents) {
        if (name == nameOfAccent(accent))
            return accent;
    }
    return Accent::Teal;
}

QString nameOfAccent(Accent accent)
{
    return QLatin1String(accentNames.at(static_cast<std::size_t>(accent)));
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::French ? Language::French : Language::English;
}

} // namespace vigie::ui
