#include "ui/widgets/form_field.h"

#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace vigie::ui {

FormField::FormField(QString path, QWidget* editor, QWidget* parent)
    : QWidget(parent)
    , m_path(std::move(path))
    , m_label(new QLabel(this))
    , m_editor(editor)
    , m_below(new QLabel(this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(m_editor);
    layout->addWidget(m_below);
    layout->addStretch(); // stays at the top when the field beside it needs more room
    m_label->setBuddy(m_editor);
    setText(m_label, TextSize::Secondary, QFont::Medium, ink::secondary);
    m_below->setWordWrap(true);
    m_below->setTextFormat(Qt::PlainText);
    showBelow();
}

void FormField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_editor->setAccessibleName(label);
}

void FormField::setHint(const QString& hint)
{
    m_hint = hint;
    showBelow();
}

void FormField::setError(const QString& sentence)
{
    m_error = sentence;
    showBelow();
}

void FormField::showBelow()
{
    const bool isWrong = !m_error.isEmpty();
    m_below->setText(isWrong ? m_error : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    setText(m_below, TextSize::Secondary, QFont::Normal, isWrong ? ink::bad : ink::secondary);
    m_editor->setAccessibleDescription(m_below->text());
    VigieStyle::setWrong(m_editor, isWrong);
}

} // namespace vigie::ui
