#include "ui/shell/sidebar.h"

#include "ui/shell/account_button.h"
#include "ui/shell/connection_badge.h"
#include "ui/shell/nav_button.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/segmented_switch.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidebarWidth = 224;
constexpr int markSize = 28;

QString nameOf(const User& user)
{
    return QString::fromStdString(user.name.empty() ? user.email : user.name);
}

} // namespace

Sidebar::Sidebar(const std::vector<Place>& places, const LiveUpdates& live, const User& user, QWidget* parent)
    : QWidget(parent)
    , m_accounts(new AccountButton(this))
    , m_places(places)
    , m_initials(new Initials(markSize, this))
    , m_user(new ElidedLabel(this))
    , m_language(new SegmentedSwitch(this))
    , m_theme(new SegmentedSwitch(this))
    , m_signOut(new QPushButton(glyphIcon(Glyph::LogOut), QString(), this))
{
    setFixedWidth(sidebarWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 9, 12);
    layout->setSpacing(0);
    layout->addWidget(m_accounts);
    layout->addSpacing(8);
    layout->addWidget(makePlaces());
    layout->addStretch();
    layout->addWidget(makeFoot(live, user));
    retranslate();
}

/// The places by group, each under the name of its group.
QWidget* Sidebar::makePlaces()
{
    auto* const list = new QWidget(this);
    auto* const layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const auto& place : m_places) {
        if (!m_groups.contains(place.group) && !Places::title(place.group).isEmpty()) {
            auto* const name = new QLabel(list);
            name->setContentsMargins(10, 12, 0, 6);
            setText(name, TextSize::Secondary, QFont::Normal, ink::secondary);
            m_groups[place.group] = name;
            layout->addWidget(name);
        }
        layout->addWidget(makeButton(place, list));
    }
    return list;
}

NavButton* Sidebar::makeButton(const Place& place, QWidget* parent)
{
    auto* const button = new NavButton(place.glyph, parent);
    button->setObjectName(place.id);
    button->setAutoExclusive(true);
    connect(button, &NavButton::clicked, this, [this, id = place.id] { Q_EMIT placeChosen(id); });
    m_buttons[place.id] = button;
    return button;
}

QWidget* Sidebar::makeFoot(const LiveUpdates& live, const User& user)
{
    auto* const foot = new QWidget(this);
    m_language->addChoice(static_cast<int>(Language::French), u"FR"_s);
    m_language->addChoice(static_cast<int>(Language::English), u"EN"_s);
    m_theme->addChoice(static_cast<int>(Theme::Light), {}, Glyph::Sun);
    m_theme->addChoice(static_cast<int>(Theme::Dark), {}, Glyph::Moon);
    m_theme->addChoice(static_cast<int>(Theme::System), {}, Glyph::Monitor);
    m_signOut->setFlat(true);
    m_signOut->setObjectName(u"signOut"_s);
    setUser(user);
    auto* const person = new QHBoxLayout;
    person->setSpacing(10);
    person->addWidget(m_initials);
    person->addWidget(m_user, 1);
    person->addWidget(m_signOut);
    auto* const switches = new QHBoxLayout;
    switches->addWidget(m_language);
    switches->addStretch();
    switches->addWidget(m_theme);
    auto* const layout = new QVBoxLayout(foot);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(12);
    layout->addLayout(person);
    layout->addLayout(switches);
    layout->addWidget(new ConnectionBadge(live, foot));
    connect(m_language, &SegmentedSwitch::chosen, this,
        [this](int id) { Q_EMIT languageChosen(static_cast<Language>(id)); });
    connect(m_theme, &SegmentedSwitch::chosen, this, [this](int id) { Q_EMIT themeChosen(static_cast<Theme>(id)); });
    connect(m_signOut, &QPushButton::clicked, this, &Sidebar::signOutRequested);
    return foot;
}

void Sidebar::setUser(const User& user)
{
    m_initials->setName(nameOf(user), Tone::Neutral);
    m_initials->setToolTip(QString::fromStdString(user.email));
    m_user->setText(nameOf(user));
}

void Sidebar::setCompany(const QString& name, const QString& place)
{
    m_companyName = name;
    m_place = place;
    retranslate();
}

void Sidebar::showPlace(const QString& id)
{
    m_buttons.at(id)->setChecked(true);
}

void Sidebar::setCount(const QString& place, const QString& count)
{
    m_buttons.at(place)->setCount(count);
}

void Sidebar::showLanguage(Language language)
{
    m_language->choose(static_cast<int>(language));
}

void Sidebar::showTheme(Theme theme)
{
    m_theme->choose(static_cast<int>(theme));
}

void Sidebar::retranslate()
{
    m_accounts->setNames(m_companyName.isEmpty() ? u"Vigie"_s : m_companyName, m_place);
    for (const auto& place : m_places)
        m_buttons.at(place.id)->setText(place.title());
    for (const auto& [group, name] : m_groups)
        name->setText(Places::title(group));
    // Each language is named in itself: whoever looks for it may read no other.
    m_language->setName(static_cast<int>(Language::French), u"Français"_s);
    m_language->setName(static_cast<int>(Language::English), u"English"_s);
    m_theme->setName(static_cast<int>(Theme::Light), tr("Light"));
    m_theme->setName(static_cast<int>(Theme::Dark), tr("Dark"));
    m_theme->setName(static_cast<int>(Theme::System), tr("Like the system"));
    m_signOut->setToolTip(tr("Sign out"));
    m_signOut->setAccessibleName(tr("Sign out"));
}

void Sidebar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.side);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.line);
}

} // namespace vigie::ui
