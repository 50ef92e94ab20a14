#include "server/base/workshop.h"

#include "server/base/fiber.h"
#include "server/base/platform.h"

#include <QObject>

#include <memory>

namespace vigie {

namespace {

constexpr int retrySeconds = 5;
constexpr int keepThreadMs = 10'000; // its working memory goes with it

} // namespace

Workshop::Workshop(Size size)
    : m_size(size)
{
    m_pool.setMaxThreadCount(size.threads);
    m_pool.setExpiryTimeout(keepThreadMs);
}

Workshop::~Workshop()
{
    m_pool.waitForDone();
}

Result<void> Workshop::run(const std::function<void()>& work)
{
    if (m_waiting.fetch_add(1) >= m_size.maxWaiting) {
        --m_waiting;
        return errors::tooManyRequests(retrySeconds);
    }
    fiber::Gate gate;
    const auto caller = std::make_unique<QObject>(); // lives on the fiber's thread: the answer is posted to it
    std::exception_ptr fault;
    m_pool.start([&, context = caller.get(), isBackground = m_size.isBackground] {
        thread_local const bool isPrepared = (isBackground ? platform::becomeBackgroundThread() : void(), true);
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

} // namespace vigie
