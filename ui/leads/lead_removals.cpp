#include "ui/leads/lead_removals.h"

#include <QPointer>

namespace vigie::ui {

LeadRemovals::LeadRemovals(ApiClient& api, LeadTableModel& model, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_client(api)
    , m_model(model)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(undoMs);
    connect(&m_timer, &QTimer::timeout, this, &LeadRemovals::sendNow);
}

LeadRemovals::~LeadRemovals()
{
    sendNow();
}

void LeadRemovals::remove(std::vector<Lead> leads)
{
    sendNow();
    std::vector<std::int64_t> ids;
    for (const Lead& lead : leads)
        ids.push_back(lead.id.value);
    m_leads = std::move(leads);
    m_model.hide(ids);
    m_timer.start();
    Q_EMIT waitingChanged();
}

void LeadRemovals::undo()
{
    m_timer.stop();
    m_model.unhide(std::exchange(m_leads, {}));
    Q_EMIT waitingChanged();
}

void LeadRemovals::sendNow()
{
    m_timer.stop();
    const auto leads = std::exchange(m_leads, {});
    for (const Lead& lead : leads) {
        // The API client as context: a page that is closed meanwhile must not call the deletion back.
        m_client.remove(lead.id).then(&m_api, [self = QPointer(this), lead](Result<void> result) {
            const bool isGone = result || result.error().code == ErrorCode::NotFound;
            if (isGone || !self)
                return;
            self->m_model.unhide({lead});
            Q_EMIT self->failed(textOf(result.error()));
        });
    }
    if (!leads.empty())
        Q_EMIT waitingChanged();
}

} // namespace vigie::ui
