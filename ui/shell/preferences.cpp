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
    if (settings.value(u"rows"_s).toString() == "compact"_L1)
        out.density = Density::Compact;
    out.place = settings.value(u"place"_s).toString();
    out.geometry = settings.value(u"geometry"_s).toByteArray();
    out.knowsOfKeychain = settings.value(u"knowsOfKeychain"_s, false).toBool();
    return out;
}

void Preferences::save(QSettings& settings) const
{
    const auto tag = tagOf(language);
    settings.setValue(u"language"_s, QString::fromUtf8(tag.data(), static_cast<qsizetype>(tag.size())));
    settings.setValue(u"theme"_s, nameOfTheme(theme));
    settings.setValue(u"accent"_s, nameOfAccent(accent));
    settings.setValue(u"rows"_s, density == Density::Compact ? u"compact"_s : u"comfortable"_s);
    settings.setValue(u"place"_s, place);
    settings.setValue(u"geometry"_s, geometry);
    settings.setValue(u"knowsOfKeychain"_s, knowsOfKeychain);
}

BackgroundPreferences BackgroundPreferences::load(const QSettings& settings)
{
    BackgroundPreferences out;
    out.staysInTray = settings.value(u"staysInTray"_s, out.staysInTray).toBool();
    out.isNotified = settings.value(u"isNotified"_s, out.isNotified).toBool();
    return out;
}

void BackgroundPreferences::save(QSettings& settings) const
{
    settings.setValue(u"staysInTray"_s, staysInTray);
    settings.setValue(u"isNotified"_s, isNotified);
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
