#pragma once

#include "server/changes/change_api.h"
#include "ui/client/contact_client.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class LiveUpdates;

/// What happened to a contact, newest first, whatever part of Vigie it happened in.
class Timeline : public QWidget {
    Q_OBJECT

public:
    Timeline(ApiClient& api, const LiveUpdates& live, QWidget* parent = nullptr);

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
    ContactId m_contact;
    bool m_isStale = false; ///< to be loaded once somebody sees it
    Reply<RecordPage<AuditEntry>> m_page;
    std::vector<AuditEntry> m_entries;
    QString m_next;
    QLabel* m_title;
    QVBoxLayout* m_rows;
    QLabel* m_words;
    QPushButton* m_more;
};

} // namespace vigie::ui
