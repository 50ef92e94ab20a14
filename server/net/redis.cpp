#include "server/net/redis.h"

#include "server/base/clock.h"
#include "server/base/fiber.h"
#include "server/base/log.h"

#include <QUrl>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#endif
#include <hiredis/async.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace vigie::net {

namespace {

constexpr int attemptPauseMs = 1'000;

struct Waiting {
    fiber::Gate gate;
    std::optional<std::int64_t> answer;
};

std::optional<std::int64_t> integerOf(const redisReply* reply)
{
    if (!reply)
        return std::nullopt;
    if (reply->type == REDIS_REPLY_INTEGER)
        return reply->integer;
    if (reply->type == REDIS_REPLY_STRING)
        return std::strtoll(reply->str, nullptr, 10);
    if (reply->type == REDIS_REPLY_NIL)
        return 0;
    return std::nullopt;
}

struct Arguments {
    explicit Arguments(const std::vector<std::string>& command)
    {
        for (const auto& part : command) {
            texts.push_back(part.data());
            sizes.push_back(part.size());
        }
    }
    std::vector<const char*> texts;
    std::vector<std::size_t> sizes;
};

int commandWith(
    redisAsyncContext* context, redisCallbackFn* callback, void* data, const std::vector<std::string>& command)
{
    Arguments arguments(command);
    return redisAsyncCommandArgv(
        context, callback, data, static_cast<int>(command.size()), arguments.texts.data(), arguments.sizes.data());
}

} // namespace

/// What hiredis calls to be told when its socket is ready.
struct RedisEvents {
    static Redis& of(void* data) { return *static_cast<Redis*>(data); }
    static void addRead(void* data) { of(data).m_readable->setEnabled(true); }
    static void removeRead(void* data)
    {
        if (of(data).m_readable)
            of(data).m_readable->setEnabled(false);
    }
    static void addWrite(void* data) { of(data).m_writable->setEnabled(true); }
    static void removeWrite(void* data)
    {
        if (of(data).m_writable)
            of(data).m_writable->setEnabled(false);
    }
    static void cleanUp(void* data)
    {
        Redis& redis = of(data);
        for (auto* const notifier : {&redis.m_readable, &redis.m_writable}) {
            if (*notifier) {
                (*notifier)->setEnabled(false);
                notifier->release()->deleteLater();
            }
        }
    }
};

Redis::Redis(const std::string& text)
{
    const QUrl url(QString::fromStdString(text));
    m_host = url.host().toStdString();
    m_port = url.port(6379);
    m_password = url.password().toStdString();
    m_database = url.path().mid(1).toStdString();
    m_retry.setSingleShot(true);
    m_retry.setInterval(attemptPauseMs);
    connect(&m_retry, &QTimer::timeout, this, [this] { startSubscription(); });
}

Redis::~Redis()
{
    if (!m_context)
        return;
    m_context->data = nullptr; // the callbacks leave this object alone
    redisAsyncFree(m_context);
}

bool Redis::ensureConnected()
{
    if (m_context)
        return true;
    if (monotonicMs() < m_noAttemptBefore)
        return false;
    m_noAttemptBefore = monotonicMs() + attemptPauseMs;
    auto* const context = redisAsyncConnect(m_host.c_str(), m_port);
    if (!context || context->err) {
        log::warning("redis cannot be reached", {{"reason", std::string(context ? context->errstr : "out of memory")}});
        if (context)
            redisAsyncFree(context);
        return false;
    }
    m_context = context;
    opened();
    return true;
}

void Redis::opened()
{
    m_context->data = this;
    m_context->ev = {this, RedisEvents::addRead, RedisEvents::removeRead, RedisEvents::addWrite,
        RedisEvents::removeWrite, RedisEvents::cleanUp};
    m_readable = std::make_unique<QSocketNotifier>(m_context->c.fd, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(m_context->c.fd, QSocketNotifier::Write);
    m_readable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, [this] {
        if (m_context)
            redisAsyncHandleRead(m_context);
    });
    connect(m_writable.get(), &QSocketNotifier::activated, this, [this] {
        if (m_context)
            redisAsyncHandleWrite(m_context);
    });
    redisAsyncSetConnectCallback(m_context, [](const redisAsyncContext* context, int status) {
        if (status != REDIS_OK && context->data)
            static_cast<Redis*>(context->data)->lost();
    });
    redisAsyncSetDisconnectCallback(m_context, [](const redisAsyncContext* context, int) {
        if (context->data)
            static_cast<Redis*>(context->data)->lost();
    });
    if (!m_password.empty())
        send({"AUTH", m_password});
    if (!m_database.empty())
        send({"SELECT", m_database});
}

/// hiredis frees the context itself after this.
void Redis::lost()
{
    log::warning("the connection to redis was lost", {{"reason", std::string(m_context->errstr)}});
    m_context = nullptr;
    if (m_onMessage)
        m_retry.start();
}

std::optional<std::int64_t> Redis::integer(const std::vector<std::string>& command)
{
    if (!ensureConnected())
        return std::nullopt;
    Waiting waiting;
    const auto answered = [](redisAsyncContext*, void* reply, void* data) {
        auto* const who = static_cast<Waiting*>(data);
        who->answer = integerOf(static_cast<redisReply*>(reply));
        who->gate.open();
    };
    if (commandWith(m_context, answered, &waiting, command) != REDIS_OK)
        return std::nullopt;
    waiting.gate.wait();
    return waiting.answer;
}

void Redis::send(const std::vector<std::string>& command)
{
    if (ensureConnected())
        commandWith(m_context, nullptr, nullptr, command);
}

void Redis::subscribe(const std::string& channel, std::function<void()> onMessage)
{
    m_channel = channel;
    m_onMessage = std::move(onMessage);
    startSubscription();
}

void Redis::startSubscription()
{
    if (!ensureConnected()) {
        m_retry.start();
        return;
    }
    const auto received = [](redisAsyncContext* context, void* reply, void*) {
        // Also called once for the subscription itself: what was said while we were away is looked for then.
        if (reply && context->data)
            static_cast<Redis*>(context->data)->m_onMessage();
    };
    commandWith(m_context, received, nullptr, {"SUBSCRIBE", m_channel});
}

} // namespace vigie::net
