#include "app/config.h"
#include "server/base/clock.h"
#include "server/base/crypto.h"
#include "tests/support/free_port.h"
#include "tests/support/server_process.h"
#include "tests/support/test_server.h"

#include <QTcpServer>
#include <QtTest>

using namespace vigie;
using namespace vigie::test;

/// The program as an administrator meets it.
class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongSettingsAreNamedWithTheirMend_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* setting, const char* name) {
            QTest::newRow(setting) << QString::fromLatin1(setting) << QString::fromLatin1(name);
        };
        row("PORT=http", "PORT");
        row("PORT=70000", "PORT");
        row("DATABASE_URL=mysql://x", "DATABASE_URL");
        row("DATABASE_URL=sqlite:", "DATABASE_URL");
        row("JWT_SECRET=short", "JWT_SECRET");
        row("JWT_EXPIRE=soon", "JWT_EXPIRE");
        row("FRONTEND_URL=localhost", "FRONTEND_URL");
        row("PUBLIC_BASE_URL=vigie.example.org", "PUBLIC_BASE_URL");
        row("PUBLIC_BASE_URL=https://", "PUBLIC_BASE_URL");
        row("PUBLIC_BASE_URL=https://x.org/?a=b", "PUBLIC_BASE_URL");
        row("HOST=example", "HOST");
        row("TRUSTED_PROXIES=proxy", "TRUSTED_PROXIES");
        row("REDIS_URL=localhost:6379", "REDIS_URL");
        row("LOG_LEVEL=loud", "LOG_LEVEL");
        row("TLS_CERT=/nowhere.pem", "TLS_CERT");
        row("RATE_LIMIT_LOGIN=-1", "RATE_LIMIT_LOGIN");
        row("WORKERS=many", "WORKERS");
    }
    void wrongSettingsAreNamedWithTheirMend()
    {
        QFETCH(QString, setting);
        QFETCH(QString, name);
        for (const char* const command : {"serve", "check-config", "migrate"}) {
            QString output;
            QCOMPARE(run({QLatin1String(command)}, {setting}, &output), 2);
            QCOMPARE(output.trimmed().count(QLatin1Char('\n')), 0);
            QVERIFY2(output.contains(name), qPrintable(output));
        }
    }

    void sentencesAreInTheUsersLanguage()
    {
        QString french;
        run({QStringLiteral("serve")}, {QStringLiteral("PORT=x"), QStringLiteral("LANG=fr_FR.UTF-8")}, &french);
        QVERIFY2(french.contains(QStringLiteral("doit être")), qPrintable(french));
    }

    void flagsOverEnvironmentOverDotEnvOverFile()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("file.conf")),
            "PORT=1001\nLOG_KEEP=7\nWORKERS=3 # three\nexport HOST=\"127.0.0.2\"\n");
        write(folder.filePath(QStringLiteral(".env")), "PORT=1002\nLOG_KEEP=8\n");
        const QString before = QDir::currentPath();
        QDir::setCurrent(folder.path());
        qputenv("LOG_KEEP", "9");
        const auto values
            = config::gather({{"LOG_KEEP", "10"}}, folder.filePath(QStringLiteral("file.conf")).toStdString());
        const auto withoutFlag = config::gather({}, folder.filePath(QStringLiteral("file.conf")).toStdString());
        qunsetenv("LOG_KEEP");
        QDir::setCurrent(before);
        QVERIFY(values);
        QCOMPARE(values->at("LOG_KEEP"), "10");
        QCOMPARE(withoutFlag->at("LOG_KEEP"), "9");
        QCOMPARE(values->at("PORT"), "1002");
        QCOMPARE(values->at("WORKERS"), "3");
        QCOMPARE(values->at("HOST"), "127.0.0.2");
    }

    void seedsNamesAreUnderstood()
    {
        const auto read = config::read({{"DB_HOST", "db"}, {"DB_USER", "u"}, {"DB_PASSWORD", "p@:/"},
            {"DB_NAME", "oka"}, {"JWT_EXPIRE", "24h"}, {"FRONTEND_URL", "http://localhost:5173/, https://a.example"}});
        QVERIFY(read);
        QCOMPARE(QString::fromStdString(read->server.database.location),
            QStringLiteral("postgresql://u:p%40:%2F@db:5432/oka"));
        QCOMPARE(read->server.accessSeconds, 86400);
        QCOMPARE(read->server.allowedOrigins, (std::vector<std::string>{"http://localhost:5173", "https://a.example"}));
    }

    void aPasswordIsNeverTakenFromArguments()
    {
        QString output;
        QCOMPARE(run({QStringLiteral("create-admin"), QStringLiteral("--email"), QStringLiteral("a@b.fr"),
                         QStringLiteral("--password"), QStringLiteral("x")},
                     {}, &output),
            2);
        QCOMPARE(
            run({QStringLiteral("create-admin"), QStringLiteral("--email"), QStringLiteral("a@b.fr")}, {}, &output), 2);
        QVERIFY(output.contains(QStringLiteral("--password-stdin")));
        QCOMPARE(run({QStringLiteral("serve"), QStringLiteral("--jwt-secret"), QStringLiteral("x")}, {}, &output), 2);
    }

    void createAdminThenResetPassword()
    {
        const TestDatabase database;
        const QStringList environment{QStringLiteral("DATABASE_URL=") + QString::fromStdString(database.url())};
        const auto admin
            = [&](const char* command, const char* password, QString* output, const QStringList& more = {}) {
                  return run(QStringList{QLatin1String(command), QStringLiteral("--email"),
                                 QStringLiteral("Boss@Example.org"), QStringLiteral("--password-stdin")}
                          + more,
                      environment, output, password);
              };
        QString output;
        QCOMPARE(admin("reset-password", "does not exist\n", &output), 1);
        QCOMPARE(admin("create-admin", "short\n", &output), 2);
        QCOMPARE(admin("create-admin", "first password\r\n", &output), 0);
        QCOMPARE(admin("create-admin", "first password\n", &output), 1);
        QVERIFY2(output.contains(QStringLiteral("used already")), qPrintable(output));
        ServerProcess server(database.url());
        QVERIFY2(server.isReady(), qPrintable(server.output()));
        QVERIFY(!server.output().contains(QStringLiteral("/setup?token=")));
        const auto login = [&](const std::string& password) {
            return Client(server.port(), "")
                .post("/api/auth/login", "{\"email\":\"boss@example.org\",\"password\":\"" + password + "\"}");
        };
        const auto session = login("first password");
        QCOMPARE(session.status, 200);
        QCOMPARE(admin("reset-password", "second password\n", &output), 0);
        QCOMPARE(login("first password").status, 401);
        const auto second = login("second password");
        QCOMPARE(second.status, 200);

        const Client boss(server.port(), second.text("token"));
        const auto secret = crypto::fromBase32(boss.post("/api/auth/totp", "").text("secret"));
        const std::string code = crypto::totpCode(*secret, now().ms / 30000);
        QCOMPARE(boss.post("/api/auth/totp/confirm", "{\"code\":\"" + code + "\"}").status, 200);
        QCOMPARE(admin("reset-password", "third password\n", &output), 0);
        QCOMPARE(login("third password").status, 401); // the second factor stays
        QCOMPARE(admin("reset-password", "fourth password\n", &output, {QStringLiteral("--second-factor-off")}), 0);
        QCOMPARE(login("fourth password").status, 200);
        QVERIFY(server.terminate());
    }

    void theFirstStartOffersAOneTimeLink()
    {
        const TestDatabase database;
        ServerProcess server(database.url());
        QVERIFY2(server.isReady(), qPrintable(server.output()));
        QTRY_VERIFY(server.output().contains(QStringLiteral("/setup?token=")));
        const auto link
            = server.output().section(QStringLiteral("/setup?token="), 1).section(QLatin1Char('\n'), 0, 0).trimmed();
        const std::string body = "{\"token\":\"" + link.toStdString()
            + "\",\"companyName\":\"C\",\"name\":\"N\",\"email\":\"n@c.fr\",\"password\":\"long enough\"}";
        const Client anybody(server.port(), "");
        QCOMPARE(anybody.post("/api/setup", body).status, 201);
        QCOMPARE(anybody.post("/api/setup", body).status, 422);
        QVERIFY(server.terminate());
    }

    void seedIsTheSameEveryTime()
    {
        std::vector<std::string> bodies;
        for (int i = 0; i < 2; ++i) {
            const TestDatabase database;
            const QStringList environment{QStringLiteral("DATABASE_URL=") + QString::fromStdString(database.url())};
            QCOMPARE(run({QStringLiteral("seed"), QStringLiteral("--leads"), QStringLiteral("300")}, environment), 0);
            QCOMPARE(run({QStringLiteral("seed"), QStringLiteral("--if-empty")}, environment), 0);
            ServerProcess server(database.url());
            const auto token = Client(server.port(), "")
                                   .post("/api/auth/login",
                                       "{\"email\":\"camille@demo.vigie.example\",\"password\":\"demo-vigie-2026\"}")
                                   .text("token");
            const Client camille(server.port(), token);
            const auto leads = camille.get("/api/leads?sort=id");
            QCOMPARE(leads.json().as_array().size(), std::size_t(300));
            QCOMPARE(camille.get("/api/users").json().as_array().size(), std::size_t(5));
            bodies.push_back(leads.body);
        }
        QCOMPARE(bodies[0], bodies[1]);
    }

    void checkConfigHidesSecrets()
    {
        const TestDatabase database;
        QString output;
        QCOMPARE(run({QStringLiteral("check-config")},
                     {QStringLiteral("DATABASE_URL=") + QString::fromStdString(database.url()),
                         QStringLiteral("JWT_SECRET=0123456789abcdef-very-secret")},
                     &output),
            0);
        QVERIFY(!output.contains(QStringLiteral("very-secret")));
        QVERIFY(output.contains(QStringLiteral("JWT_SECRET")));
    }

    void versionHelpAndOpenApi()
    {
        QString output;
        QCOMPARE(run({QStringLiteral("--version")}, {}, &output), 0);
        QVERIFY(output.startsWith(QStringLiteral("vigie-server ")));
        QCOMPARE(run({QStringLiteral("--help")}, {}, &output), 0);
        QVERIFY(output.contains(QStringLiteral("DATABASE_URL")));
        QCOMPARE(run({QStringLiteral("openapi")}, {}, &output), 0);
        const auto document = json::parse(output.trimmed().toStdString());
        QVERIFY(document);
        QCOMPARE(std::string(document->at("openapi").as_string().c_str()), "3.1.0");
        QVERIFY(document->at("paths").at("/api/leads/{id}").as_object().contains("patch"));
        const auto& schema = document->at("paths")
                                 .at("/api/leads")
                                 .at("post")
                                 .at("requestBody")
                                 .at("content")
                                 .at("application/json")
                                 .at("schema");
        QCOMPARE(schema.at("properties").at("fitScore").at("maximum").to_number<int>(), 100);
        QVERIFY(json::toText(schema.at("required")).find("name") != std::string::npos);
        QCOMPARE(run({QStringLiteral("dance")}, {}, &output), 2);
        QCOMPARE(run({}, {}, &output), 2);
    }

    void aTakenPortIsSaid()
    {
        const TestDatabase database;
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QString output;
        const int code = run({QStringLiteral("serve"), QStringLiteral("--port"), QString::number(taken.serverPort())},
            {QStringLiteral("DATABASE_URL=") + QString::fromStdString(database.url())}, &output);
        QCOMPARE(code, 1);
        QVERIFY2(output.contains(QString::number(taken.serverPort())), qPrintable(output));
    }

    void logLinesAreJsonWithoutSecrets()
    {
        const TestDatabase database;
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("vigie.log"));
        {
            ServerProcess server(
                database.url(), {QStringLiteral("LOG_LEVEL=debug"), QStringLiteral("LOG_FILE=") + file});
            QVERIFY(server.isReady());
            Client(server.port(), "").get("/api/leads?token=s3cr3t-token");
            Client(server.port(), "").post("/api/auth/login", "{\"email\":\"a@b.fr\",\"password\":\"s3cr3t-pass\"}");
            QVERIFY(server.terminate());
        }
        QFile log(file);
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray all = log.readAll();
        QVERIFY(all.contains("/api/leads?token=[redacted]"));
        QVERIFY(!all.contains("s3cr3t"));
        const auto lines = all.trimmed().split('\n');
        for (const auto& line : lines)
            QVERIFY2(json::parse(line.toStdString()), line.constData());
    }

    void metricsAreServedOnLoopback()
    {
        const TestDatabase database;
        const auto port = freePort();
        ServerProcess server(
            database.url(), {QStringLiteral("METRICS_PORT=%1").arg(port), QStringLiteral("METRICS_TOKEN=let me see")});
        QVERIFY2(server.isReady(), qPrintable(server.output()));
        const Client anybody(server.port(), "");
        anybody.get("/api/health");
        const auto metrics = Client(port, "").get("/");
        QCOMPARE(metrics.status, 200);
        for (const char* name : {"vigie_http_requests_total{route=\"GET /api/health\",class=\"2xx\"} 1",
                 "vigie_http_request_seconds_bucket", "vigie_db_connections", "vigie_live_clients", "vigie_jobs_total",
                 "process_resident_memory_bytes"})
            QVERIFY2(metrics.body.find(name) != std::string::npos, name);
        QCOMPARE(anybody.get("/metrics").status, 404);
        QCOMPARE(Client(server.port(), "let me see").get("/metrics").status, 200);
        QVERIFY(server.terminate());
    }

private:
    static int run(const QStringList& arguments, const QStringList& environment, QString* output = nullptr,
        const QByteArray& input = {})
    {
        return ServerProcess::run(arguments, environment, output, input);
    }
    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
