#include "server/db/postgres_connection.h"

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/db/postgres_result.h"

#include <limits>

namespace vigie::db {

namespace {

constexpr int connectTimeoutMs = 5'000;
constexpr int attemptPauseMs = 250;
constexpr int maxGroupsUnderWay = 2; // one that is worked on, one that waits for it
constexpr std::size_t maxPrepared = 1'000; // lists compose texts; past this they are sent unprepared

} // namespace

PostgresConnection::PostgresConnection(Options options)
    : m_options(std::move(options))
{
    m_connectTimeout.setSingleShot(true);
    m_connectTimeout.setInterval(connectTimeoutMs);
    connect(&m_connectTimeout, &QTimer::timeout, this, [this] { failConnecting("the server does not answer"); });
}

PostgresConnection::~PostgresConnection()
{
    closeSocket();
}

void PostgresConnection::ensureConnected()
{
    if (m_state == State::Ready)
        return;
    if (m_state == State::Idle) {
        if (monotonicMs() < m_noAttemptBefore)
            throw Failure(FailureKind::Unavailable, m_connectError);
        startConnecting();
    }
    if (m_state == State::Connecting) {
        fiber::Gate gate;
        m_connectWaiters.push_back(&gate);
        gate.wait();
    }
    if (m_state != State::Ready)
        throw Failure(FailureKind::Unavailable, m_connectError);
}

void PostgresConnection::startConnecting()
{
    // No statement takes as long as compiling one would (0.5 to 1.2 s for the figures of a period).
    const std::string options = "-c statement_timeout=" + std::to_string(m_options.statementTimeoutMs)
        + " -c idle_in_transaction_session_timeout=60000 -c client_min_messages=warning -c jit=off"
        + (m_options.readOnly ? " -c default_transaction_read_only=on " : " ") + m_options.more;
    const char* const keys[] = {"dbname", "client_encoding", "fallback_application_name", "options", "keepalives_idle",
        "tcp_user_timeout", nullptr};
    const char* const values[] = {m_options.url.c_str(), "UTF8", "vigie", options.c_str(), "30", "15000", nullptr};
    m_connection = PQconnectStartParams(keys, values, 1);
    m_state = State::Connecting;
    if (!m_connection || PQstatus(m_connection) == CONNECTION_BAD)
        return failConnecting(m_connection ? PQerrorMessage(m_connection) : "out of memory");
    m_connectTimeout.start();
    pollConnecting();
}

void PostgresConnection::pollConnecting()
{
    if (m_state != State::Connecting)
        return;
    const auto status = PQconnectPoll(m_connection);
    if (status == PGRES_POLLING_OK)
        return connected();
    if (status == PGRES_POLLING_FAILED)
        return failConnecting(PQerrorMessage(m_connection));
    // The socket may change between two polls (it tries several addresses), so the notifier is made anew.
    const auto kind = status == PGRES_POLLING_READING ? QSocketNotifier::Read : QSocketNotifier::Write;
    if (m_readable)
        m_readable.release()->deleteLater();
    m_readable = std::make_unique<QSocketNotifier>(PQsocket(m_connection), kind);
    auto* const notifier = m_readable.get();
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        pollConnecting();
    });
}

void PostgresConnection::connected()
{
    m_connectTimeout.stop();
    if (m_readable)
        m_readable.release()->deleteLater();
    PQsetnonblocking(m_connection, 1);
    PQenterPipelineMode(m_connection);
    m_readable = std::make_unique<QSocketNotifier>(PQsocket(m_connection), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, [this] { drain(); });
    m_writable = std::make_unique<QSocketNotifier>(PQsocket(m_connection), QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_writable.get(), &QSocketNotifier::activated, this, [this] { flushOutput(); });
    m_state = State::Ready;
    wakeConnectWaiters();
}

void PostgresConnection::failConnecting(const std::string& why)
{
    if (m_state != State::Connecting)
        return;
    log::warning("the database cannot be reached", {{"reason", why}});
    m_connectError = why;
    m_noAttemptBefore = monotonicMs() + attemptPauseMs;
    closeSocket();
    wakeConnectWaiters();
}

void PostgresConnection::wakeConnectWaiters()
{
    // Each is woken from the event loop: whoever called may be deep in a statement of another fiber.
    auto waiters = std::move(m_connectWaiters);
    m_connectWaiters.clear();
    for (auto* const gate : waiters)
        QMetaObject::invokeMethod(
            this, [gate] { gate->open(); }, Qt::QueuedConnection);
}

void PostgresConnection::closeSocket()
{
    m_connectTimeout.stop();
    for (auto* const notifier : {&m_readable, &m_writable}) {
        if (*notifier) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater();
        }
    }
    for (auto& entry : m_entries)
        PQclear(entry.result);
    m_entries.clear();
    if (m_connection)
        PQfinish(m_connection);
    m_connection = nullptr;
    m_prepared.clear();
    m_groupFailure.reset();
    m_groupOpen = false;
    m_groupsUnderWay = 0;
    m_isHeldBack = false;
    m_state = State::Idle;
}

void PostgresConnection::discard()
{
    lost("the connection was dropped");
}

void PostgresConnection::abandon()
{
    const std::string why = "the server is stopping";
    failConnecting(why);
    m_connectError = why;
    m_noAttemptBefore = std::numeric_limits<std::int64_t>::max();
    failAll(why);
}

PostgresConnection::Prepared& PostgresConnection::prepare(std::string_view sql)
{
    if (const auto known = m_prepared.find(sql); known != m_prepared.end())
        return *known->second;
    auto& slot = m_prepared[std::string(sql)];
    slot = std::make_unique<Prepared>();
    if (m_prepared.size() <= maxPrepared)
        slot->name = "v" + std::to_string(m_prepared.size());
    return *slot;
}

void PostgresConnection::send(std::string_view sql, Params params, Waiter* waiter)
{
    if (!trySend(sql, params, waiter))
        throw Failure(FailureKind::Unavailable, PQerrorMessage(m_connection));
}

bool PostgresConnection::trySend(std::string_view sql, Params params, Waiter* waiter)
{
    Prepared& statement = prepare(sql);
    const TextParams values(params);
    int sent = 1;
    if (statement.name.empty()) {
        sent = PQsendQueryParams(
            m_connection, std::string(sql).c_str(), values.count(), nullptr, values.values(), nullptr, nullptr, 0);
    } else {
        if (!statement.ready) {
            sent = PQsendPrepare(m_connection, statement.name.c_str(), std::string(sql).c_str(), 0, nullptr);
            // Taken as ready from here on, so that neighbours of the same group do not prepare it again; a failure
            // takes the mark back.
            statement.ready = true;
            m_entries.push_back({Kind::Prepare, &statement, nullptr, nullptr});
        }
        sent = sent
            && PQsendQueryPrepared(
                m_connection, statement.name.c_str(), values.count(), values.values(), nullptr, nullptr, 0);
    }
    if (!sent)
        return false;
    m_entries.push_back({Kind::Query, &statement, waiter, nullptr});
    m_groupOpen = true;
    return true;
}

Outcome PostgresConnection::run(std::string_view sql, Params params, Flush flush)
{
    Waiter waiter;
    send(sql, params, &waiter);
    if (flush == Flush::Now)
        flushNow();
    else
        scheduleFlush();
    waiter.gate.wait();
    return std::move(waiter.outcome);
}

Outcome PostgresConnection::runByKey(const Query& query, std::int64_t company, std::int64_t key)
{
    Waiter waiter;
    m_byKey.add(query, company, key, waiter);
    scheduleFlush();
    waiter.gate.wait();
    return std::move(waiter.outcome);
}

bool PostgresConnection::trySend(ReadsByKey::Group group)
{
    if (group.keys.size() == 1) {
        const std::array<Param, 2> params{group.company, group.keys.front()};
        return trySend(group.query->postgres, params, group.waiters.front());
    }
    const std::string keys = group.keysText();
    const std::array<Param, 2> params{group.company, keys};
    if (!trySend(group.query->postgresMany, params, nullptr))
        return false;
    m_entries.back().group = std::make_shared<ReadsByKey::Group>(std::move(group));
    return true;
}

void PostgresConnection::post(std::string_view sql, Params params)
{
    send(sql, params, nullptr);
}

void PostgresConnection::scheduleFlush()
{
    if (!m_endOfTurn.isActive())
        m_endOfTurn.start(0, this);
}

/// A timer of no interval comes after one more look at the sockets: what other requests ask meanwhile joins the group.
/// So does what they ask while the database has enough to do: the group goes out when an earlier one is answered.
void PostgresConnection::timerEvent(QTimerEvent*)
{
    m_endOfTurn.stop();
    m_isHeldBack = m_groupsUnderWay >= maxGroupsUnderWay;
    if (!m_isHeldBack)
        flushNow();
}

void PostgresConnection::flushNow()
{
    while (m_state == State::Ready && !m_byKey.isEmpty()) {
        if (!trySend(m_byKey.last()))
            return lost(PQerrorMessage(m_connection));
        m_byKey.removeLast();
    }
    if (m_state == State::Ready && m_groupOpen)
        endGroup(nullptr);
}

/// `waiter` learns when the whole group is answered, and of the first failure in it.
void PostgresConnection::endGroup(Waiter* waiter)
{
    m_groupOpen = false;
    m_entries.push_back({Kind::Sync, nullptr, waiter, nullptr});
    ++m_groupsUnderWay;
    PQpipelineSync(m_connection);
    flushOutput();
}

void PostgresConnection::flushOutput()
{
    if (m_state != State::Ready)
        return;
    const int left = PQflush(m_connection);
    if (left < 0)
        return drain(); // the read side tells why
    m_writable->setEnabled(left == 1);
}

void PostgresConnection::drain()
{
    if (m_state != State::Ready)
        return;
    if (!PQconsumeInput(m_connection))
        return lost(PQerrorMessage(m_connection));
    if (m_copy)
        return advanceCopy();
    while (m_state == State::Ready && !m_entries.empty() && !PQisBusy(m_connection)) {
        PGresult* const result = PQgetResult(m_connection);
        Entry& front = m_entries.front();
        if (result && PQresultStatus(result) == PGRES_PIPELINE_SYNC) {
            PQclear(result);
            groupAnswered();
        } else if (result) {
            PQclear(front.result);
            front.result = result;
        } else if (front.result) {
            const Entry done = front;
            m_entries.pop_front();
            finish(done);
        } else
            break;
    }
    if (m_state == State::Ready && PQstatus(m_connection) == CONNECTION_BAD)
        lost(PQerrorMessage(m_connection));
}

void PostgresConnection::groupAnswered()
{
    Waiter* const waiter = m_entries.front().waiter;
    m_entries.pop_front();
    const auto failure = std::exchange(m_groupFailure, std::nullopt);
    --m_groupsUnderWay;
    if (std::exchange(m_isHeldBack, false))
        scheduleFlush();
    if (!waiter)
        return;
    waiter->outcome.failure = failure;
    waiter->gate.open();
}

/// Waits until nothing is under way.
Outcome PostgresConnection::settle()
{
    Waiter waiter;
    if (m_entries.empty())
        return {};
    endGroup(&waiter);
    waiter.gate.wait();
    return std::move(waiter.outcome);
}

Outcome PostgresConnection::copy(std::string_view sql, std::string_view rows)
{
    if (auto before = settle(); before.failure)
        return before;
    PostgresCopy copy(rows);
    m_copy = &copy;
    if (copy.begin(m_connection, sql))
        flushOutput();
    else
        lost(PQerrorMessage(m_connection));
    copy.waiter.gate.wait();
    return std::move(copy.waiter.outcome);
}

void PostgresConnection::advanceCopy()
{
    const auto step = m_copy->advance(m_connection);
    if (step == PostgresCopy::Step::Broken || PQstatus(m_connection) == CONNECTION_BAD)
        return lost(PQerrorMessage(m_connection));
    if (step == PostgresCopy::Step::Waiting)
        return flushOutput();
    std::exchange(m_copy, nullptr)->waiter.gate.open();
}

void PostgresConnection::finish(Entry entry)
{
    const bool ok = succeeded(entry.result);
    const bool aborted = PQresultStatus(entry.result) == PGRES_PIPELINE_ABORTED;
    if (!ok && entry.kind == Kind::Prepare)
        entry.statement->ready = false;
    if (!ok && !aborted && !m_groupFailure)
        m_groupFailure = failureOf(entry.result);
    if (entry.group)
        return finishGroup(*entry.group, entry, ok);
    if (!entry.waiter) {
        PQclear(entry.result);
        return;
    }
    Outcome& outcome = entry.waiter->outcome;
    if (ok)
        outcome.rows = rowsOf(entry.result, entry.statement->shape);
    else {
        outcome.aborted = aborted;
        outcome.failure = m_groupFailure ? *m_groupFailure : failureOf(entry.result);
        PQclear(entry.result);
    }
    entry.waiter->gate.open();
}

void PostgresConnection::finishGroup(const ReadsByKey::Group& group, const Entry& entry, bool ok)
{
    if (ok)
        return group.handOut(rowsOf(entry.result, entry.statement->shape));
    PQclear(entry.result);
    // Whoever was the cause, each asks again alone and learns its own outcome.
    for (Waiter* const waiter : group.waiters) {
        waiter->outcome.aborted = true;
        waiter->gate.open();
    }
}

void PostgresConnection::lost(const std::string& why)
{
    if (m_state != State::Ready)
        return;
    log::warning("the connection to the database was lost", {{"reason", why}});
    failAll(why);
}

std::vector<Waiter*> PostgresConnection::takeWaiters()
{
    std::vector<Waiter*> waiters;
    const auto add = [&waiters](const ReadsByKey::Group& group) {
        waiters.insert(waiters.end(), group.waiters.begin(), group.waiters.end());
    };
    for (const auto& entry : m_entries) {
        if (entry.waiter)
            waiters.push_back(entry.waiter);
        if (entry.group)
            add(*entry.group);
    }
    for (; !m_byKey.isEmpty(); m_byKey.removeLast())
        add(m_byKey.last());
    if (m_copy)
        waiters.push_back(&std::exchange(m_copy, nullptr)->waiter);
    return waiters;
}

/// Closes the connection, then tells whoever waits for an outcome.
void PostgresConnection::failAll(const std::string& why)
{
    const auto waiters = takeWaiters();
    const Failure failure = m_groupFailure.value_or(Failure(FailureKind::Unavailable, why));
    closeSocket();
    m_connectError = why;
    for (auto* const waiter : waiters) {
        waiter->outcome.failure = failure;
        waiter->gate.open();
    }
}

} // namespace vigie::db
