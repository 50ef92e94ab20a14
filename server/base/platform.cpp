#include "server/base/platform.h"

#if defined(_WIN32)

#include <csignal>
#include <io.h>
#include <winsock2.h>
#pragma comment(lib, "ws2_32")

namespace vigie::platform {

bool canSharePorts()
{
    return false;
}
std::intptr_t listenShared(const char*, std::uint16_t, int)
{
    return -1;
}
void endSending(std::intptr_t socket)
{
    shutdown(static_cast<SOCKET>(socket), SD_SEND);
}
std::int64_t raiseOpenFileLimit()
{
    return 0;
}
void becomeBackgroundThread() { }
void stayOnProcessor(int, int) { }
namespace {
std::function<void()> stopHandler;
}
void onStopSignal(std::function<void()> handler)
{
    stopHandler = std::move(handler);
    std::signal(SIGINT, [](int) { stopHandler(); });
    std::signal(SIGTERM, [](int) { stopHandler(); });
}
bool stderrIsTerminal()
{
    return _isatty(2) != 0;
}
std::int64_t residentBytes()
{
    return 0;
}
double processorSeconds()
{
    return 0;
}
bool flushToDisk(int file)
{
    return _commit(file) == 0;
}

void trimMemory() { }

} // namespace vigie::platform

#else

#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#if defined(__linux__)
#include <malloc.h>
#include <sched.h>
#include <sys/syscall.h>
#endif

namespace vigie::platform {

namespace {

#if defined(__linux__)
socklen_t fillAddress(const char* address, std::uint16_t port, sockaddr_storage& out)
{
    auto* v4 = reinterpret_cast<sockaddr_in*>(&out);
    auto* v6 = reinterpret_cast<sockaddr_in6*>(&out);
    if (inet_pton(AF_INET, address, &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        return sizeof(sockaddr_in);
    }
    if (inet_pton(AF_INET6, address, &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        return sizeof(sockaddr_in6);
    }
    return 0;
}
#endif

} // namespace

bool canSharePorts()
{
#if defined(__linux__)
    return true;
#else
    return false; // macOS knows SO_REUSEPORT, but gives every connection to one of them
#endif
}

std::intptr_t listenShared(
    [[maybe_unused]] const char* address, [[maybe_unused]] std::uint16_t port, [[maybe_unused]] int backlog)
{
#if defined(__linux__)
    sockaddr_storage where{};
    const socklen_t size = fillAddress(address, port, where);
    if (size == 0)
        return -1;
    const int fd = socket(where.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    const int on = 1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool shared = setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0;
    const bool bound = shared && bind(fd, reinterpret_cast<sockaddr*>(&where), size) == 0;
    if (bound && listen(fd, backlog) == 0)
        return fd;
    close(fd);
#endif
    return -1;
}

void endSending(std::intptr_t socket)
{
    shutdown(static_cast<int>(socket), SHUT_WR);
}

std::int64_t raiseOpenFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<std::int64_t>(limit.rlim_cur);
}

#if defined(__linux__)
namespace {

/// Those the process may use: the first thread is never kept on one.
cpu_set_t processors()
{
    cpu_set_t out;
    CPU_ZERO(&out);
    sched_getaffinity(getpid(), sizeof out, &out);
    return out;
}

} // namespace

void stayOnProcessor(int thread, int threads)
{
    const auto allowed = processors();
    if (threads < 2 || CPU_COUNT(&allowed) != threads)
        return;
    int index = 0;
    for (int processor = 0; processor < CPU_SETSIZE; ++processor) {
        if (!CPU_ISSET(processor, &allowed) || index++ != thread)
            continue;
        cpu_set_t own;
        CPU_ZERO(&own);
        CPU_SET(processor, &own);
        sched_setaffinity(0, sizeof own, &own);
    }
}
#else
void stayOnProcessor(int, int) { }
#endif

void becomeBackgroundThread()
{
#if defined(__linux__)
    // On Linux a nice value belongs to a thread. Not SCHED_IDLE: on a machine that others keep busy nobody could sign
    // in. The long slice lets whoever wakes up interrupt this thread at once (kernel 6.12; an older one disregards it):
    // a nice value alone does not where the kernel shares the processor out by session first, and the database is
    // another session.
    struct {
        std::uint32_t size = 48;
        std::uint32_t policy = SCHED_BATCH;
        std::uint64_t flags = 0;
        std::int32_t nice = 19;
        std::uint32_t priority = 0;
        std::uint64_t slice = 100'000'000; // ns
        std::uint64_t deadline = 0;
        std::uint64_t period = 0;
    } attributes;
    // Threads take after the one that starts them, which may be kept on a processor.
    const auto anywhere = processors();
    sched_setaffinity(0, sizeof anywhere, &anywhere);
    if (syscall(SYS_sched_setattr, 0, &attributes, 0) != 0)
        setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 19);
#endif
}

void onStopSignal(std::function<void()> handler)
{
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals, stop = std::move(handler)] {
        int received = 0;
        while (sigwait(&signals, &received) == 0)
            stop();
    }).detach();
}

bool stderrIsTerminal()
{
    return isatty(2) != 0;
}

std::int64_t residentBytes()
{
    std::FILE* const file = std::fopen("/proc/self/statm", "r");
    if (!file)
        return 0;
    long long total = 0;
    long long resident = 0;
    const int read = std::fscanf(file, "%lld %lld", &total, &resident);
    std::fclose(file);
    return read == 2 ? resident * sysconf(_SC_PAGESIZE) : 0;
}

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds
        = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

bool flushToDisk(int file)
{
    return ::fsync(file) == 0;
}

void trimMemory()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

} // namespace vigie::platform

#endif
