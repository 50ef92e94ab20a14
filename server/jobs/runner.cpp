#include "server/jobs/runner.h"

#include "server/base/fiber.h"
#include "server/base/log.h"
#include "sql/jobs_sql.h"

#include <QRandomGenerator>

#include <algorithm>

namespace vigie::jobs {

namespace {

constexpr int maxRunning = 4;
constexpr std::int64_t lockSeconds = 90; // a worker that died gives its jobs back after this
constexpr int renewalMs = 30'000; // one that lives keeps them, however long they take
constexpr std::int64_t longestSleepMs = 60 * 1000; // jobs of other nodes that died are found this late at most
constexpr std::int64_t shortestSleepMs = 20;
constexpr int databaseAwayMs = 5'000;

const Scope& internalScope()
{
    static const Scope scope = systemScope({});
    return scope;
}

bool mayPass(ErrorCode code)
{
    return code == ErrorCode::Internal || code == ErrorCode::Unavailable || code == ErrorCode::TooManyRequests;
}

} // namespace

std::int64_t backoffMs(int attempts)
{
    const std::int64_t base = std::min<std::int64_t>(std::int64_t{1000} << std::min(attempts, 12), 3'600'000);
    const auto jitter = static_cast<std::int64_t>(QRandomGenerator::global()->bounded(static_cast<quint32>(base / 2)));
    return base - base / 4 + jitter;
}

Runner::Runner(db::Database& database, const Handlers& handlers, Metrics& metrics)
    : m_database(database)
    , m_handlers(handlers)
    , m_done(metrics.counter("vigie_jobs_total{outcome=\"done\"}"))
    , m_failed(metrics.counter("vigie_jobs_total{outcome=\"failed\"}"))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    m_renewal.setInterval(renewalMs);
    connect(&m_renewal, &QTimer::timeout, this, [this] { renew(); });
}

void Runner::wake()
{
    if (m_wakePosted.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_wakePosted = false;
            look();
        },
        Qt::QueuedConnection);
}

void Runner::stop()
{
    m_stopped = true;
    m_timer.stop();
    m_renewal.stop();
}

void Runner::look()
{
    if (m_stopped)
        return;
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    fiber::spawn([this] {
        try {
            do {
                m_lookAgain = false;
                takeDue();
            } while (m_lookAgain && !m_stopped);
            sleepUntilNext();
        } catch (const db::Failure& failure) {
            log::warning("jobs: the database is away", {{"reason", std::string(failure.what())}});
            m_timer.start(databaseAwayMs);
        }
        m_looking = false;
    });
}

void Runner::takeDue()
{
    while (!m_stopped && m_running < maxRunning) {
        const auto jobs = m_database.write(internalScope(), [&](db::Tx& tx) {
            return tx.all<Job>(sql::claimJobs, now(), now().plusSeconds(lockSeconds), maxRunning - m_running);
        });
        if (jobs.empty())
            return;
        for (const Job& job : jobs)
            run(job);
    }
}

void Runner::run(const Job& job)
{
    ++m_running;
    m_mine.insert(job.id);
    m_renewal.start();
    fiber::spawn([this, job] {
        const auto outcome = handle(job);
        try {
            settle(job, outcome);
        } catch (const db::Failure& failure) {
            // It stays locked and is run again later: handlers are idempotent.
            log::warning("jobs: an outcome could not be written",
                {{"job", job.id.value}, {"reason", std::string(failure.what())}});
        }
        --m_running;
        m_mine.erase(job.id);
        if (m_mine.empty())
            m_renewal.stop();
        look();
    });
}

void Runner::renew()
{
    fiber::spawn([this, mine = m_mine] {
        try {
            m_database.write(internalScope(), [&](db::Tx& tx) {
                tx.exec(sql::renewJobs, db::manyOf(tx.engine(), mine).text(), now().plusSeconds(lockSeconds));
            });
        } catch (const db::Failure& failure) {
            log::warning("jobs: what runs could not be kept", {{"reason", std::string(failure.what())}});
        }
    });
}

/// One of the two places where faults end.
Result<void> Runner::handle(const Job& job)
{
    const Handler* const handler = m_handlers.find(job.kind);
    if (!handler)
        return errors::refused(
            Message{Text{"No handler for jobs of the kind %1.", "Aucun traitement pour les tâches %1."}, {job.kind}});
    std::string fault;
    try {
        return (*handler)(job);
    } catch (const std::exception& exception) {
        fault = exception.what();
    }
    return Error{ErrorCode::Internal, Message{Text{"%1", "%1"}, {fault}}};
}

void Runner::settle(const Job& job, const Result<void>& outcome)
{
    const std::string why = outcome ? std::string() : outcome.error().message.in(Language::English);
    m_database.write(internalScope(), [&](db::Tx& tx) {
        if (outcome)
            tx.exec(sql::finishJob, job.id, now());
        else if (mayPass(outcome.error().code) && job.attempts < maxAttempts)
            tx.exec(sql::retryJob, job.id, Instant{now().ms + backoffMs(job.attempts)}, why);
        else
            tx.exec(sql::buryJob, job.id, now(), why);
    });
    ++(outcome ? m_done : m_failed);
    if (!outcome)
        log::warning("job failed",
            {{"job", job.id.value}, {"kind", job.kind}, {"attempt", std::int64_t{job.attempts}}, {"reason", why}});
}

void Runner::sleepUntilNext()
{
    const auto next = m_database.read([](db::Tx& tx) { return tx.value<std::optional<std::int64_t>>(sql::nextJobAt); });
    if (m_stopped || m_running >= maxRunning)
        return;
    const std::int64_t wait = next && *next ? **next - now().ms : longestSleepMs;
    m_timer.start(static_cast<int>(std::clamp<std::int64_t>(wait, shortestSleepMs, longestSleepMs)));
}

} // namespace vigie::jobs
