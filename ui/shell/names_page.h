#pragma once

#include "ui/client/session_client.h"
#include "ui/shell/entry_page.h"

class QLineEdit;

namespace vigie::ui {

class FormField;
class NoticeBar;

/// A server on this computer made its company and its owner without a question: here they get their names.
class NamesPage : public EntryPage {
    Q_OBJECT

public:
    explicit NamesPage(QWidget* parent = nullptr);

    /// Whether somebody who was signed in here never had the chance to say who they are.
    static bool isWanted(const User& user);
    /// `client` is signed in as `user`, and outlives the page's being shown.
    void ask(SessionClient& client, const User& user);
    void focusFirst() override;
    bool isBusy() const { return m_company.isPending() || m_me.isPending(); }

Q_SIGNALS:
    void named();

protected:
    void retranslate() override;

private:
    void submit();
    void nameCompany(const Company& company);
    void nameMe();
    void showError(const Error& error);
    void setBusy(bool isBusy);

    SessionClient* m_client = nullptr;
    CompanyId m_companyId;
    Reply<Company> m_company;
    Reply<User> m_me;
    QLineEdit* m_name;
    QLineEdit* m_companyName;
    FormField* m_nameField;
    FormField* m_companyField;
    NoticeBar* m_notice;
    QPushButton* m_go;
};

} // namespace vigie::ui
