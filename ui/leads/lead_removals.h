#pragma once

#include "ui/client/lead_client.h"
#include "ui/leads/lead_columns.h"

#include <QObject>
#include <QTimer>

namespace vigie::ui {

/// Leads that were deleted on the screen but not yet on the server: for a few seconds the person may think again.
class LeadRemovals : public QObject {
    Q_OBJECT

public:
    static constexpr int undoMs = 8'000;

    LeadRemovals(ApiClient& api, LeadTableModel& model, QObject* parent = nullptr);
    ~LeadRemovals() override;

    /// Takes them out of sight. Those of an earlier call are sent now.
    void remove(std::vector<Lead> leads);
    void undo();
    void sendNow();
    int waiting() const { return static_cast<int>(m_leads.size()); }

Q_SIGNALS:
    void waitingChanged();
    /// The server refused; the leads are back in sight.
    void failed(const QString& sentence);

private:
    ApiClient& m_api;
    LeadClient m_client;
    LeadTableModel& m_model;
    std::vector<Lead> m_leads;
    QTimer m_timer;
};

} // namespace vigie::ui
