#pragma once

#include "ui/shell/entry_page.h"

namespace vigie::ui {

class SignInForm;

/// Where one signs in at a server.
class LoginPage : public EntryPage {
    Q_OBJECT

public:
    explicit LoginPage(QWidget* parent = nullptr);

    SignInForm& form() const { return *m_form; }
    void focusFirst() override;

protected:
    void retranslate() override;

private:
    SignInForm* m_form;
};

} // namespace vigie::ui
