#pragma once

#include "ui/client/analytics_client.h"
#include "ui/client/audit_client.h"
#include "ui/client/lead_client.h"
#include "ui/widgets/workspace_page.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace vigie::ui {

class HomeBoard;
class NoticeBar;
class StatefulPage;

/// How things stand, as far as Vigie knows today. It follows what others do while it is on the screen; where it is not,
/// it only remembers that it has something to catch up with.
class HomePage : public WorkspacePage {
    Q_OBJECT

public:
    HomePage(const PageParts& parts, QWidget* parent = nullptr);

    bool isSettled() const override;
    void focusFirst() override;
    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void connectParts();
    void load();
    void loadActivity();
    void catchUp();
    void changed();
    void arrived();
    void fail(const Error& error);
    void showEmpty();
    void makeLead();
    bool isLoading() const;
    bool isOnScreen() const;
    void retranslate();

    ApiClient& m_api;
    const People& m_people;
    LiveUpdates& m_live;
    AnalyticsClient m_analytics;
    LeadClient m_leads;
    AuditClient m_audit;
    bool m_mayWrite;
    bool m_mayAudit;
    HomeBoard* m_board;
    NoticeBar* m_notice;
    StatefulPage* m_state;
    QTimer m_reloadSoon;
    QElapsedTimer m_lastLoad;
    qint64 m_lastTookMs = 0;
    bool m_isStale = false;
    bool m_hasBeenLive = false;
    bool m_tellsLoadError = false;
    Reply<LeadOverview> m_overviewReply;
    Reply<LeadsOverTime> m_overTimeReply;
    Reply<RecordPage<AuditEntry>> m_auditReply;
    Reply<RecordPage<Lead>> m_leadsReply;
    std::optional<LeadOverview> m_overview;
    std::optional<LeadsOverTime> m_overTime;
};

} // namespace vigie::ui
