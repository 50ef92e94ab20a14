#include "ui/leads/lead_batch.h"

namespace vigie::ui {

namespace {

constexpr int atOnce = 6; // as many as a client keeps connections for

} // namespace

LeadBatch::LeadBatch(LeadClient client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
}

bool LeadBatch::change(const std::vector<Lead>& leads, const Edit& edit)
{
    if (isBusy())
        return false;
    std::deque<Step> steps;
    for (const Lead& lead : leads) {
        Step step{lead, lead};
        edit(step.after);
        if (!wire::changedFields(step.before, step.after).empty())
            steps.push_back(std::move(step));
    }
    begin(std::move(steps));
    return true;
}

void LeadBatch::undo()
{
    if (!canUndo())
        return;
    std::deque<Step> steps;
    for (const Step& done : m_done) {
        Step back{done.after, done.before};
        back.after.version = done.after.version;
        steps.push_back(std::move(back));
    }
    begin(std::move(steps));
}

void LeadBatch::begin(std::deque<Step> steps)
{
    m_done.clear();
    m_failure.reset();
    m_total = static_cast<int>(steps.size());
    m_waiting = std::move(steps);
    if (m_total == 0)
        return Q_EMIT finished();
    sendNext();
}

void LeadBatch::sendNext()
{
    while (m_underWay < atOnce && !m_waiting.empty()) {
        const Step step = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_underWay;
        m_client.change(step.after, wire::changedFields(step.before, step.after))
            .then(this, [this, step](Result<Lead> result) { answered(step, std::move(result)); });
    }
}

void LeadBatch::answered(const Step& step, Result<Lead> result)
{
    --m_underWay;
    if (result) {
        m_done.push_back({step.before, *result});
        Q_EMIT leadChanged(*result);
    } else if (!m_failure)
        m_failure = result.error();
    // A server that is gone fails each of a thousand in turn: one is enough.
    if (m_failure && m_failure->code == ErrorCode::Unavailable)
        m_waiting.clear();
    sendNext();
    Q_EMIT progressed();
    if (!isBusy())
        Q_EMIT finished();
}

} // namespace vigie::ui
