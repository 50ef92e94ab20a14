#include "server/base/fiber.h"

#include <QEventLoop>
#include <QTimer>

#include <boost/context/fiber.hpp>
#include <boost/context/protected_fixedsize_stack.hpp>

#include <exception>
#include <memory>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#define VIGIE_ASAN 1
#endif
#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#define VIGIE_TSAN_FIBERS 1
#endif

namespace vigie::fiber {

namespace context = boost::context;

namespace {

constexpr std::size_t stackBytes = 256 * 1024; // address space; only touched pages are resident
constexpr std::size_t keptStacks = 256;

/// Stacks with a guard page, kept for reuse by this thread: mapping one costs more than a request.
class StackPool {
public:
    ~StackPool()
    {
        for (auto& stack : m_free)
            m_source.deallocate(stack);
    }

    context::stack_context allocate()
    {
        if (m_free.empty())
            return m_source.allocate();
        auto stack = m_free.back();
        m_free.pop_back();
        return stack;
    }

    void deallocate(context::stack_context& stack)
    {
#if VIGIE_ASAN
        // A fiber's last frames never return, so what guards their variables would go on guarding the memory, whatever
        // is put there later: another stack, or a mapping of somebody else's.
        __asan_unpoison_memory_region(static_cast<char*>(stack.sp) - stack.size, stack.size);
#endif
        if (m_free.size() < keptStacks)
            m_free.push_back(stack);
        else
            m_source.deallocate(stack);
    }

private:
    context::protected_fixedsize_stack m_source{stackBytes};
    std::vector<context::stack_context> m_free;
};

thread_local StackPool stackPool;

/// What Boost.Context copies into the fiber; the pool itself is the thread's.
struct PooledStack {
    context::stack_context allocate() { return stackPool.allocate(); }
    void deallocate(context::stack_context& stack) { stackPool.deallocate(stack); }
};

struct Fiber {
    std::function<void()> body;
    context::fiber self; // valid while suspended
    context::fiber caller; // valid while running
    int transactions = 0;
#if VIGIE_ASAN
    const void* callerStack = nullptr;
    std::size_t callerStackSize = 0;
    const void* stackBottom = nullptr;
    std::size_t stackSize = 0;
#endif
#if VIGIE_TSAN_FIBERS
    void* tsanFiber = nullptr;
    void* tsanCaller = nullptr;
#endif
};

thread_local Fiber* current = nullptr;
thread_local std::size_t alive = 0;
thread_local const char* noSuspendReason = nullptr;
thread_local int threadTransactions = 0;

// The sanitizers must be told of every switch, before it by the side that leaves and after it by the side that arrives.

void beforeEnter([[maybe_unused]] Fiber& fiber, [[maybe_unused]] void** fakeStack)
{
#if VIGIE_ASAN
    __sanitizer_start_switch_fiber(fakeStack, fiber.stackBottom, fiber.stackSize);
#endif
#if VIGIE_TSAN_FIBERS
    fiber.tsanCaller = __tsan_get_current_fiber();
    __tsan_switch_to_fiber(fiber.tsanFiber, 0);
#endif
}

void afterEnter([[maybe_unused]] void* fakeStack)
{
#if VIGIE_ASAN
    __sanitizer_finish_switch_fiber(fakeStack, nullptr, nullptr);
#endif
}

void arrivedInFiber([[maybe_unused]] Fiber& fiber, [[maybe_unused]] void* fakeStack)
{
#if VIGIE_ASAN
    __sanitizer_finish_switch_fiber(fakeStack, &fiber.callerStack, &fiber.callerStackSize);
#endif
}

void leaveFiber([[maybe_unused]] Fiber& fiber, [[maybe_unused]] void** fakeStack)
{
#if VIGIE_ASAN
    __sanitizer_start_switch_fiber(fakeStack, fiber.callerStack, fiber.callerStackSize);
#endif
#if VIGIE_TSAN_FIBERS
    __tsan_switch_to_fiber(fiber.tsanCaller, 0);
#endif
}

[[noreturn]] void fail(const char* what, const char* reason)
{
    qFatal("fiber: %s (%s)", what, reason);
    std::terminate();
}

void enter(Fiber* fiber)
{
    Fiber* const previous = current;
    current = fiber;
    void* fakeStack = nullptr;
    beforeEnter(*fiber, &fakeStack);
    fiber->self = std::move(fiber->self).resume();
    afterEnter(fakeStack);
    current = previous;
    if (!fiber->self) {
#if VIGIE_TSAN_FIBERS
        __tsan_destroy_fiber(fiber->tsanFiber);
#endif
        delete fiber;
        --alive;
    }
}

void suspend()
{
    Fiber* const fiber = current;
    void* fakeStack = nullptr;
    leaveFiber(*fiber, &fakeStack);
    fiber->caller = std::move(fiber->caller).resume();
    arrivedInFiber(*fiber, fakeStack);
}

} // namespace

bool active()
{
    return current != nullptr;
}

std::size_t count()
{
    return alive;
}

void spawn(std::function<void()> body)
{
    auto* const fiber = new Fiber;
    fiber->body = std::move(body);
    ++alive;
    PooledStack pool;
    const auto stack = pool.allocate();
#if VIGIE_ASAN
    fiber->stackBottom = static_cast<char*>(stack.sp) - stack.size;
    fiber->stackSize = stack.size;
#endif
#if VIGIE_TSAN_FIBERS
    fiber->tsanFiber = __tsan_create_fiber(0);
#endif
    fiber->self = context::fiber(
        std::allocator_arg, context::preallocated(stack.sp, stack.size, stack), pool, [fiber](context::fiber&& caller) {
            arrivedInFiber(*fiber, nullptr);
            fiber->caller = std::move(caller);
            fiber->body();
            fiber->body = nullptr;
            leaveFiber(*fiber, nullptr);
            return std::move(fiber->caller);
        });
    enter(fiber);
}

void sleep(int milliseconds)
{
    Gate gate;
    QTimer::singleShot(milliseconds, [&gate] { gate.open(); });
    gate.wait();
}

void Gate::wait()
{
    if (m_open)
        return;
    if (noSuspendReason)
        fail("waiting is not allowed here", noSuspendReason);
    if (current) {
        m_waiter = current;
        suspend();
        return;
    }
    QEventLoop loop;
    m_quitLoop = [&loop] { loop.quit(); };
    loop.exec();
}

void Gate::open()
{
    if (m_open)
        return;
    m_open = true;
    if (m_waiter)
        enter(static_cast<Fiber*>(m_waiter));
    else if (m_quitLoop)
        m_quitLoop();
}

NoSuspend::NoSuspend(const char* reason)
    : m_previous(noSuspendReason)
{
    noSuspendReason = reason;
}

NoSuspend::~NoSuspend()
{
    noSuspendReason = m_previous;
}

TransactionMark::TransactionMark()
{
    ++(current ? current->transactions : threadTransactions);
}

TransactionMark::~TransactionMark()
{
    --(current ? current->transactions : threadTransactions);
}

void assertNoTransaction(const char* what)
{
    if (current ? current->transactions : threadTransactions)
        fail("not allowed inside a database transaction", what);
}

} // namespace vigie::fiber
