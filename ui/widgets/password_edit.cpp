#include "ui/widgets/password_edit.h"

#include "ui/theme/glyph.h"

#include <QAction>
#include <QEvent>

namespace vigie::ui {

PasswordEdit::PasswordEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_show(addAction(glyphIcon(Glyph::Eye), TrailingPosition))
{
    setEchoMode(Password);
    m_show->setCheckable(true);
    connect(m_show, &QAction::toggled, this, [this](bool isShown) {
        setEchoMode(isShown ? Normal : Password);
        retranslate();
    });
    retranslate();
}

void PasswordEdit::retranslate()
{
    m_show->setIcon(glyphIcon(m_show->isChecked() ? Glyph::EyeOff : Glyph::Eye));
    m_show->setText(m_show->isChecked() ? tr("Hide the password") : tr("Show the password"));
    m_show->setToolTip(m_show->text());
}

void PasswordEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace vigie::ui
