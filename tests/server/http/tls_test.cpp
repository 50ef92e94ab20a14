#include "tests/server/http/raw_request.h"
#include "tests/support/server_process.h"
#include "tests/support/test_server.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr int shortLimitMs = 400;

/// A certificate for this machine, signed by itself.
struct Certificate {
    QString certificate;
    QString key;
};

Certificate makeCertificate(const QTemporaryDir& folder, const QString& name, const QStringList& keyOptions)
{
    Certificate made{folder.filePath(name + QStringLiteral(".pem")), folder.filePath(name + QStringLiteral(".key"))};
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(QStringLiteral("openssl"),
        QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-nodes"), QStringLiteral("-days"),
            QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
            QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"), QStringLiteral("-keyout"), made.key,
            QStringLiteral("-out"), made.certificate}
            + keyOptions);
    if (!openssl.waitForFinished(30'000) || openssl.exitCode() != 0)
        qFatal("openssl: %s", openssl.readAll().constData());
    return made;
}

/// HTTPS, with the server's certificate verified.
class TlsClient {
public:
    TlsClient(std::uint16_t port, const QString& certificate, qint64 readBufferBytes = 0)
    {
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(certificate));
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        m_socket.setSslConfiguration(configuration);
        m_socket.setReadBufferSize(readBufferBytes);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port, QStringLiteral("localhost"));
        m_isEncrypted = m_socket.waitForEncrypted(5'000);
    }

    bool isEncrypted() const { return m_isEncrypted; }
    void send(const QByteArray& bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    /// Everything up to these bytes and with them.
    QByteArray readUntil(const QByteArray& end)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_bytes.contains(end) && timer.elapsed() < 5'000) {
            m_socket.waitForReadyRead(20);
            m_bytes += m_socket.readAll();
        }
        const auto at = m_bytes.indexOf(end);
        const auto out = at < 0 ? m_bytes : m_bytes.left(at + end.size());
        m_bytes.remove(0, out.size());
        return out;
    }
    QByteArray head() { return readUntil("\r\n\r\n"); }
    QByteArray body(const QByteArray& head)
    {
        const auto from = head.indexOf("Content-Length: ") + 16;
        const auto length = head.mid(from, head.indexOf('\r', from) - from).toLongLong();
        QElapsedTimer timer;
        timer.start();
        while (m_bytes.size() < length && timer.elapsed() < 5'000) {
            m_socket.waitForReadyRead(20);
            m_bytes += m_socket.readAll();
        }
        const auto out = m_bytes.left(length);
        m_bytes.remove(0, length);
        return out;
    }
    QSslSocket& socket() { return m_socket; }

private:
    QSslSocket m_socket;
    QByteArray m_bytes;
    bool m_isEncrypted = false;
};

bool isOneSentence(const QString& output)
{
    const auto text = output.trimmed();
    return text.startsWith(QLatin1String("vigie-server: ")) && text.endsWith(QLatin1Char('.'))
        && !text.contains(QLatin1Char('\n'));
}

} // namespace

/// HTTPS by the server itself.
class TlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_elliptic = makeCertificate(m_folder, QStringLiteral("elliptic"),
            {QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                QStringLiteral("ec_paramgen_curve:prime256v1")});
        m_rsa
            = makeCertificate(m_folder, QStringLiteral("rsa"), {QStringLiteral("-newkey"), QStringLiteral("rsa:2048")});
        m_server = start(m_elliptic);
        m_hasty = start(m_elliptic, [](ServerSettings& settings) {
            settings.connection.headerMs = shortLimitMs;
            settings.connection.writeMs = shortLimitMs;
        });
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_hasty.reset();
    }
    void cleanup()
    {
        TlsClient client(m_server->port(), m_elliptic.certificate);
        client.send(rawGet("/api/health"));
        QVERIFY(client.head().startsWith("HTTP/1.1 200 "));
    }

    void requestsAreAnswered_data()
    {
        QTest::addColumn<bool>("isRsa");
        QTest::newRow("elliptic") << false;
        QTest::newRow("RSA") << true;
    }
    void requestsAreAnswered()
    {
        QFETCH(bool, isRsa);
        const auto server = start(isRsa ? m_rsa : m_elliptic);
        QVERIFY(server->server().url().starts_with("https://"));
        TlsClient client(server->port(), isRsa ? m_rsa.certificate : m_elliptic.certificate);
        QVERIFY2(client.isEncrypted(), qPrintable(client.socket().errorString()));
        for (int i = 0; i < 3; ++i) {
            client.send(rawGet("/api/openapi.json"));
            const auto head = client.head();
            QVERIFY(head.startsWith("HTTP/1.1 200 "));
            QVERIFY(client.body(head).endsWith('}'));
        }
    }

    void oldProtocolsAreNotSpoken()
    {
        TlsClient client(m_server->port(), m_elliptic.certificate);
        QVERIFY(
            client.socket().sessionProtocol() == QSsl::TlsV1_2 || client.socket().sessionProtocol() == QSsl::TlsV1_3);
        QSslSocket old;
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        old.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        old.setPeerVerifyMode(QSslSocket::VerifyNone);
        old.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_server->port());
        QVERIFY(!old.waitForEncrypted(2'000));
    }

    void browsersAreToldToStay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("good") << rawGet("/api/health");
        QTest::newRow("error") << rawGet("/api/nothing");
        QTest::newRow("not HTTP") << QByteArray("nonsense\r\n\r\n");
        QTest::newRow("too large") << rawPost("Content-Length: 9999999\r\n", {});
    }
    void browsersAreToldToStay()
    {
        QFETCH(QByteArray, bytes);
        TlsClient client(m_server->port(), m_elliptic.certificate);
        client.send(bytes);
        const auto head = client.head();
        QVERIFY2(head.contains("\r\nStrict-Transport-Security: max-age="), head.constData());
        QVERIFY(client.body(head).startsWith('{'));
    }

    void plainTextIsCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("HTTP") << rawGet("/api/health");
        QTest::newRow("noise") << QByteArray(500, '\x7f');
        QTest::newRow("half a handshake") << QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7);
        QTest::newRow("nothing") << QByteArray();
    }
    void plainTextIsCut()
    {
        QFETCH(QByteArray, bytes);
        Wire wire(m_hasty->port());
        wire.send(bytes);
        QVERIFY(wire.isClosedWithin(4'000));
        QCOMPARE(wire.read(100).status, 0);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        TlsClient client(m_server->port(), m_elliptic.certificate);
        client.send(
            rawGet("/api/openapi.json") + rawGet("/api/nothing") + rawGet("/api/health", "Connection: close\r\n"));
        for (const char* const status : {"200", "404", "200"}) {
            const auto head = client.head();
            QCOMPARE(head.mid(9, 3), status);
            QVERIFY(!client.body(head).isEmpty());
        }
        QVERIFY(eventually([&] { return client.socket().state() == QAbstractSocket::UnconnectedState; }));
    }

    void clientThatDoesNotReadIsCut()
    {
        // What is encrypted and not taken must count as well as what is not: the server would hold all of it.
        constexpr int questions = 400;
        TlsClient normal(m_hasty->port(), m_elliptic.certificate);
        normal.send(rawGet("/api/openapi.json"));
        const auto whole = normal.body(normal.head()).size() * questions;
        QVERIFY2(whole > 20'000'000, qPrintable(QString::number(whole)));
        TlsClient client(m_hasty->port(), m_elliptic.certificate, 1'024);
        client.send(rawGet("/api/openapi.json").repeated(questions));
        QTest::qSleep(2'500); // the limit and two ticks
        auto& socket = client.socket();
        socket.setReadBufferSize(0);
        qint64 received = 0;
        QElapsedTimer timer;
        timer.start();
        while (socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < 4'000) {
            socket.waitForReadyRead(50);
            received += socket.readAll().size();
        }
        QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
        QVERIFY2(received < whole, qPrintable(QString::number(received)));
    }

    void slowReaderGetsEveryAnswer()
    {
        constexpr int count = 400;
        TlsClient client(m_server->port(), m_elliptic.certificate, 1'024);
        client.send(rawGet("/api/openapi.json").repeated(count));
        QTest::qSleep(200);
        client.socket().setReadBufferSize(0);
        for (int i = 0; i < count; ++i) {
            const auto head = client.head();
            QVERIFY2(head.startsWith("HTTP/1.1 200 "), head.constData());
            QVERIFY(client.body(head).endsWith('}'));
        }
    }

    void webSocketsWorkToo()
    {
        // Somebody signs in at a server without TLS on the same database: the token is as good here.
        TestServer plain;
        const auto owner = plain.owner();
        ServerSettings settings;
        settings.database = plain.database().settings();
        settings.port = 0;
        settings.workers = 1;
        settings.jwtSecret = "a secret for tests, long enough"; // as TestServer has it
        settings.tlsCertificate = m_elliptic.certificate.toStdString();
        settings.tlsKey = m_elliptic.key.toStdString();
        Server server(settings);
        QVERIFY(server.start());
        TlsClient client(server.port(), m_elliptic.certificate);
        client.send(rawGet("/api/live?token=" + QByteArray::fromStdString(owner.client.token()),
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "Sec-WebSocket-Version: 13\r\n"));
        const auto head = client.head();
        QVERIFY2(head.startsWith("HTTP/1.1 101 "), head.constData());
        QVERIFY(head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
        // A masked frame (RFC 6455, 5.3), the mask zero.
        client.send(QByteArray("\x81\x9a\0\0\0\0", 6) + "{\"subscribe\":[\"contacts\"]}");
        QVERIFY(client.readUntil("\"hello\"").contains("hello"));
    }

    void filesThatCannotBeUsedAreNamed_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("named");
        const QByteArray good = m_elliptic.certificate.toUtf8();
        const QByteArray goodKey = m_elliptic.key.toUtf8();
        QTest::newRow("missing key file") << good << QByteArray("/nowhere/key.pem") << QByteArray("TLS_KEY");
        QTest::newRow("missing certificate") << QByteArray("/nowhere/cert.pem") << goodKey << QByteArray("TLS_CERT");
        QTest::newRow("key not given") << good << QByteArray() << QByteArray("TLS_KEY");
        QTest::newRow("certificate not given") << QByteArray() << goodKey << QByteArray("TLS_CERT");
    }
    void filesThatCannotBeUsedAreNamed()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, named);
        for (const char* const command : {"check-config", "serve"}) {
            QString output;
            const int code = run(command, QString::fromUtf8(certificate), QString::fromUtf8(key), &output);
            QCOMPARE(code, 2);
            QVERIFY2(isOneSentence(output), qPrintable(output));
            QVERIFY2(output.contains(QString::fromUtf8(named)), qPrintable(output));
        }
    }

    void serverDoesNotStartWithAWrongPem()
    {
        const QString garbage = m_folder.filePath(QStringLiteral("garbage.pem"));
        QFile file(garbage);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a PEM file");
        file.close();
        for (const auto& pair : {Certificate{m_elliptic.certificate, garbage}, Certificate{garbage, m_elliptic.key}}) {
            QString output;
            QCOMPARE(run("serve", pair.certificate, pair.key, &output), 2);
            QVERIFY2(output.contains(QLatin1String("TLS_")), qPrintable(output));
        }
    }

private:
    static std::unique_ptr<TestServer> start(
        const Certificate& certificate, const std::function<void(ServerSettings&)>& more = {})
    {
        return std::make_unique<TestServer>([&](ServerSettings& settings) {
            settings.workers = 1;
            settings.tlsCertificate = certificate.certificate.toStdString();
            settings.tlsKey = certificate.key.toStdString();
            if (more)
                more(settings);
        });
    }

    static int run(const char* command, const QString& certificate, const QString& key, QString* output)
    {
        const TestDatabase database;
        QStringList environment{QStringLiteral("PORT=0"), QStringLiteral("LC_ALL=C"),
            QStringLiteral("DATABASE_URL=") + QString::fromStdString(database.url())};
        if (!certificate.isEmpty())
            environment << QStringLiteral("TLS_CERT=") + certificate;
        if (!key.isEmpty())
            environment << QStringLiteral("TLS_KEY=") + key;
        return ServerProcess::run({QLatin1String(command)}, environment, output);
    }

    QTemporaryDir m_folder;
    Certificate m_elliptic;
    Certificate m_rsa;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestServer> m_hasty;
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
