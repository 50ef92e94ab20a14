#include "ui/settings/settings_section.h"

#include "ui/settings/settings_card.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/stateful_page.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int columnWidth = 720;
constexpr int margin = 24;

} // namespace

SettingsSection::SettingsSection(QWidget* parent)
    : QWidget(parent)
{
    auto* const content = new QWidget(this);
    auto* const column = new QWidget(content);
    column->setMaximumWidth(columnWidth);
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    m_column->addStretch();
    auto* const line = new QHBoxLayout(content);
    line->setContentsMargins(0, 16, margin, margin);
    line->addWidget(column, columnWidth);
    line->addStretch(1);
    m_state = new StatefulPage(scrolled(content, this), this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    connect(m_state, &StatefulPage::retryRequested, this, [this] { reload(); });
}

SettingsCard* SettingsSection::addCard()
{
    auto* const card = new SettingsCard(this);
    addToColumn(card);
    return card;
}

void SettingsSection::addToColumn(QWidget* widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void SettingsSection::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
