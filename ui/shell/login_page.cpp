#include "ui/shell/login_page.h"

#include "ui/shell/sign_in_form.h"

#include <QVBoxLayout>

namespace vigie::ui {

LoginPage::LoginPage(QWidget* parent)
    : EntryPage(parent)
    , m_form(new SignInForm(card()))
{
    content().addWidget(m_form);
    LoginPage::retranslate();
}

void LoginPage::focusFirst()
{
    m_form->focusFirst();
}

void LoginPage::retranslate()
{
    EntryPage::retranslate();
    setWords(tr("Sign in to Vigie"));
}

} // namespace vigie::ui
