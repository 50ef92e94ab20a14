#include "app/config.h"

#include "server/base/text.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QUrl>

#include <charconv>

namespace vigie::config {

namespace {

constexpr std::size_t minimumSecretLength = 16;
constexpr std::string_view defaultFile = "/etc/vigie/vigie.conf";

Error wrong(std::string_view name, Message sentence)
{
    return {ErrorCode::Invalid, std::move(sentence), {{std::string(name), {}}}};
}

/// http or https, a host, perhaps a path: what a link can begin with.
bool isWebAddress(const std::string& text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isWeb && !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

/// Reads values one after the other and remembers the first complaint.
class Reader {
public:
    explicit Reader(const Values& values)
        : m_values(values)
    {
    }

    std::string text(std::string_view name) const
    {
        const auto found = m_values.find(std::string(name));
        return found == m_values.end() ? std::string() : text::trimmed(found->second);
    }

    int number(std::string_view name, int fallback, int low, int high)
    {
        const std::string value = text(name);
        if (value.empty())
            return fallback;
        int out = 0;
        const auto [end, ec] = std::from_chars(value.data(), value.data() + value.size(), out);
        if (ec == std::errc() && end == value.data() + value.size() && out >= low && out <= high)
            return out;
        complain(name,
            {Text{"%1 is \"%2\", but must be a whole number from %3 to %4.",
                 "%1 vaut « %2 », mais doit être un nombre entier de %3 à %4."},
                {std::string(name), value, std::to_string(low), std::to_string(high)}});
        return fallback;
    }

    /// "15m", "24h", "7d", "900": seconds.
    int duration(std::string_view name, int fallback)
    {
        const std::string value = text(name);
        if (value.empty())
            return fallback;
        int out = 0;
        const auto [end, ec] = std::from_chars(value.data(), value.data() + value.size(), out);
        const std::string_view unit(end, static_cast<std::size_t>(value.data() + value.size() - end));
        const int factor = unit == "m"    ? 60
            : unit == "h"                 ? 3600
            : unit == "d"                 ? 86'400
            : unit.empty() || unit == "s" ? 1
                                          : 0;
        if (ec == std::errc() && factor > 0 && out > 0 && out <= 366 * 86'400 / factor)
            return out * factor;
        complain(name,
            {Text{"%1 is \"%2\", but must be a duration like 15m, 24h or 7d.",
                 "%1 vaut « %2 », mais doit être une durée comme 15m, 24h ou 7d."},
                {std::string(name), value}});
        return fallback;
    }

    std::vector<std::string> list(std::string_view name) const
    {
        std::vector<std::string> out;
        const std::string value = text(name);
        std::string_view rest = value;
        while (!rest.empty()) {
            const auto part = text::trimmed(text::cutPart(rest, ','));
            if (!part.empty())
                out.push_back(part);
        }
        return out;
    }

    void complain(std::string_view name, Message sentence)
    {
        if (!m_error)
            m_error = wrong(name, std::move(sentence));
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    const Values& m_values;
    std::optional<Error> m_error;
};

bool isNetwork(const std::string& text)
{
    const auto string = QString::fromStdString(text);
    return !QHostAddress(string).isNull() || QHostAddress::parseSubnet(string).second >= 0;
}

void readDatabase(Reader& reader, ServerSettings& out)
{
    std::string url = reader.text("DATABASE_URL");
    if (url.empty() && !reader.text("DB_HOST").empty()) {
        QUrl parts;
        parts.setScheme(QStringLiteral("postgresql"));
        parts.setHost(QString::fromStdString(reader.text("DB_HOST")));
        parts.setPort(reader.number("DB_PORT", 5432, 1, 65'535));
        parts.setUserName(QString::fromStdString(reader.text("DB_USER")));
        parts.setPassword(QString::fromStdString(reader.text("DB_PASSWORD")));
        parts.setPath(QLatin1Char('/') + QString::fromStdString(reader.text("DB_NAME")));
        url = parts.toString(QUrl::FullyEncoded).toStdString();
    }
    if (url.empty())
        url = "sqlite:" + defaultDataFolder() + "/vigie.db";
    const auto database = db::settingsFromUrl(url);
    if (!database)
        return reader.complain("DATABASE_URL", database.error().details.front().message);
    out.database = *database;
    out.database.readConnections = reader.number("DB_READ_CONNECTIONS", 2, 1, 64);
    out.database.longReadConnections = reader.number("DB_LONG_READ_CONNECTIONS", 4, 1, 64);
    out.database.writeConnections = reader.number("DB_WRITE_CONNECTIONS", 16, 1, 256);
    out.database.statementTimeoutMs = reader.number("DB_STATEMENT_TIMEOUT_MS", 30'000, 100, 3'600'000);
}

void readSessions(Reader& reader, ServerSettings& out)
{
    out.jwtSecret = reader.text("JWT_SECRET");
    if (!out.jwtSecret.empty() && out.jwtSecret.size() < minimumSecretLength)
        reader.complain("JWT_SECRET",
            Text{"JWT_SECRET is shorter than 16 characters: set a long random text, or leave it out and Vigie makes "
                 "one.",
                "JWT_SECRET a moins de 16 caractères : mettez un long texte aléatoire, ou omettez-le et Vigie en crée "
                "un."});
    out.encryptionKey = reader.text("ENCRYPTION_KEY");
    for (const std::string_view name : {"JWT_EXPIRE", "JWT_EXPIRATION", "JWT_EXPIRES_IN"})
        out.accessSeconds = reader.duration(name, out.accessSeconds);
    out.refreshSeconds = reader.duration("REFRESH_EXPIRES_IN", out.refreshSeconds);
}

std::string publicUrl(Reader& reader)
{
    const std::string name = reader.text("PUBLIC_BASE_URL").empty() ? "API_BASE_URL" : "PUBLIC_BASE_URL";
    std::string url = reader.text(name);
    while (url.ends_with('/'))
        url.pop_back();
    if (!url.empty() && !isWebAddress(url))
        reader.complain(name,
            {Text{"%1 is \"%2\", but must be an address like https://vigie.example.org.",
                 "%1 vaut « %2 », mais doit être une adresse comme https://vigie.example.org."},
                {name, url}});
    return url;
}

void readNetwork(Reader& reader, ServerSettings& out)
{
    out.port = static_cast<std::uint16_t>(reader.number("PORT", 3001, 0, 65'535));
    if (const auto host = reader.text("HOST"); !host.empty())
        out.address = host;
    if (QHostAddress(QString::fromStdString(out.address)).isNull())
        reader.complain("HOST",
            {Text{"HOST is \"%1\", but must be an address like 127.0.0.1 or 0.0.0.0.",
                 "HOST vaut « %1 », mais doit être une adresse comme 127.0.0.1 ou 0.0.0.0."},
                {out.address}});
    out.workers = reader.number("WORKERS", 0, 0, 256);
    out.pinsWorkers = reader.number("PIN_WORKERS", 1, 0, 1) == 1;
    out.publicUrl = publicUrl(reader);
    out.allowedOrigins = reader.list("FRONTEND_URL");
    for (auto& origin : out.allowedOrigins) {
        while (origin.ends_with('/'))
            origin.pop_back();
        const QUrl url(QString::fromStdString(origin));
        if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty())
            reader.complain("FRONTEND_URL",
                {Text{"FRONTEND_URL has \"%1\", but must list addresses like https://app.example.org.",
                     "FRONTEND_URL contient « %1 », mais doit lister des adresses comme https://app.example.org."},
                    {origin}});
    }
    out.trustedProxies = reader.list("TRUSTED_PROXIES");
    for (const auto& proxy : out.trustedProxies) {
        if (!isNetwork(proxy))
            reader.complain("TRUSTED_PROXIES",
                {Text{"TRUSTED_PROXIES has \"%1\", but must list addresses or networks like 10.0.0.0/8.",
                     "TRUSTED_PROXIES contient « %1 », mais doit lister des adresses ou réseaux comme 10.0.0.0/8."},
                    {proxy}});
    }
    out.tlsCertificate = reader.text("TLS_CERT");
    out.tlsKey = reader.text("TLS_KEY");
    for (const auto& [name, path] : {std::pair("TLS_CERT", &out.tlsCertificate), std::pair("TLS_KEY", &out.tlsKey)}) {
        if (!path->empty() && !QFileInfo(QString::fromStdString(*path)).isReadable())
            reader.complain(
                name, {Text{"%1 names %2, which cannot be read.", "%1 désigne %2, qui est illisible."}, {name, *path}});
    }
    if (out.tlsCertificate.empty() != out.tlsKey.empty())
        reader.complain(
            "TLS_KEY", Text{"TLS_CERT and TLS_KEY are needed together.", "TLS_CERT et TLS_KEY vont ensemble."});
}

void readLimits(Reader& reader, ServerSettings& out)
{
    out.redisUrl = reader.text("REDIS_URL");
    if (!out.redisUrl.empty()
        && (!out.redisUrl.starts_with("redis://") || QUrl(QString::fromStdString(out.redisUrl)).host().isEmpty()))
        reader.complain("REDIS_URL",
            Text{"REDIS_URL must look like redis://host:6379.", "REDIS_URL doit ressembler à redis://hote:6379."});
    out.rateLimits.anonymous.requests = reader.number("RATE_LIMIT_ANONYMOUS", 100, 0, 1'000'000'000);
    out.rateLimits.login.requests = reader.number("RATE_LIMIT_LOGIN", 5, 0, 1'000'000'000);
    out.rateLimits.signedIn.requests = reader.number("RATE_LIMIT_SIGNED_IN", 60'000, 0, 1'000'000'000);
    out.rateLimits.newChats.requests = reader.number("RATE_LIMIT_NEW_CHATS", 20, 0, 1'000'000'000);
    out.rateLimits.chatMessages.requests = reader.number("RATE_LIMIT_CHAT_MESSAGES", 30, 0, 1'000'000'000);
    out.connection.bodyBytes = static_cast<std::size_t>(reader.number("BODY_LIMIT_KB", 1024, 1, 1'000'000)) * 1024;
    out.connection.headerMs = reader.number("HEADER_TIMEOUT_MS", 10'000, 100, 600'000);
    out.connection.bodyMs = reader.number("BODY_TIMEOUT_MS", 30'000, 100, 3'600'000);
    out.connection.idleMs = reader.number("IDLE_TIMEOUT_MS", 75'000, 100, 3'600'000);
    out.connection.maxConnections = reader.number("MAX_CONNECTIONS", 20'000, 1, 1'000'000);
    out.metricsPort = reader.number("METRICS_PORT", 0, 0, 65'535);
    out.metricsToken = reader.text("METRICS_TOKEN");
}

void readAi(Reader& reader, AiDefaults& out)
{
    out.apiKey = reader.text("OPENAI_API_KEY");
    if (const auto model = reader.text("OPENAI_MODEL"); !model.empty())
        out.model = model;
    const auto address = reader.text("OPENAI_BASE_URL");
    if (address.empty())
        return;
    auto url = ai::checkedBaseUrl(address);
    if (url)
        out.baseUrl = std::move(*url);
    else
        reader.complain("OPENAI_BASE_URL",
            {Text{"OPENAI_BASE_URL is \"%1\", but must be an address like https://api.openai.com/v1 (http:// only on "
                  "this computer and in your own network).",
                 "OPENAI_BASE_URL vaut « %1 », mais doit être une adresse comme https://api.openai.com/v1 (http:// "
                 "seulement sur cet ordinateur et dans votre réseau)."},
                {address}});
}

/// smtp://user:password@host:587
std::optional<net::MailAccount> smtpAccount(const std::string& address)
{
    const QUrl url(QString::fromStdString(address), QUrl::StrictMode);
    const bool isTls = url.scheme() == QLatin1String("smtps");
    if (url.host().isEmpty() || (!isTls && url.scheme() != QLatin1String("smtp")))
        return std::nullopt;
    constexpr int submission = 587; // RFC 6409
    constexpr int submissions = 465; // RFC 8314
    net::MailAccount out;
    out.host = url.host().toStdString();
    out.port = url.port(isTls ? submissions : submission);
    out.user = url.userName(QUrl::FullyDecoded).toStdString();
    out.secret = url.password(QUrl::FullyDecoded).toStdString();
    const bool isHere = out.host == "localhost" || QHostAddress(url.host()).isLoopback();
    out.security = isTls ? net::MailSecurity::Tls : isHere ? net::MailSecurity::None : net::MailSecurity::StartTls;
    return out;
}

/// The first that is set carries the mail: SMTP, SendGrid, Mailgun.
void readMail(Reader& reader, MailDefaults& out)
{
    out.fromAddress = reader.text("MAIL_FROM");
    if (out.fromAddress.empty())
        out.fromAddress = reader.text("SENDGRID_FROM_EMAIL");
    const std::string smtp = reader.text("SMTP_URL");
    net::MailAccount account;
    if (!smtp.empty()) {
        out.account = smtpAccount(smtp);
        if (!out.account)
            reader.complain("SMTP_URL",
                Text{"SMTP_URL must be an address like smtp://user:password@smtp.example.org:587 (smtps:// for TLS "
                     "from the start).",
                    "SMTP_URL doit être une adresse comme smtp://utilisateur:motdepasse@smtp.example.org:587 "
                    "(smtps:// pour TLS dès le début)."});
    } else if (account.secret = reader.text("SENDGRID_API_KEY"); !account.secret.empty()) {
        account.kind = net::MailAccount::Kind::SendGrid;
        account.baseUrl = net::sendGridUrl;
        out.account = account;
    } else if (account.secret = reader.text("MAILGUN_API_KEY"); !account.secret.empty()) {
        account.kind = net::MailAccount::Kind::Mailgun;
        account.domain = reader.text("MAILGUN_DOMAIN");
        account.baseUrl = reader.text("MAILGUN_BASE_URL");
        if (account.baseUrl.empty())
            account.baseUrl = net::mailgunUrl;
        out.account = account;
        if (account.domain.empty())
            reader.complain("MAILGUN_DOMAIN",
                Text{"MAILGUN_API_KEY is set, but MAILGUN_DOMAIN is not: set both.",
                    "MAILGUN_API_KEY est défini, mais pas MAILGUN_DOMAIN : définissez les deux."});
    }
    if (out.account && out.fromAddress.empty())
        reader.complain("MAIL_FROM",
            Text{"Mail is set up, but it has no sender: set MAIL_FROM to an address like hello@example.org.",
                "L'envoi d'e-mails est configuré, mais sans expéditeur : donnez à MAIL_FROM une adresse comme "
                "bonjour@example.org."});
}

void readLog(Reader& reader, log::Settings& out)
{
    out.file = reader.text("LOG_FILE");
    out.maxBytes = static_cast<std::int64_t>(reader.number("LOG_MAX_MB", 50, 1, 10'000)) * 1024 * 1024;
    out.keep = reader.number("LOG_KEEP", 5, 1, 1'000);
    const std::string level = reader.text("LOG_LEVEL");
    const std::string names[] = {"debug", "info", "warning", "error"};
    const auto* const found = std::find(std::begin(names), std::end(names), level);
    if (found != std::end(names))
        out.level = static_cast<log::Level>(found - std::begin(names));
    else if (!level.empty())
        reader.complain("LOG_LEVEL",
            {Text{"LOG_LEVEL is \"%1\", but must be debug, info, warning or error.",
                 "LOG_LEVEL vaut « %1 », mais doit être debug, info, warning ou error."},
                {level}});
}

} // namespace

Result<Values> parseFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return wrong("--config", {Text{"The file %1 cannot be read.", "Le fichier %1 est illisible."}, {path}});
    Values out;
    int number = 0;
    while (!file.atEnd()) {
        ++number;
        QByteArray line = file.readLine().trimmed();
        if (line.startsWith("export "))
            line = line.mid(7).trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const auto equals = line.indexOf('=');
        if (equals <= 0)
            return wrong("--config",
                {Text{"%1, line %2: NAME=value is expected.", "%1, ligne %2 : NOM=valeur est attendu."},
                    {path, std::to_string(number)}});
        QByteArray value = line.mid(equals + 1).trimmed();
        const bool isQuoted
            = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
        if (isQuoted)
            value = value.mid(1, value.size() - 2);
        else if (const auto comment = value.indexOf(" #"); comment >= 0)
            value = value.left(comment).trimmed();
        out[line.left(equals).trimmed().toStdString()] = value.toStdString();
    }
    return out;
}

Result<Values> gather(const Values& flags, const std::string& file)
{
    Values out;
    const auto addFile = [&](const std::string& path) -> Result<void> {
        auto values = parseFile(path);
        if (!values)
            return values.error();
        for (auto& [name, value] : *values)
            out[name] = value;
        return {};
    };
    if (!file.empty()
        || QFile::exists(QString::fromUtf8(defaultFile.data(), static_cast<qsizetype>(defaultFile.size())))) {
        if (auto added = addFile(file.empty() ? std::string(defaultFile) : file); !added)
            return added.error();
    }
    if (QFile::exists(QStringLiteral(".env"))) {
        if (auto added = addFile(".env"); !added)
            return added.error();
    }
    const auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& setting : settings()) {
        const auto name = QString::fromUtf8(setting.name.data(), static_cast<qsizetype>(setting.name.size()));
        if (environment.contains(name))
            out[std::string(setting.name)] = environment.value(name).toStdString();
    }
    for (const auto& [name, value] : flags)
        out[name] = value;
    return out;
}

Result<Configuration> read(const Values& values)
{
    Configuration out;
    Reader reader(values);
    readDatabase(reader, out.server);
    readSessions(reader, out.server);
    readNetwork(reader, out.server);
    readLimits(reader, out.server);
    readAi(reader, out.server.ai);
    out.server.recaptcha.secret = reader.text("RECAPTCHA_SECRET_KEY");
    out.server.recaptcha.siteKey = reader.text("RECAPTCHA_SITE_KEY");
    readMail(reader, out.server.mail);
    readLog(reader, out.log);
    if (reader.error())
        return *reader.error();
    return out;
}

std::string defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString() + "/vigie";
}

} // namespace vigie::config
