#pragma once

#include "ui/client/task_client.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>
#include <QUuid>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace vigie::ui {

class NoticeBar;

/// What is still to be done for a lead or a contact: ticked when it is done, added in one line. What one has just
/// ticked stays in sight, to be unticked by whoever ticked too much. What was typed and not added is there again when
/// one comes back to the lead or contact.
class TaskBlock : public QWidget {
    Q_OBJECT

public:
    TaskBlock(const PageParts& parts, QWidget* parent);

    void show(LeadId lead);
    void show(ContactId contact);
    bool isSettled() const { return !m_load.isPending() && !m_save.isPending(); }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void open(LeadId lead, ContactId contact);
    void load();
    void fill();
    QWidget* makeRow(const Task& task);
    void add();
    void showAdded(const Task& task);
    void tick(const Task& task, bool isDone);
    void tell(const Error& error);
    QString draftName() const;
    void keepDraft();
    void restoreDraft();
    void retranslate();

    PageParts m_parts;
    TaskClient m_client;
    bool m_mayWrite;
    LeadId m_lead;
    ContactId m_contact;
    std::vector<Task> m_tasks; ///< the open ones, and those ticked while they were in sight
    Reply<std::vector<Task>> m_load;
    Reply<Task> m_save;
    QUuid m_formId = QUuid::createUuid();
    QTimer m_loadSoon;
    QTimer m_keepSoon;
    bool m_isStale = false;
    QLabel* m_title;
    NoticeBar* m_notice;
    QVBoxLayout* m_rows;
    QWidget* m_form;
    QLineEdit* m_what;
    QComboBox* m_when;
};

} // namespace vigie::ui
