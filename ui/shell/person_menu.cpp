#include "ui/shell/person_menu.h"

#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

namespace vigie::ui {

using namespace Qt::StringLiterals;

PersonMenu::PersonMenu(const User& user, DesktopChoices& choices, bool hasSettings, QWidget* parent)
    : RoundButton(parent)
    , m_choices(choices)
    , m_menu(new QMenu(this))
{
    setObjectName(u"account"_s);
    build(hasSettings);
    connect(&choices, &DesktopChoices::changed, this, &PersonMenu::showChoices);
    connect(this, &QAbstractButton::clicked, this, &PersonMenu::popUp);
    setUser(user);
    showChoices();
}

void PersonMenu::build(bool hasSettings)
{
    m_who = textLabel(m_menu, TextSize::Secondary, ink::secondary);
    m_who->setContentsMargins(14, 8, 14, 6);
    auto* const head = new QWidgetAction(m_menu);
    head->setDefaultWidget(m_who);
    m_menu->addAction(head);
    m_menu->addSeparator();
    if (hasSettings)
        m_account = addPlace(Glyph::Settings, u"account"_s);
    m_themeMenu = m_menu->addMenu(glyphIcon(Glyph::Palette), QString());
    m_languageMenu = m_menu->addMenu(glyphIcon(Glyph::Globe), QString());
    m_menu->addSeparator();
    m_map = m_menu->addAction(glyphIcon(Glyph::Keyboard), QString());
    if (hasSettings)
        m_about = addPlace(Glyph::Info, u"about"_s);
    m_menu->addSeparator();
    m_signOut = m_menu->addAction(glyphIcon(Glyph::LogOut), QString());
    m_signOut->setObjectName(u"signOut"_s);
    for (const auto theme : {Theme::Light, Theme::Dark, Theme::System}) {
        m_themes[theme] = m_themeMenu->addAction(QString());
        m_themes[theme]->setCheckable(true);
        connect(m_themes[theme], &QAction::triggered, this, [this, theme] { m_choices.choose(theme); });
    }
    for (const auto language : {Language::French, Language::English}) {
        m_languages[language] = m_languageMenu->addAction(QString());
        m_languages[language]->setCheckable(true);
        connect(m_languages[language], &QAction::triggered, this, [this, language] { m_choices.choose(language); });
    }
    connect(m_map, &QAction::triggered, this, &PersonMenu::keyboardMapRequested);
    connect(m_signOut, &QAction::triggered, this, &PersonMenu::signOutRequested);
}

QAction* PersonMenu::addPlace(Glyph glyph, const QString& section)
{
    auto* const action = m_menu->addAction(glyphIcon(glyph), QString());
    connect(action, &QAction::triggered, this, [this, section] {
        Destination there{u"settings"_s};
        there.query.addQueryItem(u"section"_s, section);
        Q_EMIT goRequested(there);
    });
    return action;
}

void PersonMenu::popUp()
{
    const QSize size = m_menu->sizeHint();
    m_menu->popup(mapToGlobal(QPoint(width() - size.width(), height() + 4)));
}

/// Wherever it was chosen.
void PersonMenu::showChoices()
{
    for (const auto& [language, action] : m_languages)
        action->setChecked(language == m_choices.language());
    for (const auto& [theme, action] : m_themes)
        action->setChecked(theme == m_choices.theme());
}

void PersonMenu::setUser(const User& user)
{
    m_name = QString::fromStdString(user.name.empty() ? user.email : user.name);
    m_email = QString::fromStdString(user.email);
    setInitials(m_name);
    retranslate();
}

void PersonMenu::retranslate()
{
    setAccessibleName(tr("%1: account, appearance, language").arg(m_name));
    setToolTip(m_name + u'\n' + m_email);
    m_who->setText(m_name == m_email ? m_email : m_name + u'\n' + m_email);
    m_themeMenu->setTitle(tr("Appearance"));
    m_languageMenu->setTitle(tr("Language"));
    if (m_account)
        m_account->setText(tr("Account and settings"));
    if (m_about)
        m_about->setText(tr("About Vigie"));
    m_map->setText(tr("Keyboard map") + u"\t?"_s);
    m_signOut->setText(tr("Sign out"));
    m_themes[Theme::Light]->setText(tr("Light"));
    m_themes[Theme::Dark]->setText(tr("Dark"));
    m_themes[Theme::System]->setText(tr("Like the system"));
    // Each language is named in itself: whoever looks for it may read no other.
    m_languages[Language::French]->setText(u"Français"_s);
    m_languages[Language::English]->setText(u"English"_s);
}

void PersonMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RoundButton::changeEvent(event);
}

} // namespace vigie::ui
