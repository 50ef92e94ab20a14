#pragma once

#include "server/changes/change_api.h"
#include "ui/client/contact_client.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

struct PageParts;
class People;

/// What happened to a contact, newest first, whatever part of Vigie it happened in.
class Timeline : public QWidget {
    Q_OBJECT

public:
    Timeline(const PageParts& parts, QWidget* parent);

    /// Nothing for a contact without id.
    void show(ContactId contact);
    bool isSettled() const { return !m_page.isPending(); }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void load();
    void loadMore();
    void arrived(Result<RecordPage<AuditEntry>> page, bool isFirst);
    void fill();

    ContactClient m_client;
    const People& m_people;
    ContactId m_contact;
    bool m_isStale = false; ///< to be loaded once somebody sees it
    Reply<RecordPage<AuditEntry>> m_page;
    QTimer m_loadSoon;
    std::vector<AuditEntry> m_entries;
    QString m_next;
    QLabel* m_title;
    QVBoxLayout* m_rows;
    QLabel* m_words;
    QPushButton* m_more;
};

} // namespace vigie::ui
