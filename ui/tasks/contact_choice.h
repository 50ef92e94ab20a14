#pragma once

#include "ui/client/contact_client.h"
#include "ui/widgets/searchable_choice.h"

#include <QTimer>

namespace vigie::ui {

/// One of the company's contacts, found by the server as one types.
class ContactChoice : public SearchableChoice {
    Q_OBJECT

public:
    ContactChoice(ApiClient& api, QWidget* parent);

    /// None where what is written is nobody.
    ContactId contact() const { return ContactId{code().toLongLong()}; }
    void setContact(ContactId id, const QString& name);
    bool isSettled() const { return !m_soon.isActive() && !m_page.isPending(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void look();

    ContactClient m_client;
    Reply<RecordPage<Contact>> m_page;
    QTimer m_soon;
};

} // namespace vigie::ui
