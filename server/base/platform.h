#pragma once

#include <cstdint>
#include <functional>

// The few calls that differ by operating system.
namespace vigie::platform {

/// Whether several sockets may listen on one port and the system spreads the connections over them.
bool canSharePorts();

/// A listening TCP socket of its own on address:port that shares the port with other such sockets (SO_REUSEPORT), so
/// that the kernel spreads connections over the workers. -1 when it fails; to be asked only where `canSharePorts()`.
/// `address` is an IPv4 or IPv6 literal.
std::intptr_t listenShared(const char* address, std::uint16_t port, int backlog);

/// Tells the other side of a TCP socket that nothing more comes; what it sends can still be read.
void endSending(std::intptr_t socket);

/// Raises the limit of open files to what the system allows; returns the limit.
std::int64_t raiseOpenFileLimit();

/// Lets the calling thread give way to every other, on whichever processor is free: for password hashing.
void becomeBackgroundThread();
/// Keeps the calling thread, one of `threads`, on a processor of its own. Does nothing where the process may not use
/// exactly as many processors, or the system cannot.
void stayOnProcessor(int thread, int threads);

/// Calls `handler` on SIGINT and SIGTERM (Ctrl-C, a console that closes), on a thread of its own where anything may be
/// done. Call it before other threads are started: they inherit that these signals are not for them.
void onStopSignal(std::function<void()> handler);

/// True when file descriptor 2 is a terminal.
bool stderrIsTerminal();

/// Resident memory of this process in bytes; 0 where it cannot be told.
std::int64_t residentBytes();

/// Processor seconds used by this process.
double processorSeconds();

/// Waits until what was written to a file (its descriptor) is on the disk; false when it is not.
bool flushToDisk(int file);

/// Gives memory that was freed back to the system.
void trimMemory();

} // namespace vigie::platform
