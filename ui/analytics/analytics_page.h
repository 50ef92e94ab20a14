#pragma once

#include "ui/analytics/analytics_board.h"

#include <QTimer>

namespace vigie::ui {

class StatefulPage;

/// What became of the leads of a period. It follows what others do while it is on the screen.
class AnalyticsPage : public WorkspacePage {
    Q_OBJECT

public:
    AnalyticsPage(const PageParts& parts, QWidget* parent = nullptr);

    bool isSettled() const override;
    void focusFirst() override;
    std::vector<Command> commands() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectParts(const LiveUpdates& live);
    void load();
    void noticeChange();
    bool isLoading() const;
    void arrived();
    void fail(const Error& error);
    template <class T>
    void take(Reply<T>& reply, T LeadAnalysis::*into);

    AnalyticsClient m_client;
    Reply<LeadOverview> m_overview;
    Reply<LeadsOverTime> m_overTime;
    Reply<std::vector<OwnerFigures>> m_owners;
    Reply<FirstAnswers> m_answers;
    LeadAnalysis m_coming;
    bool m_isShown = false; ///< some period is
    bool m_isStale = false;
    QTimer m_reloadSoon;
    AnalyticsBoard* m_board;
    StatefulPage* m_state = nullptr;
};

} // namespace vigie::ui
