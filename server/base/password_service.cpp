#include "server/base/password_service.h"

#include "server/base/fiber.h"
#include "server/base/platform.h"

#include <QObject>

#include <memory>

namespace vigie {

namespace {

constexpr int maxWaiting = 64; // some two seconds of work
constexpr int retrySeconds = 5;
constexpr int keepThreadMs = 10'000; // its 19 MiB of working memory go with it

} // namespace

PasswordService::PasswordService()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(keepThreadMs);
}

PasswordService::~PasswordService()
{
    m_pool.waitForDone();
}

Result<void> PasswordService::run(const std::function<void()>& work)
{
    if (m_waiting.fetch_add(1) >= maxWaiting) {
        --m_waiting;
        return errors::tooManyRequests(retrySeconds);
    }
    fiber::Gate gate;
    const auto caller = std::make_unique<QObject>(); // lives on the fiber's thread: the answer is posted to it
    std::exception_ptr fault;
    m_pool.start([&, context = caller.get()] {
        thread_local const bool isPrepared = (platform::becomeBackgroundThread(), true);
        static_cast<void>(isPrepared);
        try {
            work();
        } catch (...) {
            fault = std::current_exception();
        }
        QMetaObject::invokeMethod(
            context, [&gate] { gate.open(); }, Qt::QueuedConnection);
    });
    gate.wait();
    --m_waiting;
    if (fault)
        std::rethrow_exception(fault);
    return {};
}

Result<std::string> PasswordService::hash(const std::string& password)
{
    std::string out;
    if (auto done = run([&] { out = password::hash(password); }); !done)
        return done.error();
    return out;
}

Result<password::Check> PasswordService::check(const std::string& password, const std::string& hash)
{
    password::Check out;
    if (auto done = run([&] { out = password::check(password, hash); }); !done)
        return done.error();
    return out;
}

} // namespace vigie
