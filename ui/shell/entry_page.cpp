#include "ui/shell/entry_page.h"

#include "ui/shell/brand_mark.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/card.h"
#include "ui/widgets/centred.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int cardWidth = 440;
constexpr int markSize = 40;

} // namespace

EntryPage::EntryPage(QWidget* parent)
    : QWidget(parent)
    , m_body(new QWidget(this))
    , m_content(new QVBoxLayout)
    , m_back(new QPushButton(glyphIcon(Glyph::ChevronLeft), QString(), m_body))
    , m_title(textLabel(m_body, TextSize::Headline, ink::primary, QFont::DemiBold))
    , m_sentence(textLabel(m_body, TextSize::Base, ink::secondary))
{
    m_back->setFlat(true);
    m_back->setObjectName(QStringLiteral("back"));
    m_back->hide();
    m_sentence->hide();
    auto* const head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new BrandMark(markSize, m_body));
    head->addWidget(m_title, 1);
    head->addWidget(m_back);
    m_content->setSpacing(12);
    auto* const inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(28, 28, 28, 28);
    inside->setSpacing(16);
    inside->addLayout(head);
    inside->addWidget(m_sentence);
    inside->addLayout(m_content);
    auto* const card = new Card(this);
    card->setContent(m_body);
    card->setFixedWidth(cardWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch(2);
    addCentred(layout, card);
    layout->addStretch(3);
    connect(m_back, &QPushButton::clicked, this, &EntryPage::backRequested);
    m_back->setText(tr("Back"));
}

void EntryPage::offerBack(bool isOffered)
{
    m_back->setVisible(isOffered);
}

void EntryPage::setWords(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void EntryPage::retranslate()
{
    m_back->setText(tr("Back"));
}

void EntryPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EntryPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_back->isHidden())
        return Q_EMIT backRequested();
    QWidget::keyPressEvent(event);
}

} // namespace vigie::ui
