#pragma once

#include "ui/client/event_client.h"
#include "ui/widgets/form_dialog.h"

#include <QUuid>

class QLineEdit;

namespace vigie::ui {

class ContactChoice;

/// Somebody else comes to an event: a contact, or a stranger, who becomes one.
class AttendeeDialog : public FormDialog {
    Q_OBJECT

public:
    AttendeeDialog(ApiClient& api, const Event& event, QWidget* parent);

Q_SIGNALS:
    void added(const vigie::Attendee& attendee);

protected:
    void save() override;
    void stopSaving() override { m_add.cancel(); }
    bool isWritten() const override;
    void retranslate() override;

private:
    void showStranger();

    EventClient m_client;
    Event m_event;
    QUuid m_key = QUuid::createUuid();
    Reply<Attendee> m_add;
    ContactChoice* m_contact;
    QLineEdit* m_name;
    QLineEdit* m_email;
};

} // namespace vigie::ui
