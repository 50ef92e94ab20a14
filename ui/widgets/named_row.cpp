#include "ui/widgets/named_row.h"

#include "ui/widgets/confirm_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace vigie::ui {

NamedRow::NamedRow(const QString& name, const QStringList& about, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_layout(new QHBoxLayout(this))
{
    auto* const words = new QVBoxLayout;
    words->setSpacing(1);
    const auto add = [this, words](const QString& text, QLabel* label) {
        label->setText(text);
        words->addWidget(label);
    };
    add(name, textLabel(this, TextSize::Base, ink::primary, QFont::Medium));
    for (const QString& line : about)
        add(line, textLabel(this, TextSize::Secondary, ink::secondary));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    m_layout->addLayout(words, 1);
    if (about.size() > 1)
        m_alignment = Qt::AlignTop; // beside the name, not in the middle of what is said
}

void NamedRow::addAtEnd(QWidget* widget)
{
    m_layout->addWidget(widget, 0, m_alignment);
}

ConfirmButton* NamedRow::addEnding(const QString& objectName, const QString& word, const QString& question)
{
    auto* const button = new ConfirmButton(this);
    button->setObjectName(objectName);
    button->setWords(word, question);
    button->setAccessibleDescription(m_name);
    addAtEnd(button);
    return button;
}

} // namespace vigie::ui
