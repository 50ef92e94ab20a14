#include "app/config.h"

namespace vigie::config {

const std::vector<Setting>& settings()
{
    static const std::vector<Setting> all{
        {"DATABASE_URL", "sqlite:<data folder>/vigie.db",
            "sqlite:/path/vigie.db or postgresql://user:password@host/database", true},
        {"DB_HOST", "", "with DB_PORT, DB_USER, DB_PASSWORD, DB_NAME: the same as DATABASE_URL in parts"},
        {"DB_PORT", "5432", ""},
        {"DB_USER", "", ""},
        {"DB_PASSWORD", "", "", true},
        {"DB_NAME", "", ""},
        {"DB_READ_CONNECTIONS", "2", "pipelined PostgreSQL connections a worker"},
        {"DB_LONG_READ_CONNECTIONS", "4", "PostgreSQL connections a worker for searches and reports"},
        {"DB_WRITE_CONNECTIONS", "16", "PostgreSQL connections a worker for transactions"},
        {"DB_STATEMENT_TIMEOUT_MS", "30000", "a statement is cancelled after this"},
        {"HOST", "127.0.0.1", "the address to listen on"},
        {"PORT", "3001", "the port to listen on; 0 for any free one"},
        {"WORKERS", "0", "threads; 0 for one a core"},
        {"PIN_WORKERS", "1", "with one worker a core, each stays on its own (Linux); 0 lets them move"},
        {"PUBLIC_BASE_URL", "", "how links to this server begin, as others see it; else its own address and port"},
        {"API_BASE_URL", "", "the same, as an earlier system called it"},
        {"FRONTEND_URL", "", "origins that browsers may call from, separated by commas"},
        {"TRUSTED_PROXIES", "", "addresses or networks whose X-Forwarded-For is believed"},
        {"TLS_CERT", "", "PEM file of the certificate chain"},
        {"TLS_KEY", "", "PEM file of its key"},
        {"JWT_SECRET", "", "signs access tokens; made and kept in the database when left out", true},
        {"JWT_EXPIRE", "15m", "how long an access token lasts (also JWT_EXPIRATION, JWT_EXPIRES_IN)"},
        {"JWT_EXPIRATION", "", ""},
        {"JWT_EXPIRES_IN", "", ""},
        {"REFRESH_EXPIRES_IN", "7d", "how long a session lasts without being used"},
        {"ENCRYPTION_KEY", "", "seals secrets in the database; JWT_SECRET when left out", true},
        {"REDIS_URL", "", "shares rate limits and live changes between nodes", true},
        {"RATE_LIMIT_ANONYMOUS", "100", "requests in 15 minutes by address without a session; 0 for no limit"},
        {"RATE_LIMIT_LOGIN", "5", "failed sign-ins in 15 minutes by address and by account"},
        {"RATE_LIMIT_SIGNED_IN", "60000", "requests in 15 minutes by user or key"},
        {"RATE_LIMIT_NEW_CHATS", "20", "chats a visitor begins in an hour, by address"},
        {"RATE_LIMIT_CHAT_MESSAGES", "30", "messages of a visitor in a minute, by conversation"},
        {"BODY_LIMIT_KB", "1024", "largest request body"},
        {"HEADER_TIMEOUT_MS", "10000", "for a request's headers to arrive"},
        {"BODY_TIMEOUT_MS", "30000", "for its body"},
        {"IDLE_TIMEOUT_MS", "75000", "a connection without a request is closed"},
        {"MAX_CONNECTIONS", "20000", "connections a worker"},
        {"METRICS_PORT", "0", "Prometheus metrics on this loopback port; 0 for none"},
        {"METRICS_TOKEN", "", "bearer token for /metrics on the main port", true},
        {"OPENAI_API_KEY", "", "asks this endpoint for companies that set no other", true},
        {"OPENAI_MODEL", "gpt-4o-mini", "the model asked there"},
        {"OPENAI_BASE_URL", "https://api.openai.com/v1", "any OpenAI-compatible endpoint"},
        {"RECAPTCHA_SECRET_KEY", "", "visitors who begin a chat must pass Google's reCAPTCHA", true},
        {"RECAPTCHA_SITE_KEY", "", "its public half, for the widget"},
        {"LOG_LEVEL", "info", "debug (every request), info, warning or error"},
        {"LOG_FILE", "", "standard error when left out"},
        {"LOG_MAX_MB", "50", "the log file is rotated at this size"},
        {"LOG_KEEP", "5", "rotated files kept"},
    };
    return all;
}

} // namespace vigie::config
