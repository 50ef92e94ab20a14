#pragma once

#include "ui/client/api_client.h"
#include "ui/client/wire.h"

#include <deque>
#include <functional>

namespace vigie::ui {

/// What others need to know of RecordBatch.
class RecordBatchBase : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    bool isBusy() const { return m_underWay > 0 || m_left > 0; }
    int total() const { return m_total; }
    /// The first reason why a record was not changed.
    const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    void progressed();
    void finished();

protected:
    static constexpr int atOnce = 6; // as many as a client keeps connections for

    int m_underWay = 0;
    int m_left = 0; ///< that were not sent yet
    int m_total = 0;
    std::optional<Error> m_failure;
};

/// One change made to many records, a few at a time, and taken back when the person thinks again. T has `id` and
/// `version`.
template <class T>
class RecordBatch : public RecordBatchBase {
public:
    using Edit = std::function<void(T&)>;
    using Send = std::function<Reply<T>(const T& record, const std::vector<std::string_view>& fields)>;

    /// `take`: is given each record as the server has it now.
    RecordBatch(Send send, std::function<void(const T&)> take, QObject* parent)
        : RecordBatchBase(parent)
        , m_send(std::move(send))
        , m_take(std::move(take))
    {
    }

    /// Changes each of them and sends the fields that differ. One batch at a time: false while another is under way.
    bool change(const std::vector<T>& records, const Edit& edit)
    {
        if (isBusy())
            return false;
        std::deque<Step> steps;
        for (const T& record : records) {
            Step step{record, record};
            edit(step.after);
            if (!wire::changedFields(step.before, step.after).empty())
                steps.push_back(std::move(step));
        }
        begin(std::move(steps));
        return true;
    }

    /// Gives the records of the last batch the values they had, as far as nobody has changed them since.
    void undo()
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

    bool canUndo() const { return !m_done.empty() && !isBusy(); }
    int changed() const { return static_cast<int>(m_done.size()); }

private:
    struct Step {
        T before;
        T after;
    };

    void begin(std::deque<Step> steps)
    {
        m_done.clear();
        m_failure.reset();
        m_total = m_left = static_cast<int>(steps.size());
        m_waiting = std::move(steps);
        if (m_total == 0)
            return Q_EMIT finished();
        sendNext();
    }

    void sendNext()
    {
        while (m_underWay < atOnce && !m_waiting.empty()) {
            const Step step = std::move(m_waiting.front());
            m_waiting.pop_front();
            --m_left;
            ++m_underWay;
            m_send(step.after, wire::changedFields(step.before, step.after)).then(this, [this, step](Result<T> result) {
                answered(step, std::move(result));
            });
        }
    }

    void answered(const Step& step, Result<T> result)
    {
        --m_underWay;
        if (result) {
            m_done.push_back({step.before, *result});
            m_take(*result);
        } else if (!m_failure)
            m_failure = result.error();
        // A server that is gone fails each of a thousand in turn: one is enough.
        if (m_failure && m_failure->code == ErrorCode::Unavailable) {
            m_waiting.clear();
            m_left = 0;
        }
        sendNext();
        Q_EMIT progressed();
        if (!isBusy())
            Q_EMIT finished();
    }

    Send m_send;
    std::function<void(const T&)> m_take;
    std::deque<Step> m_waiting;
    std::vector<Step> m_done; ///< as the server has them now
};

} // namespace vigie::ui
