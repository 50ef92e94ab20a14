#include "ui/widgets/password_edit.h"

#include "ui/theme/glyph.h"

#include <QAction>
#include <QKeyEvent>

namespace vigie::ui {

PasswordEdit::PasswordEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_look(addAction(glyphIcon(Glyph::Eye), TrailingPosition))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    connect(m_look, &QAction::triggered, this, [this] { show(echoMode() == Password); });
    show(false);
}

void PasswordEdit::show(bool isShown)
{
    setEchoMode(isShown ? Normal : Password);
    m_look->setIcon(glyphIcon(isShown ? Glyph::EyeOff : Glyph::Eye));
    retranslate();
}

void PasswordEdit::clearAndHide()
{
    clear();
    show(false);
}

void PasswordEdit::retranslate()
{
    m_look->setText(echoMode() == Password ? tr("Show the password") : tr("Hide the password"));
}

/// Qt knows the state of no lock: a letter in the case that Shift did not ask for gives it away.
void PasswordEdit::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool isCased = text.size() == 1 && text.at(0).isLetter() && text.toUpper() != text.toLower();
    if (isCased)
        Q_EMIT capsLockNoticed(text.at(0).isUpper() != event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_CapsLock)
        Q_EMIT capsLockNoticed(false);
    QLineEdit::keyPressEvent(event);
}

void PasswordEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace vigie::ui
