#include "tests/support/server_process.h"
#include "tests/support/test_server.h"

#include <QProcess>
#include <QtTest>

using namespace vigie;
using namespace vigie::test;

/// The scripted front ends of tests/clients against the real program.
class FrontEndTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksTo_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("OKA Tech") << QStringLiteral("oka_tech.mjs");
        QTest::newRow("emlyon connect") << QStringLiteral("emlyon.mjs");
    }
    void speaksTo()
    {
        QFETCH(QString, script);
        const TestDatabase database;
        QString output;
        QCOMPARE(ServerProcess::run({QStringLiteral("seed"), QStringLiteral("--leads"), QStringLiteral("40")},
                     {QStringLiteral("DATABASE_URL=") + QString::fromStdString(database.url())}, &output),
            0);
        ServerProcess server(database.url());
        QVERIFY2(server.isReady(), qPrintable(server.output()));
        QProcess node;
        node.setProcessChannelMode(QProcess::MergedChannels);
        node.setWorkingDirectory(QStringLiteral(VIGIE_SOURCE_DIR "/tests/clients"));
        node.start(QStringLiteral("node"),
            {script, QStringLiteral("http://127.0.0.1:%1").arg(server.port()),
                QStringLiteral("camille@demo.vigie.example"), QStringLiteral("demo-vigie-2026")});
        QVERIFY2(node.waitForFinished(60000), "node does not end; is it installed? packaging/quickstart.sh test");
        const QString said = QString::fromUtf8(node.readAll());
        QVERIFY2(node.exitCode() == 0 && said.trimmed() == QStringLiteral("ok"), qPrintable(said));
        QVERIFY(server.terminate());
    }
};

QTEST_GUILESS_MAIN(FrontEndTest)
#include "front_end_test.moc"
