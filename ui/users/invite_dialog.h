#pragma once

#include "ui/client/user_client.h"
#include "ui/widgets/form_dialog.h"

#include <QUuid>

class QLineEdit;

namespace vigie::ui {

class RoleChoice;

/// Somebody to invite.
class InviteDialog : public FormDialog {
    Q_OBJECT

public:
    InviteDialog(ApiClient& api, Role inviter, QWidget* parent);

Q_SIGNALS:
    /// With the link, which is shown this once.
    void invited(const vigie::Invitation& invitation);

protected:
    void save() override;
    void stopSaving() override { m_reply.cancel(); }
    bool isWritten() const override;
    void retranslate() override;

private:
    UserClient m_client;
    QUuid m_formId = QUuid::createUuid();
    Reply<Invitation> m_reply;
    QLineEdit* m_email;
    RoleChoice* m_role;
};

} // namespace vigie::ui
