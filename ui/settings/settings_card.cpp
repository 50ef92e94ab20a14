#include "ui/settings/settings_card.h"

#include "ui/widgets/text_label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int margin = 20;

} // namespace

SettingsCard::SettingsCard(QWidget* parent)
    : Card(parent)
    , m_title(textLabel(this, TextSize::Title, ink::primary, QFont::DemiBold))
    , m_explanation(textLabel(this, TextSize::Base, ink::secondary))
    , m_body(new QVBoxLayout)
{
    auto* const content = new QWidget(this);
    auto* const head = new QVBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_explanation);
    m_body->setSpacing(16);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(margin, 16, margin, margin);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addLayout(m_body);
    m_explanation->hide();
    setContent(content);
}

void SettingsCard::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SettingsCard::setExplanation(const QString& explanation)
{
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

} // namespace vigie::ui
