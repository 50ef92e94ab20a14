#pragma once

#include "server/ai/ai_service.h"
#include "server/base/log.h"
#include "server/base/platform.h"
#include "server/base/result.h"
#include "server/db/database.h"
#include "server/http/connection.h"
#include "server/http/limits.h"
#include "server/mail/mail_accounts.h"
#include "server/net/recaptcha.h"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace vigie {

/// Everything a server needs to know, checked by app/config.
struct ServerSettings {
    db::Settings database;
    std::string address = "127.0.0.1";
    std::uint16_t port = 3001; ///< 0: any free one
    int workers = 0; ///< 0: one a core
    bool pinsWorkers = false; ///< each stays on a core of its own, when there is one worker a core
    /// Every worker listens on the port itself; else the first one accepts and deals the connections out.
    bool sharesPort = platform::canSharePorts();
    std::string publicUrl; ///< how links begin, without a slash at the end; empty: from address and port
    std::vector<std::string> allowedOrigins;
    std::vector<std::string> trustedProxies; ///< addresses or networks ("10.0.0.0/8")
    std::string jwtSecret; ///< empty: made once and kept in the database
    std::string encryptionKey; ///< empty: the signing key
    int accessSeconds = 15 * 60;
    int refreshSeconds = 7 * 24 * 3600;
    std::string redisUrl;
    std::string tlsCertificate; ///< PEM files
    std::string tlsKey;
    AiDefaults ai; ///< OPENAI_*
    net::RecaptchaSettings recaptcha; ///< RECAPTCHA_*
    MailDefaults mail; ///< SMTP_URL, SENDGRID_*, MAILGUN_*
    int metricsPort = 0; ///< loopback only; 0: none
    std::string metricsToken;
    http::RateLimits rateLimits;
    http::ConnectionLimits connection;
    bool embedded = false; ///< the desktop's own: offers a local token
};

/// The whole server: opens the database, starts the workers, listens. One a process, or several in a test.
class Server {
public:
    explicit Server(ServerSettings settings);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Migrates, then listens. Blocks until requests are served or says in one sentence why they cannot be.
    Result<void> start();
    /// Takes no more connections, finishes the requests under way for ten seconds at most, gives up what is left (its
    /// transactions are rolled back, it is answered 503 where that is still possible), closes the database. Blocks.
    void stop();

    std::uint16_t port() const;
    /// Clients of the live feed at this moment.
    int liveClientCount() const;
    std::string url() const;
    /// When nobody can sign in yet: the one-time link of the set-up page.
    std::string setupLink() const;
    /// Embedded: the one-time token for POST /api/auth/local.
    std::string newLocalToken();

private:
    struct Shared;
    class Worker;
    struct Parts;

    Result<void> prepare();
    Result<void> startWorkers();

    std::unique_ptr<Shared> m_shared;
    std::vector<std::unique_ptr<Worker>> m_workers;
};

} // namespace vigie
