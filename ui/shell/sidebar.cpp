#include "ui/shell/sidebar.h"

#include "ui/shell/account_button.h"
#include "ui/shell/connection_badge.h"
#include "ui/shell/nav_button.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidebarWidth = 224;
constexpr int compactWidth = 61;

} // namespace

Sidebar::Sidebar(const std::vector<Place>& places, const LiveUpdates& live, QWidget* parent)
    : QWidget(parent)
    , m_accounts(new AccountButton(this))
    , m_places(places)
{
    setFixedWidth(sidebarWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 9, 12);
    layout->setSpacing(0);
    layout->addWidget(m_accounts);
    layout->addSpacing(8);
    layout->addWidget(makePlaces());
    layout->addStretch();
    auto* const foot = new QHBoxLayout;
    foot->setContentsMargins(8, 0, 8, 0);
    foot->addWidget(new ConnectionBadge(live, this));
    layout->addLayout(foot);
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

void Sidebar::setAttention(const QString& place, bool isWanted)
{
    const auto found = m_buttons.find(place);
    if (found != m_buttons.end())
        found->second->setMarked(isWanted);
}

void Sidebar::addAtFoot(QWidget* widget)
{
    auto* const rows = static_cast<QVBoxLayout*>(layout());
    rows->insertWidget(rows->count() - 1, widget);
    rows->insertSpacing(rows->count() - 1, 8);
}

void Sidebar::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) == isCompact)
        return;
    setFixedWidth(isCompact ? compactWidth : sidebarWidth);
    m_accounts->setCompact(isCompact);
    for (const auto& [place, button] : m_buttons)
        button->setCompact(isCompact);
    retranslate();
}

void Sidebar::retranslate()
{
    m_accounts->setNames(m_companyName.isEmpty() ? u"Vigie"_s : m_companyName, m_place);
    for (const auto& place : m_places)
        m_buttons.at(place.id)->setText(place.title());
    for (const auto& [group, name] : m_groups)
        name->setText(m_isCompact ? QString() : Places::title(group));
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
