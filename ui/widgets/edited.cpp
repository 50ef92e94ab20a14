#include "ui/widgets/edited.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace vigie::ui {

namespace {

void watch(QWidget* widget, QObject* context, const std::function<void()>& then)
{
    if (auto* const line = qobject_cast<QLineEdit*>(widget))
        QObject::connect(line, &QLineEdit::textChanged, context, then);
    else if (auto* const text = qobject_cast<QPlainTextEdit*>(widget))
        QObject::connect(text, &QPlainTextEdit::textChanged, context, then);
    else if (auto* const choice = qobject_cast<QComboBox*>(widget)) {
        QObject::connect(choice, &QComboBox::currentIndexChanged, context, then);
        QObject::connect(choice, &QComboBox::editTextChanged, context, then);
    } else if (auto* const number = qobject_cast<QSpinBox*>(widget))
        QObject::connect(number, &QSpinBox::valueChanged, context, then);
    else if (auto* const button = qobject_cast<QAbstractButton*>(widget); button && button->isCheckable())
        QObject::connect(button, &QAbstractButton::toggled, context, then);
}

} // namespace

void onEdited(QWidget& editor, QObject* context, const std::function<void()>& then)
{
    watch(&editor, context, then);
    for (auto* const part : editor.findChildren<QWidget*>())
        watch(part, context, then);
}

} // namespace vigie::ui
