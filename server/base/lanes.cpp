#include "server/base/lanes.h"

#include <utility>

namespace vigie::fiber {

void Lanes::waitUntilFree(int count)
{
    while (m_free < count) {
        Gate gate;
        m_waiting = &gate;
        gate.wait();
    }
}

void Lanes::run(std::function<void()> work)
{
    waitUntilFree(1);
    if (m_fault)
        std::rethrow_exception(std::exchange(m_fault, nullptr));
    --m_free;
    spawn([this, work = std::move(work)] {
        try {
            work();
        } catch (...) {
            m_fault = std::current_exception();
        }
        ++m_free;
        if (m_waiting)
            std::exchange(m_waiting, nullptr)->open(); // the last that is touched of this: it may be gone then
    });
}

void Lanes::join()
{
    waitUntilFree(m_count);
    if (m_fault)
        std::rethrow_exception(std::exchange(m_fault, nullptr));
}

void Lanes::waitForOne()
{
    if (m_free < m_count)
        waitUntilFree(m_free + 1);
}

} // namespace vigie::fiber
