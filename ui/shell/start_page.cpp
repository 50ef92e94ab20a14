#include "ui/shell/start_page.h"

#include "ui/client/api_errors.h"
#include "ui/shell/account.h"
#include "ui/theme/typography.h"
#include "ui/widgets/centred.h"
#include "ui/widgets/glyph_badge.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int textWidth = 460;

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_badge(new GlyphBadge(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_retry(new QPushButton(this))
    , m_other(new QPushButton(this))
{
    setText(m_title, TextSize::Headline, QFont::DemiBold);
    setText(m_sentence, TextSize::Base, QFont::Normal, ink::secondary);
    for (auto* const label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
    }
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_retry->setDefault(true);
    auto* const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_retry);
    buttons->addWidget(m_other);
    buttons->addStretch();
    auto* const layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addStretch(2);
    addCentred(layout, m_badge);
    layout->addSpacing(16);
    addCentred(layout, m_title);
    layout->addSpacing(8);
    addCentred(layout, m_sentence);
    layout->addSpacing(20);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(m_retry, &QPushButton::clicked, this, &StartPage::retryRequested);
    connect(m_other, &QPushButton::clicked, this, &StartPage::otherRequested);
    retranslate();
}

void StartPage::showStarting(const Account& account)
{
    m_account = account.isOnThisComputer() ? QString() : account.title();
    m_error.reset();
    retranslate();
}

void StartPage::showFailure(const Account& account, const Error& error)
{
    m_account = account.isOnThisComputer() ? QString() : account.title();
    m_error = error;
    retranslate();
}

void StartPage::retranslate()
{
    const bool isHere = m_account.isEmpty();
    m_badge->setGlyph(m_error ? Glyph::Alert : isHere ? Glyph::Laptop : Glyph::Globe, m_error.has_value());
    if (isHere)
        m_title->setText(m_error ? tr("Vigie could not start on this computer") : tr("Starting Vigie…"));
    else
        m_title->setText((m_error ? tr("%1 cannot be opened") : tr("Opening %1…")).arg(m_account));
    m_sentence->setText(m_error ? textOf(*m_error) : QString());
    m_retry->setText(tr("Try again"));
    m_other->setText(tr("Something else"));
    m_retry->setVisible(m_error.has_value());
    m_other->setVisible(m_error.has_value() || !isHere);
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
