#pragma once

#include "server/base/result.h"

#include <memory>
#include <string>

class QLockFile;

namespace vigie {

class Server;

struct EmbeddedSettings {
    std::string dataFolder; ///< where vigie.db lives; made when missing
    bool demonstration = false; ///< fills an empty database with the demonstration company
};

/// The server inside the desktop program: SQLite, a free port of 127.0.0.1, no set-up.
class EmbeddedServer {
public:
    static Result<std::unique_ptr<EmbeddedServer>> start(const EmbeddedSettings& settings);
    ~EmbeddedServer();

    std::string url() const;
    /// Good for one POST /api/auth/local {"token": ...}: signs in as the owner. Each call makes a new one.
    std::string localToken() const;
    void stop();

private:
    EmbeddedServer(std::unique_ptr<QLockFile> lock, std::unique_ptr<Server> server);

    std::unique_ptr<QLockFile> m_lock; ///< outlives the server
    std::unique_ptr<Server> m_server;
};

} // namespace vigie
