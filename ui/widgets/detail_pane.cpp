#include "ui/widgets/detail_pane.h"

#include "ui/theme/vigie_style.h"
#include "ui/widgets/centred.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

namespace vigie::ui {

namespace {

constexpr int initialsSize = 40;

class Divider : public QWidget {
public:
    explicit Divider(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), VigieStyle::tokensOf(this).lineSoft); }
};

} // namespace

QWidget* divider(QWidget* parent)
{
    return new Divider(parent);
}

DetailPane::DetailPane(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_record(new QWidget(this))
    , m_none(new QWidget(this))
    , m_words(textLabel(m_none, TextSize::Base, ink::secondary))
    , m_noneLayout(new QVBoxLayout(m_none))
{
    setFixedWidth(paneWidth);
    m_words->setAlignment(Qt::AlignCenter);
    m_noneLayout->setContentsMargins(40, 0, 40, 0);
    m_noneLayout->setSpacing(16);
    m_noneLayout->addStretch(2);
    m_noneLayout->addWidget(m_words);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_record);
}

void DetailPane::build(QWidget* head, QWidget* body, QWidget* more)
{
    auto* const layout = new QVBoxLayout(m_record);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(divider(m_record));
    layout->addWidget(scrolled(body, m_record, QPalette::Base), 1);
    if (more)
        addCentred(m_noneLayout, more);
    m_noneLayout->addStretch(3);
}

QWidget* DetailPane::makePerson(QWidget* parent, const std::vector<QPushButton*>& buttons)
{
    auto* const head = new QWidget(parent);
    m_initials = new Initials(initialsSize, head);
    m_name = textLabel(head, TextSize::Title, ink::primary, QFont::DemiBold);
    m_underName = textLabel(head, TextSize::Base, ink::secondary);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const names = new QVBoxLayout;
    names->setSpacing(1);
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_underName);
    names->addStretch();
    auto* const person = new QHBoxLayout;
    person->setSpacing(12);
    person->addWidget(m_initials, 0, Qt::AlignTop);
    person->addLayout(names, 1);
    auto* const layout = new QVBoxLayout(head);
    layout->setContentsMargins(margin, margin, margin, 12);
    layout->setSpacing(14);
    layout->addLayout(person);
    if (buttons.empty())
        return head;
    auto* const line = new QHBoxLayout;
    for (auto* const button : buttons) {
        // What does away with the record stands apart from the rest.
        if (button == buttons.back() && button->isFlat())
            line->addStretch();
        line->addWidget(button);
    }
    if (!buttons.back()->isFlat())
        line->addStretch();
    layout->addLayout(line);
    return head;
}

void DetailPane::setUnderName(const QString& text)
{
    m_underName->setText(text);
    m_underName->setVisible(!text.isEmpty());
}

void DetailPane::showRecord()
{
    m_stack->setCurrentWidget(m_record);
}

void DetailPane::showWords(const QString& words)
{
    m_words->setText(words);
    m_stack->setCurrentWidget(m_none);
}

void DetailPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DetailPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), VigieStyle::tokensOf(this).surface);
}

} // namespace vigie::ui
