#pragma once

#include "ui/client/contact_client.h"
#include "ui/widgets/form_dialog.h"

class QLabel;
class QLineEdit;

namespace vigie::ui {

/// Erasing a contact everywhere, for good: its name is written out, so that it is the right one.
class EraseDialog : public FormDialog {
    Q_OBJECT

public:
    EraseDialog(const ContactClient& client, const Contact& contact, QWidget* parent);

Q_SIGNALS:
    void erased(const vigie::ErasedData& gone);

protected:
    void save() override;
    void stopSaving() override { m_reply.cancel(); }
    bool isWritten() const override { return false; }
    void retranslate() override;

private:
    ContactClient m_client;
    Contact m_contact;
    Reply<ErasedData> m_reply;
    QLabel* m_words;
    QLineEdit* m_name;
};

} // namespace vigie::ui
