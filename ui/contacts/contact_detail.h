#pragma once

#include "ui/client/contact_client.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/workspace_page.h"

#include <optional>

namespace vigie::ui {

class IdentityList;
class LeadLinks;
class TaskBlock;
class Timeline;

/// Who the selected contact is: what it is known by, its leads, and all that has happened.
class ContactDetail : public DetailPane {
    Q_OBJECT

public:
    ContactDetail(const PageParts& parts, bool mayWrite, bool mayMerge, QWidget* parent = nullptr);

    void showContact(const Contact& contact);
    void showCount(int selected);
    bool isSettled() const { return !m_full.isPending(); }

Q_SIGNALS:
    void editRequested();
    void mergeRequested();
    void deleteRequested();
    void exportRequested();
    void eraseRequested();
    void leadRequested(vigie::LeadId lead);
    void failed(const QString& sentence);

protected:
    void retranslate() override;

private:
    QWidget* makeBody();
    void load();
    void fill();

    PageParts m_parts;
    ContactClient m_client;
    bool m_mayWrite;
    bool m_mayMerge;
    std::optional<Contact> m_contact;
    int m_count = 0;
    Reply<Contact> m_full; ///< lists come without identities
    QPushButton* m_edit;
    QPushButton* m_merge;
    QPushButton* m_more;
    QAction* m_export;
    QAction* m_erase;
    QPushButton* m_delete;
    QPushButton* m_mergeBoth;
    IdentityList* m_identities;
    LeadLinks* m_leads;
    QLabel* m_notesTitle;
    QLabel* m_notes;
    TaskBlock* m_tasks;
    Timeline* m_timeline;
    QLabel* m_since;
};

} // namespace vigie::ui
