#include "server/db/postgres_connection.h"

#include "server/base/clock.h"
#include "server/base/log.h"

#include <charconv>
#include <cstring>
#include <limits>

namespace vigie::db {

namespace {

constexpr int connectTimeoutMs = 5'000;
constexpr int attemptPauseMs = 250;
constexpr std::size_t maxPrepared = 1'000; // lists compose texts; past this they are sent unprepared

class PostgresRows : public Rows {
public:
    PostgresRows(PGresult* result, RowShape& shape)
        : m_result(result)
        , m_shape(shape)
    {
    }
    ~PostgresRows() override { PQclear(m_result); }

    int count() const override { return PQntuples(m_result); }
    Cell cell(int row, int column) const override
    {
        if (PQgetisnull(m_result, row, column))
            return {};
        return {PQgetvalue(m_result, row, column), static_cast<std::size_t>(PQgetlength(m_result, row, column)), false};
    }
    int columnOf(const std::string& name) const override { return PQfnumber(m_result, name.c_str()); }
    std::int64_t affected() const override
    {
        const char* const text = PQcmdTuples(m_result);
        std::int64_t out = 0;
        std::from_chars(text, text + std::strlen(text), out);
        return out;
    }
    RowShape& shape() const override { return m_shape; }

private:
    PGresult* m_result;
    RowShape& m_shape;
};

/// libpq takes parameters as C strings; numbers are written into the object itself.
class TextParams {
public:
    explicit TextParams(Params params)
    {
        m_texts.resize(params.size());
        m_values.resize(params.size(), nullptr);
        m_lengths.resize(params.size(), 0);
        for (std::size_t i = 0; i < params.size(); ++i)
            add(i, params[i]);
    }

    int count() const { return static_cast<int>(m_values.size()); }
    const char* const* values() const { return m_values.data(); }

private:
    void add(std::size_t i, const Param& param)
    {
        std::string& text = m_texts[i];
        switch (param.kind()) {
        case Param::Kind::Null:
            return;
        case Param::Kind::Boolean:
            text = param.integer() ? "t" : "f";
            break;
        case Param::Kind::Integer:
            text = std::to_string(param.integer());
            break;
        case Param::Kind::Real: {
            char digits[32];
            text.assign(digits, std::to_chars(digits, digits + sizeof digits, param.real()).ptr);
            break;
        }
        case Param::Kind::Text:
            text.assign(param.text());
            break;
        }
        m_values[i] = text.c_str();
    }

    std::vector<std::string> m_texts;
    std::vector<const char*> m_values;
    std::vector<int> m_lengths;
};

FailureKind kindOfState(std::string_view sqlState)
{
    if (sqlState == "08P01")
        return FailureKind::Statement; // parameters that do not fit the statement
    if (sqlState.starts_with("08") || sqlState.starts_with("57P"))
        return FailureKind::Unavailable; // connection lost, the server is stopping or starting
    if (sqlState.starts_with("53"))
        return sqlState == "53100" ? FailureKind::Full : FailureKind::Unavailable;
    if (sqlState == "57014" || sqlState == "55P03" || sqlState.starts_with("40"))
        return FailureKind::Busy; // timed out, lock not available, deadlock
    if (sqlState.starts_with("23"))
        return FailureKind::Constraint;
    return FailureKind::Statement;
}

Failure failureOf(const PGresult* result)
{
    const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return {kindOfState(state ? state : "08000"), PQresultErrorMessage(result)};
}

bool succeeded(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_SINGLE_TUPLE;
}

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
    const std::string timeout = "-c statement_timeout=" + std::to_string(m_options.statementTimeoutMs)
        + " -c idle_in_transaction_session_timeout=60000 -c client_min_messages=warning"
        + (m_options.readOnly ? " -c default_transaction_read_only=on " : " ") + m_options.more;
    const char* const keys[] = {"dbname", "client_encoding", "fallback_application_name", "options", "keepalives_idle",
        "tcp_user_timeout", nullptr};
    const char* const values[] = {m_options.url.c_str(), "UTF8", "vigie", timeout.c_str(), "30", "15000", nullptr};
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
    auto& slot = m_prepared[std::string(sql)];
    if (!slot) {
        slot = std::make_unique<Prepared>();
        if (m_prepared.size() <= maxPrepared)
            slot->name = "v" + std::to_string(m_prepared.size());
    }
    return *slot;
}

void PostgresConnection::send(std::string_view sql, Params params, Waiter* waiter)
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
        throw Failure(FailureKind::Unavailable, PQerrorMessage(m_connection));
    m_entries.push_back({Kind::Query, &statement, waiter, nullptr});
    m_groupOpen = true;
}

PostgresConnection::Outcome PostgresConnection::run(std::string_view sql, Params params, Flush flush)
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
void PostgresConnection::timerEvent(QTimerEvent*)
{
    m_endOfTurn.stop();
    flushNow();
}

void PostgresConnection::flushNow()
{
    if (m_state != State::Ready || !m_groupOpen)
        return;
    m_groupOpen = false;
    m_entries.push_back({Kind::Sync, nullptr, nullptr, nullptr});
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
    while (m_state == State::Ready && !m_entries.empty() && !PQisBusy(m_connection)) {
        PGresult* const result = PQgetResult(m_connection);
        Entry& front = m_entries.front();
        if (result && PQresultStatus(result) == PGRES_PIPELINE_SYNC) {
            PQclear(result);
            m_entries.pop_front();
            m_groupFailure.reset();
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

void PostgresConnection::finish(Entry entry)
{
    const bool ok = succeeded(entry.result);
    const bool aborted = PQresultStatus(entry.result) == PGRES_PIPELINE_ABORTED;
    if (!ok && entry.kind == Kind::Prepare)
        entry.statement->ready = false;
    if (!ok && !aborted && !m_groupFailure)
        m_groupFailure = failureOf(entry.result);
    if (!entry.waiter) {
        PQclear(entry.result);
        return;
    }
    Outcome& outcome = entry.waiter->outcome;
    if (ok) {
        outcome.rows = std::make_unique<PostgresRows>(entry.result, entry.statement->shape);
        entry.result = nullptr;
    } else {
        outcome.aborted = aborted;
        outcome.failure = m_groupFailure ? *m_groupFailure : failureOf(entry.result);
    }
    PQclear(entry.result);
    entry.waiter->gate.open();
}

void PostgresConnection::lost(const std::string& why)
{
    if (m_state != State::Ready)
        return;
    log::warning("the connection to the database was lost", {{"reason", why}});
    failAll(why);
}

/// Closes the connection, then tells whoever waits for an outcome.
void PostgresConnection::failAll(const std::string& why)
{
    std::vector<Waiter*> waiters;
    for (const auto& entry : m_entries) {
        if (entry.waiter)
            waiters.push_back(entry.waiter);
    }
    const Failure failure = m_groupFailure.value_or(Failure(FailureKind::Unavailable, why));
    closeSocket();
    m_connectError = why;
    for (auto* const waiter : waiters) {
        waiter->outcome.failure = failure;
        waiter->gate.open();
    }
}

} // namespace vigie::db
