#include "server/server.h"

#include "server/base/clock.h"
#include "server/base/crypto.h"
#include "server/base/epoll_dispatcher.h"
#include "server/base/fiber.h"
#include "server/base/platform.h"
#include "server/changes/change_store.h"
#include "server/companies/server_secrets.h"
#include "server/http/dealer.h"
#include "server/http/listener.h"
#include "server/http/proxies.h"
#include "server/http/system_routes.h"
#include "server/http/tls.h"
#include "server/jobs/housekeeping.h"
#include "server/live/engine_routes.h"
#include "server/live/live_sockets.h"
#include "server/net/redis_fanout.h"
#include "server/net/redis_limiter.h"
#include "server/server_parts.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QThread>

#include <future>
#include <mutex>

namespace vigie {

namespace {

constexpr int stopWaitMs = 10'000; // for requests under way when the server is asked to stop
constexpr int lastWordsMs = 1'000; // to tell their clients that they were given up
constexpr int stopLookMs = 5;

} // namespace

/// Made once, used by every worker.
struct Server::Shared : SharedParts {
    explicit Shared(ServerSettings given)
        : settings(std::move(given))
    {
        ServerParts::addTopics(topics);
    }

    ServerSettings settings;
    PartSettings partSettings;
    std::unique_ptr<db::Source> source;
    std::optional<QSslConfiguration> tls;
    std::string setupToken;
    std::atomic<live::Hub*> hub{nullptr};
    std::atomic<std::uint16_t> port{0};
    std::atomic<int> runningWorkers{0};
    QSemaphore closedDoors;
    http::Dealer dealer;
    http::MemoryRateLimiter memoryLimiter;
};

/// What lives and dies on a worker's thread.
struct Server::Parts {
    Parts(Shared& shared, bool first)
        : database(shared.source->connect())
        , redisLimiter(shared.settings.redisUrl.empty()
                  ? nullptr
                  : std::make_unique<net::RedisRateLimiter>(shared.settings.redisUrl, shared.memoryLimiter))
        , parts(*database, shared, redisLimiter ? static_cast<http::RateLimiter&>(*redisLimiter) : shared.memoryLimiter,
              shared.partSettings)
        , door(parts.sessions)
    {
        host.limits = shared.settings.connection;
        host.handle = [this](http::Request& request) { return parts.router->handle(request); };
        host.dress = [this](const http::Request& request, http::Response& response) {
            parts.router->addCommonHeaders(request, response);
        };
        host.upgrade
            = [this](http::Request& request, const auto& takeSocket) { return door.upgrade(request, takeSocket); };
        if (!shared.settings.trustedProxies.empty())
            host.resolvePeer = http::proxyResolver(shared.settings.trustedProxies);
        if (first) {
            hub = std::make_unique<live::Hub>(*database, shared.topics);
            runner = std::make_unique<jobs::Runner>(*database, parts.jobHandlers, shared.metrics);
        }
    }

    std::unique_ptr<db::Database> database;
    std::unique_ptr<net::RedisRateLimiter> redisLimiter;
    ServerParts parts;
    live::WebSocketDoor door;
    http::ConnectionHost host;
    std::unique_ptr<live::Hub> hub; ///< the first worker's
    std::unique_ptr<jobs::Runner> runner; ///< the first worker's
    std::unique_ptr<net::RedisFanout> fanout; ///< the first worker's, with REDIS_URL
    std::unique_ptr<live::LiveSockets> sockets;
    std::unique_ptr<http::Listener> listener;
    http::ConnectionHost metricsHost;
    std::unique_ptr<http::Listener> metricsListener;
};

class Server::Worker : public QThread {
public:
    Worker(Shared& shared, int index)
        : m_shared(shared)
        , m_index(index)
    {
        setObjectName(QStringLiteral("worker %1").arg(index));
        if (auto* const dispatcher = createEventDispatcher())
            setEventDispatcher(dispatcher);
    }

    Result<void> begin()
    {
        auto ready = m_ready.get_future();
        ++m_shared.runningWorkers;
        start();
        return ready.get();
    }

    int liveClientCount() const { return m_parts->sockets->count(); }

    /// Accepts no more, and says so to Shared::closedDoors.
    void closeDoors()
    {
        post([this] {
            m_parts->listener->closeDoor();
            if (m_parts->metricsListener)
                m_parts->metricsListener->closeDoor();
            m_shared.closedDoors.release();
        });
    }

    /// Finishes what is under way, and gives up what is left at that time; then the thread ends.
    void end(std::int64_t deadline)
    {
        post([this, deadline] { wind(deadline); });
    }

protected:
    void run() override
    {
        if (m_shared.settings.pinsWorkers)
            platform::stayOnProcessor(m_index, m_shared.settings.workers);
        m_parts = std::make_unique<Parts>(m_shared, m_index == 0);
        auto outcome = open();
        const bool isGood = static_cast<bool>(outcome);
        m_ready.set_value(std::move(outcome));
        if (isGood)
            exec();
        m_shared.metrics.removeGauges(label());
        leaveParts();
        m_shared.passwords.waitUntilIdle();
        m_shared.drawing.waitUntilIdle();
        m_shared.posting.waitUntilIdle();
        crypto::leaveThread();
        const std::lock_guard posted(m_posting);
        --m_shared.runningWorkers;
    }

private:
    /// From the thread that owns the server.
    void post(std::function<void()> work)
    {
        // The event loop is touched for a moment after the event is in it: run() does not end meanwhile.
        const std::lock_guard posting(m_posting);
        QMetaObject::invokeMethod(m_parts->listener.get(), std::move(work), Qt::QueuedConnection);
    }

    void leaveParts()
    {
        if (m_parts->listener)
            m_shared.dealer.leave(*m_parts->listener);
        if (fiber::count() == 0)
            return m_parts.reset();
        // What a fiber that still waits holds on to stays until the process ends: freed, it would wake the fiber up in
        // the middle of that.
        log::warning("requests were given up", {{"waiting", static_cast<std::int64_t>(fiber::count())}});
        static_cast<void>(m_parts.release());
    }

    Result<void> open()
    {
        Parts& p = *m_parts;
        try {
            if (p.hub)
                openFirst(p);
        } catch (const db::Failure& failure) {
            return Error{ErrorCode::Unavailable,
                Message{Text{"The database cannot be used: %1", "La base est inutilisable : %1"}, {failure.what()}}};
        }
        live::Hub& hub = *m_shared.hub.load();
        p.database->onChangesCommitted = [&hub] { hub.poke(); };
        hub.listen(&p.door, [&p](const live::Batch& batch) {
            for (const auto& item : *batch) {
                p.parts.noticed(item.change);
                if (p.hub)
                    p.parts.announce(item.change);
            }
        });
        p.sockets
            = std::make_unique<live::LiveSockets>(p.door, hub, p.parts.changes, m_shared.topics, p.parts.feedLists());
        p.door.serveStrangers(
            std::string(live::enginePath) + "/",
            [&p](const http::Request& request) { return p.parts.engine.admit(request); },
            [&p](live::Socket socket, const Scope&) { p.parts.engine.add(std::move(socket.web)); });
        addGauges(p);
        return listen(p);
    }

    void openFirst(Parts& p)
    {
        p.hub->start();
        m_shared.hub = p.hub.get();
        m_shared.wakeJobs = [runner = p.runner.get()] { runner->wake(); };
        m_shared.chatTeller.tell = [hub = p.hub.get()](CompanyId company, const ChatProgress& progress) {
            hub->tell(company, "chatMessage", progress);
        };
        if (!m_shared.settings.redisUrl.empty()) {
            p.fanout = std::make_unique<net::RedisFanout>(
                m_shared.settings.redisUrl, [hub = p.hub.get()] { hub->poke(false); });
            p.hub->onOurs = [fanout = p.fanout.get()] { fanout->announce(); };
        }
        jobs::planHousekeeping(*p.database, p.parts.queue);
        p.runner->wake();
        std::vector<std::string> names;
        for (const auto& route : p.parts.routes.routes())
            names.push_back(std::string(http::nameOf(route.method)) + " " + route.pattern);
        m_shared.metrics.setRoutes(std::move(names));
    }

    Result<void> listen(Parts& p)
    {
        const auto& settings = m_shared.settings;
        http::ListenSettings where;
        where.address = settings.address;
        where.port = m_shared.port ? m_shared.port.load() : settings.port;
        where.kind = portKind();
        where.tls = m_shared.tls;
        p.listener = std::make_unique<http::Listener>(p.host, where);
        if (settings.workers > 1 && !settings.sharesPort)
            m_shared.dealer.join(*p.listener, m_index == 0);
        auto port = p.listener->start();
        if (!port)
            return port.error();
        m_shared.port = *port;
        if (p.hub && settings.metricsPort > 0) {
            p.metricsHost.handle = [this](http::Request&) { return http::metricsResponse(m_shared.metrics); };
            p.metricsListener = std::make_unique<http::Listener>(p.metricsHost,
                http::ListenSettings{"127.0.0.1", static_cast<std::uint16_t>(settings.metricsPort), {}, {}});
            if (auto metricsPort = p.metricsListener->start(); !metricsPort)
                return metricsPort.error();
        }
        return {};
    }

    http::ListenSettings::Port portKind() const
    {
        using Port = http::ListenSettings::Port;
        if (m_shared.settings.workers == 1)
            return Port::Own;
        if (m_shared.settings.sharesPort)
            return Port::Shared;
        return m_index == 0 ? Port::Own : Port::Dealt;
    }

    std::string label() const { return "{worker=\"" + std::to_string(m_index) + "\"}"; }

    void addGauges(Parts& p)
    {
        auto& metrics = m_shared.metrics;
        metrics.addGauge("vigie_db_connections" + label(), [&p] { return p.database->figures().open.load(); });
        metrics.addGauge("vigie_db_connections_busy" + label(), [&p] { return p.database->figures().busy.load(); });
        metrics.addGauge("vigie_db_waiting" + label(), [&p] { return p.database->figures().waiting.load(); });
        if (p.runner)
            metrics.addGauge("vigie_jobs_running" + label(), [&p] { return p.runner->running(); });
        metrics.addGauge("vigie_live_clients" + label(), [&p] { return p.sockets->count(); });
    }

    void wind(std::int64_t deadline)
    {
        Parts& p = *m_parts;
        m_deadline = deadline;
        p.listener->stop();
        if (p.metricsListener)
            p.metricsListener->stop();
        if (p.runner)
            p.runner->stop();
        p.sockets->closeAll();
        p.parts.engine.closeAll();
        auto* const timer = new QTimer(p.listener.get());
        connect(timer, &QTimer::timeout, timer, [this] { lookWhetherDone(); });
        timer->start(stopLookMs);
    }

    bool isIdle() const
    {
        return fiber::count() == 0 && m_parts->listener->connectionCount() == 0 && m_parts->sockets->count() == 0
            && m_parts->parts.engine.socketCount() == 0;
    }

    void lookWhetherDone()
    {
        const bool isLate = monotonicMs() > m_deadline;
        if (!isIdle() && !isLate)
            return;
        if (!isIdle() && !m_hasGivenUp) {
            m_hasGivenUp = true;
            m_deadline += lastWordsMs;
            return m_parts->database->abandon();
        }
        // The first worker carries the hub that the others speak to: it ends last.
        if (m_parts->hub && m_shared.runningWorkers > 1)
            return;
        if (m_parts->hub)
            m_parts->hub->stop();
        quit();
    }

    Shared& m_shared;
    int m_index;
    std::promise<Result<void>> m_ready;
    std::mutex m_posting;
    std::int64_t m_deadline = 0; // while it stops
    bool m_hasGivenUp = false;
    std::unique_ptr<Parts> m_parts;
};

Server::Server(ServerSettings settings)
    : m_shared(std::make_unique<Shared>(std::move(settings)))
{
    m_shared->links.setBase([this] {
        const auto& configured = m_shared->settings.publicUrl;
        return configured.empty() ? url() : configured;
    });
}

Server::~Server()
{
    stop();
}

Result<void> Server::start()
{
    platform::raiseOpenFileLimit();
    if (auto prepared = prepare(); !prepared)
        return prepared;
    return startWorkers();
}

Result<void> Server::prepare()
{
    auto& settings = m_shared->settings;
    if (settings.workers <= 0)
        settings.workers = std::max(1, QThread::idealThreadCount());
    m_shared->partSettings.facts = factsOf(settings); // before a key is made in the place of none
    auto tls = http::readTls(settings.tlsCertificate, settings.tlsKey);
    if (!tls)
        return tls.error();
    m_shared->tls = *tls;
    m_shared->source = db::Source::create(settings.database);
    if (auto migrated = m_shared->source->migrate(); !migrated)
        return migrated.error();
    try {
        const auto database = m_shared->source->connect();
        if (settings.jwtSecret.empty())
            settings.jwtSecret = secrets::signingKey(*database);
        if (!settings.embedded)
            m_shared->setupToken = secrets::setupToken(*database);
        database->write(systemScope({}), [](db::Tx& tx) { change_store::raiseEpoch(tx); });
    } catch (const db::Failure& failure) {
        return Error{ErrorCode::Unavailable,
            Message{Text{"The database cannot be used: %1", "La base est inutilisable : %1"}, {failure.what()}}};
    }
    auto& parts = m_shared->partSettings;
    parts.sessions = {settings.jwtSecret, settings.encryptionKey.empty() ? settings.jwtSecret : settings.encryptionKey,
        settings.accessSeconds, settings.refreshSeconds, settings.rateLimits.login};
    parts.ai = settings.ai;
    parts.recaptcha = settings.recaptcha;
    parts.mail = settings.mail;
    parts.metricsToken = settings.metricsToken;
    parts.router = {settings.allowedOrigins, settings.rateLimits, m_shared->tls.has_value()};
    return {};
}

Result<void> Server::startWorkers()
{
    for (int i = 0; i < m_shared->settings.workers; ++i) {
        m_workers.push_back(std::make_unique<Worker>(*m_shared, i));
        if (auto begun = m_workers.back()->begin(); !begun) {
            m_workers.back()->wait();
            m_workers.pop_back();
            stop();
            return begun;
        }
    }
    return {};
}

void Server::stop()
{
    m_shared->stopping = true;
    // Every door before anything else: whom one worker sends away must not be let in by another.
    for (const auto& worker : m_workers)
        worker->closeDoors();
    m_shared->closedDoors.acquire(static_cast<int>(m_workers.size()));
    // All at once, so that the time is given once.
    const std::int64_t deadline = monotonicMs() + stopWaitMs;
    for (const auto& worker : m_workers)
        worker->end(deadline);
    for (; !m_workers.empty(); m_workers.pop_back())
        m_workers.back()->wait();
    m_shared->source.reset();
}

int Server::liveClientCount() const
{
    int count = 0;
    for (const auto& worker : m_workers)
        count += worker->liveClientCount();
    return count;
}

std::uint16_t Server::port() const
{
    return m_shared->port;
}

std::string Server::url() const
{
    const auto& settings = m_shared->settings;
    const bool isAny = settings.address == "0.0.0.0" || settings.address == "::";
    const bool isV6 = settings.address.find(':') != std::string::npos;
    const std::string host = isAny ? "localhost" : isV6 ? "[" + settings.address + "]" : settings.address;
    return (m_shared->tls ? "https://" : "http://") + host + ":" + std::to_string(port());
}

std::string Server::setupLink() const
{
    return m_shared->setupToken.empty() ? "" : m_shared->links.to("setup", m_shared->setupToken);
}

std::string Server::newLocalToken()
{
    const std::string token = crypto::randomToken();
    m_shared->localToken.set(token);
    return token;
}

} // namespace vigie
