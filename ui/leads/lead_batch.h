#pragma once

#include "ui/client/lead_client.h"

#include <QObject>

#include <deque>
#include <functional>

namespace vigie::ui {

/// One change made to many leads, a few at a time, and taken back when the person thinks again.
class LeadBatch : public QObject {
    Q_OBJECT

public:
    using Edit = std::function<void(Lead&)>;

    explicit LeadBatch(LeadClient client, QObject* parent = nullptr);

    /// Changes each of them and sends the fields that differ. One batch at a time: false while another is under way.
    bool change(const std::vector<Lead>& leads, const Edit& edit);
    /// Gives the leads of the last batch the values they had, as far as nobody has changed them since.
    void undo();
    bool isBusy() const { return m_underWay > 0 || !m_waiting.empty(); }
    bool canUndo() const { return !m_done.empty() && !isBusy(); }
    int total() const { return m_total; }
    int changed() const { return static_cast<int>(m_done.size()); }
    /// The first reason why a lead was not changed.
    const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    void progressed();
    void finished();
    void leadChanged(const vigie::Lead& lead);

private:
    struct Step {
        Lead before;
        Lead after;
    };

    void begin(std::deque<Step> steps);
    void sendNext();
    void answered(const Step& step, Result<Lead> result);

    LeadClient m_client;
    std::deque<Step> m_waiting;
    std::vector<Step> m_done; ///< as the server has them now
    int m_underWay = 0;
    int m_total = 0;
    std::optional<Error> m_failure;
};

} // namespace vigie::ui
