#include "app/commands.h"

#include "app/config.h"
#include "server/api_description.h"
#include "server/base/password.h"
#include "server/base/platform.h"
#include "server/base/text.h"
#include "server/base/version.h"
#include "server/changes/ledger.h"
#include "server/companies/company_service.h"
#include "server/demo/demo_data.h"
#include "server/status/server_facts.h"
#include "server/users/session_store.h"
#include "server/users/user_service.h"
#include "server/users/user_store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <iostream>

namespace vigie::commands {

namespace {

constexpr int failed = 1;
constexpr int wrongUse = 2;
constexpr std::size_t minimumPassword = 8;

Language language()
{
    for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return languageFromTag(value.toStdString());
    }
    return Language::English;
}

void say(Text text, std::vector<std::string> arguments = {})
{
    std::printf("%s\n", Message{text, std::move(arguments)}.in(language()).c_str());
    std::fflush(stdout);
}

int refuse(const Error& error, int code)
{
    std::string sentence = error.message.in(language());
    for (const auto& detail : error.details) {
        const auto more = detail.message.in(language());
        if (!more.empty())
            sentence += " " + more;
    }
    std::fprintf(stderr, "vigie-server: %s\n", log::redacted(sentence).c_str());
    return code;
}

/// The parsed command line and what follows from it.
struct Request {
    QString command;
    config::Values values;
    config::Configuration configuration;
    const QCommandLineParser* parser = nullptr;
};

std::string option(const Request& request, const char* name)
{
    return request.parser->value(QLatin1String(name)).toStdString();
}

int serve(QCoreApplication& application, const Request& request)
{
    log::configure(request.configuration.log);
    platform::onStopSignal(
        [] { QMetaObject::invokeMethod(QCoreApplication::instance(), "quit", Qt::QueuedConnection); });
    Server server(request.configuration.server);
    if (auto started = server.start(); !started)
        return refuse(started.error(), started.error().code == ErrorCode::Invalid ? wrongUse : failed);
    say({"Vigie %1 listens on %2", "Vigie %1 écoute sur %2"}, {std::string(version), server.url()});
    if (const auto link = server.setupLink(); !link.empty())
        say({"Nobody can sign in yet. Make the first account here (once): %1",
                "Personne ne peut encore se connecter. Créez le premier compte ici (une fois) : %1"},
            {link});
    const int code = application.exec();
    say({"Stopping: requests under way are finished.", "Arrêt : les requêtes en cours se terminent."});
    server.stop();
    return code;
}

int migrate(const Request& request)
{
    const auto source = db::Source::create(request.configuration.server.database);
    const auto applied = source->migrate();
    if (!applied)
        return refuse(applied.error(), failed);
    if (*applied == 0)
        say({"The database is up to date.", "La base de données est à jour."});
    else
        say({"%1 migrations applied.", "%1 migrations appliquées."}, {std::to_string(*applied)});
    return 0;
}

/// Migrates, then runs `work` with an open database; faults end in one sentence.
template <class Work>
int withDatabase(const Request& request, Work&& work)
{
    const auto source = db::Source::create(request.configuration.server.database);
    if (auto migrated = source->migrate(); !migrated)
        return refuse(migrated.error(), failed);
    try {
        const auto database = source->connect();
        return work(*database);
    } catch (const db::Failure& failure) {
        return refuse({ErrorCode::Unavailable, Message{Text{"%1", "%1"}, {failure.what()}}}, failed);
    }
}

int seed(const Request& request)
{
    demo::Size size;
    for (const auto& [option, number] :
        {std::pair("leads", &size.leads), std::pair("events", &size.events), std::pair("attendees", &size.attendees)}) {
        bool isNumber = true;
        if (request.parser->isSet(QLatin1String(option)))
            *number = request.parser->value(QLatin1String(option)).toLongLong(&isNumber);
        if (!isNumber || *number < 0)
            return refuse(Error{ErrorCode::Malformed,
                              Message{Text{"--%1 takes a whole number.", "--%1 prend un nombre entier."}, {option}}},
                wrongUse);
    }
    return withDatabase(request, [&](db::Database& database) {
        if (request.parser->isSet(QStringLiteral("if-empty")) && !demo::isEmpty(database))
            return 0;
        const bool shows = platform::stderrIsTerminal();
        const auto added = demo::fill(database, size, [&](std::int64_t done) {
            if (shows)
                std::fprintf(stderr, "\r%lld / %lld", static_cast<long long>(done), static_cast<long long>(size.leads));
        });
        if (shows)
            std::fprintf(stderr, "\r");
        say({"Demonstration company: %1 leads added. Sign in as %2 with the password %3",
                "Société de démonstration : %1 leads ajoutés. Connectez-vous avec %2, mot de passe %3"},
            {std::to_string(added), std::string(demo::ownerEmail), std::string(demo::password)});
        return 0;
    });
}

std::optional<std::string> passwordFromInput(const Request& request)
{
    if (!request.parser->isSet(QStringLiteral("password-stdin"))) {
        refuse(
            errors::malformed(Text{"Give the password on standard input, with --password-stdin: an argument would be "
                                   "visible to every user of this machine.",
                "Donnez le mot de passe sur l'entrée standard, avec --password-stdin : un argument serait visible de "
                "tous les utilisateurs de cette machine."}),
            wrongUse);
        return std::nullopt;
    }
    std::string password;
    std::getline(std::cin, password);
    if (!password.empty() && password.back() == '\r')
        password.pop_back();
    if (text::codePoints(password) < minimumPassword) {
        refuse(errors::malformed(Text{"The password must have at least 8 characters.",
                   "Le mot de passe doit avoir au moins 8 caractères."}),
            wrongUse);
        return std::nullopt;
    }
    return password;
}

std::optional<std::string> emailOption(const Request& request)
{
    const auto email = text::lowered(text::trimmed(option(request, "email")));
    if (text::isEmail(email))
        return email;
    refuse(errors::malformed(Text{"--email needs an e-mail address.", "--email attend une adresse e-mail."}), wrongUse);
    return std::nullopt;
}

int createAdmin(const Request& request)
{
    const auto email = emailOption(request);
    const auto password = email ? passwordFromInput(request) : std::nullopt;
    if (!password)
        return wrongUse;
    return withDatabase(request, [&](db::Database& database) {
        const std::string hash = password::hash(*password);
        const auto made = database.write(systemScope({}), [&](db::Tx& tx) -> Result<User> {
            const auto owner = user_store::firstOwner(tx);
            const std::string companyName = option(request, "company");
            Scope scope = systemScope(owner ? owner->companyId
                                            : CompanyService::insert(tx, companyName.empty() ? "Vigie" : companyName,
                                                std::string(tagOf(language()))));
            User user;
            user.email = *email;
            user.name = option(request, "name");
            user.role = owner ? Role::Admin : Role::Owner;
            return UserService::insert(tx, scope, user, hash);
        });
        if (!made)
            return refuse(made.error(), failed);
        say({"%1 can sign in now, as %2.", "%1 peut se connecter, avec le rôle %2."},
            {made->email, std::string(nameOf(made->role))});
        return 0;
    });
}

int resetPassword(const Request& request)
{
    const auto email = emailOption(request);
    const auto password = email ? passwordFromInput(request) : std::nullopt;
    if (!password)
        return wrongUse;
    return withDatabase(request, [&](db::Database& database) {
        const std::string hash = password::hash(*password);
        const bool found = database.write(systemScope({}), [&](db::Tx& tx) {
            const auto user = user_store::byEmail(tx, *email);
            if (!user)
                return false;
            session_store::setPassword(tx, user->companyId, user->id, hash);
            session_store::revokeAll(tx, user->companyId, user->id, {});
            if (request.parser->isSet(QStringLiteral("second-factor-off")))
                session_store::removeTotp(tx, user->companyId, user->id);
            ledger::append(tx, systemScope(user->companyId), {"user", user->id.value, {}}, ChangeAction::Updated,
                R"({"password":["***","***"]})");
            return true;
        });
        if (!found)
            return refuse({ErrorCode::NotFound,
                              Message{Text{"There is no user %1.", "Il n'y a pas d'utilisateur %1."}, {*email}}},
                failed);
        say({"The password of %1 is changed; every session of theirs is ended.",
                "Le mot de passe de %1 est changé ; toutes ses sessions sont fermées."},
            {*email});
        return 0;
    });
}

int checkConfig(const Request& request)
{
    for (const auto& setting : config::settings()) {
        const auto found = request.values.find(std::string(setting.name));
        const bool isSet = found != request.values.end();
        if (!isSet && setting.fallback.empty())
            continue;
        const std::string value = !isSet ? std::string(setting.fallback) + "  (default)"
            : setting.isSecret           ? "(set)"
                                         : found->second;
        std::printf("%-24.*s %s\n", static_cast<int>(setting.name.size()), setting.name.data(), value.c_str());
    }
    const auto source = db::Source::create(request.configuration.server.database);
    if (auto migrated = source->migrate(); !migrated)
        return refuse(migrated.error(), failed);
    for (const auto& finding : findingsOf(factsOf(request.configuration.server), language())) {
        if (finding.state != FindingState::Ok)
            std::printf("%s: %s %s\n", finding.name.c_str(), finding.sentence.c_str(), finding.mend.c_str());
    }
    say({"The configuration is good, and the database answers.",
        "La configuration est bonne, et la base de données répond."});
    return 0;
}

void describe(QCommandLineParser& parser)
{
    QString help
        = QStringLiteral("Commands: serve, migrate, seed, create-admin, reset-password, check-config, openapi\n\n"
                         "Every setting can be given as a flag (--database-url), in the environment\n"
                         "(DATABASE_URL), in .env or in a file (--config); the first of these wins.\n\nSettings:\n");
    for (const auto& setting : config::settings()) {
        if (setting.help.empty())
            continue;
        help += QStringLiteral("  %1 %2\n")
                    .arg(QString::fromUtf8(setting.name.data(), static_cast<qsizetype>(setting.name.size())), -24)
                    .arg(QString::fromUtf8(setting.help.data(), static_cast<qsizetype>(setting.help.size())));
    }
    parser.setApplicationDescription(help);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("what to do"));
    parser.addOption({QStringLiteral("config"), QStringLiteral("configuration file"), QStringLiteral("file")});
    parser.addOption({QStringLiteral("leads"), QStringLiteral("seed: how many leads"), QStringLiteral("count")});
    parser.addOption({QStringLiteral("events"), QStringLiteral("seed: how many events"), QStringLiteral("count")});
    parser.addOption(
        {QStringLiteral("attendees"), QStringLiteral("seed: how many people come to them"), QStringLiteral("count")});
    parser.addOption({QStringLiteral("if-empty"), QStringLiteral("seed: only a database nobody uses yet")});
    parser.addOption({QStringLiteral("email"), QStringLiteral("create-admin, reset-password: the address"),
        QStringLiteral("address")});
    parser.addOption(
        {QStringLiteral("name"), QStringLiteral("create-admin: the person's name"), QStringLiteral("name")});
    parser.addOption({QStringLiteral("company"),
        QStringLiteral("create-admin: the company's name, when it is the first"), QStringLiteral("name")});
    parser.addOption({QStringLiteral("password-stdin"),
        QStringLiteral("create-admin, reset-password: the password comes on standard input")});
    parser.addOption({QStringLiteral("second-factor-off"),
        QStringLiteral("reset-password: turns the second factor off, too, for who lost it")});
}

/// "DATABASE_URL" -> "database-url".
QString flagOf(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
        .toLower()
        .replace(QLatin1Char('_'), QLatin1Char('-'));
}

/// A secret on the command line would be visible to every user of the machine.
bool isFlag(const config::Setting& setting)
{
    return !setting.isSecret || setting.name == "DATABASE_URL";
}

config::Values flagValues(const QCommandLineParser& parser)
{
    config::Values flags;
    for (const auto& setting : config::settings()) {
        if (isFlag(setting) && parser.isSet(flagOf(setting.name)))
            flags[std::string(setting.name)] = parser.value(flagOf(setting.name)).toStdString();
    }
    return flags;
}

int runCommand(QCoreApplication& application, const Request& request)
{
    if (request.command == QLatin1String("serve"))
        return serve(application, request);
    if (request.command == QLatin1String("migrate"))
        return migrate(request);
    if (request.command == QLatin1String("seed"))
        return seed(request);
    if (request.command == QLatin1String("create-admin"))
        return createAdmin(request);
    if (request.command == QLatin1String("reset-password"))
        return resetPassword(request);
    if (request.command == QLatin1String("check-config"))
        return checkConfig(request);
    return refuse(errors::malformed({Text{"There is no command \"%1\": see --help.",
                                         "La commande « %1 » n'existe pas : voyez --help."},
                      {request.command.toStdString()}}),
        wrongUse);
}

} // namespace

int run(QCoreApplication& application)
{
    QCoreApplication::setApplicationVersion(QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size())));
    QCommandLineParser parser;
    describe(parser);
    for (const auto& setting : config::settings()) {
        QCommandLineOption flag(flagOf(setting.name), QString(), QStringLiteral("value"));
        flag.setFlags(QCommandLineOption::HiddenFromHelp);
        if (isFlag(setting))
            parser.addOption(flag);
    }
    if (!parser.parse(QCoreApplication::arguments()))
        return refuse(errors::malformed({Text{"%1", "%1"}, {parser.errorText().toStdString()}}), wrongUse);
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version"))) {
        std::printf("vigie-server %s\n", std::string(version).c_str());
        return 0;
    }
    if (parser.positionalArguments().size() != 1)
        return refuse(
            errors::malformed(Text{
                "One command is expected: serve, migrate, seed, create-admin, reset-password, check-config or openapi.",
                "Une commande est attendue : serve, migrate, seed, create-admin, reset-password, check-config ou "
                "openapi."}),
            wrongUse);
    Request request;
    request.parser = &parser;
    request.command = parser.positionalArguments().front();
    if (request.command == QLatin1String("openapi")) {
        std::printf("%s\n", describeApi().c_str());
        return 0;
    }
    const auto values = config::gather(flagValues(parser), option(request, "config"));
    if (!values)
        return refuse(values.error(), wrongUse);
    const auto configuration = config::read(*values);
    if (!configuration)
        return refuse(configuration.error(), wrongUse);
    request.values = *values;
    request.configuration = *configuration;
    return runCommand(application, request);
}

} // namespace vigie::commands
