#include "ui/widgets/confirm_button.h"

#include "ui/theme/vigie_style.h"

#include <QKeyEvent>

namespace vigie::ui {

ConfirmButton::ConfirmButton(QWidget* parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    VigieStyle::setDangerous(this);
    connect(this, &QPushButton::clicked, this, [this] {
        const bool isConfirmed = m_isAsking;
        ask(!m_isAsking);
        if (isConfirmed)
            Q_EMIT confirmed();
    });
}

void ConfirmButton::setWords(const QString& word, const QString& question)
{
    m_word = word;
    m_question = question;
    ask(m_isAsking);
}

void ConfirmButton::ask(bool asking)
{
    m_isAsking = asking;
    setText(asking ? m_question : m_word);
    setDefault(asking); // filled, as what happens next
    setAutoDefault(false);
    setAccessibleName(text());
    if (asking)
        setFocus();
}

void ConfirmButton::focusOutEvent(QFocusEvent* event)
{
    if (m_isAsking && event->reason() != Qt::ActiveWindowFocusReason)
        ask(false);
    QPushButton::focusOutEvent(event);
}

void ConfirmButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isAsking)
        return ask(false);
    QPushButton::keyPressEvent(event);
}

} // namespace vigie::ui
