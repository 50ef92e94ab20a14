#pragma once

#include "server/base/metrics.h"
#include "server/jobs/queue.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <set>
#include <string>

namespace vigie::jobs {

/// How often a job is tried before it is dead: the last time, backoff has it waiting for hours.
constexpr int maxAttempts = 12;

/// Runs one job. An error is retried when it may pass (internal, unavailable, too many requests), else the job is
/// dead at once. Must be idempotent: a job is run again when its worker died.
using Handler = std::function<Result<void>(const Job&)>;

/// What a job was enqueued with, by toJson(); the defaults where a member is missing.
template <HasFields T>
T payloadOf(const Job& job)
{
    T out{};
    const auto parsed = json::parse(job.payload);
    Details details;
    if (parsed && parsed->is_object())
        reading::readObject(parsed->get_object(), out, details, "", false);
    return out;
}

/// What can be done in the background, by kind. Features add theirs.
class Handlers {
public:
    void add(std::string_view kind, Handler handler) { m_handlers[std::string(kind)] = std::move(handler); }
    const Handler* find(const std::string& kind) const
    {
        const auto found = m_handlers.find(kind);
        return found == m_handlers.end() ? nullptr : &found->second;
    }

private:
    std::map<std::string, Handler> m_handlers;
};

/// Takes due jobs and runs each in a fiber. One a worker; several nodes share the queue without meeting.
class Runner : public QObject {
public:
    Runner(db::Database& database, const Handlers& handlers, Metrics& metrics);

    /// Looks for work now; safe from any thread.
    void wake();
    /// Takes nothing more; what runs goes on.
    void stop();
    int running() const { return m_running.load(); }

private:
    void look();
    void takeDue();
    void run(const Job& job);
    Result<void> handle(const Job& job);
    void settle(const Job& job, const Result<void>& outcome);
    void sleepUntilNext();
    void renew();

    db::Database& m_database;
    const Handlers& m_handlers;
    std::atomic<std::int64_t>& m_done;
    std::atomic<std::int64_t>& m_failed;
    QTimer m_timer;
    QTimer m_renewal; // while something runs
    std::set<JobId> m_mine;
    std::atomic<bool> m_wakePosted{false};
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_stopped = false;
    std::atomic<int> m_running{0}; // read for the metrics
};

/// When a job that failed for the nth time is tried again: 2 s, 4 s, 8 s ... an hour, a quarter either way at random.
std::int64_t backoffMs(int attempts);

} // namespace vigie::jobs
