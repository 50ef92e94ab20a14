#include "ui/shell/single_instance.h"
#include "ui/shell/vigie_link.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie::ui;

/// One program for one person and one set of data: real processes.
class SingleInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("run")));
        QFile::setPermissions(path("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void aSecondStartHandsItsLinkOver()
    {
        QProcess first;
        start(first, {});
        QVERIFY(waitForDoor());
        QProcess second;
        start(second, {QStringLiteral("vigie://open/leads/3")});
        QVERIFY(second.waitForFinished(20000));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        end(first);
    }

    void whatIsHandedOverArrives()
    {
        const QString data = path("data");
        SingleInstance first(data);
        QSignalSpy asked(&first, &SingleInstance::asked);
        QVERIFY(!first.handOver({}));
        bool isTaken = false;
        const std::unique_ptr<QThread> second(QThread::create(
            [&] { isTaken = SingleInstance(data).handOver(QStringLiteral("vigie://open/leads/3?q=é")); }));
        second->start();
        QTRY_COMPARE(asked.count(), 1);
        second->wait();
        QVERIFY(isTaken);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("vigie://open/leads/3?q=é"));
    }

    void anotherFolderIsAnotherProgram()
    {
        QProcess first;
        start(first, {});
        QVERIFY(waitForDoor());
        QProcess other;
        start(other, {}, "other");
        QTest::qWait(1500);
        QCOMPARE(other.state(), QProcess::Running);
        end(other);
        end(first);
    }

    void whatACrashLeftBehindIsNoObstacle()
    {
        QProcess first;
        start(first, {});
        QVERIFY(waitForDoor());
        first.kill();
        QVERIFY(first.waitForFinished(20000));
        QProcess second;
        start(second, {});
        QTest::qWait(1500);
        QCOMPARE(second.state(), QProcess::Running);
        QProcess third;
        start(third, {});
        QVERIFY(third.waitForFinished(20000)); // and is asked again
        QCOMPARE(third.exitCode(), 0);
        end(second);
    }

    void aLinkThatIsNoneIsNamed()
    {
        QProcess program;
        start(program, {QStringLiteral("https://example.org/")});
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitCode(), 2);
    }

    void linksAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* text, const char* read) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(read);
        };
        row("vigie://open/leads", "open leads 0 ");
        row("vigie://open/leads/3?status=won", "open leads 3 status=won");
        row("vigie://open/leads/three", "");
        row("vigie://open/leads/3/delete", "");
        row("vigie://open", "");
        row("vigie://delete/leads/3", "");
        row("vigie://invitation?server=https%3A%2F%2Fvigie.example.org&token=abc", "1 https://vigie.example.org abc");
        row("vigie://invitation?server=vigie.example.org&token=abc", "1 https://vigie.example.org abc");
        row("vigie://invitation?server=file%3A%2F%2F%2Fetc&token=abc", "");
        row("vigie://invitation?server=vigie.example.org", "");
        row("https://vigie.example.org/setup?token=abc", "2 https://vigie.example.org abc");
        row("https://example.org/team/reset?token=abc", "3 https://example.org/team abc");
        row("javascript:alert(1)", "");
        row("", "");
    }
    void linksAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto link = VigieLink::from(text);
        QString out;
        if (link && link->kind == VigieLink::Kind::Open)
            out = QStringLiteral("open %1 %2 %3")
                      .arg(link->destination.place, QString::number(link->destination.record),
                          link->destination.query.toString());
        else if (link)
            out = QStringLiteral("%1 %2 %3")
                      .arg(static_cast<int>(link->kind))
                      .arg(link->server.toString(), link->token);
        QCOMPARE(out, read);
    }

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    void start(QProcess& program, const QStringList& more, const char* data = "data") const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path("run"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(VIGIE_PROGRAM), QStringList{QStringLiteral("--data-folder"), path(data)} + more);
    }
    bool waitForDoor() const
    {
        const auto isOpen = [this] {
            return !QDir(path("run")).entryList({QStringLiteral("vigie-*")}, QDir::System | QDir::Files).isEmpty();
        };
        return QTest::qWaitFor(isOpen, 20000);
    }
    static void end(QProcess& program)
    {
        program.terminate();
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitCode(), 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "single_instance_test.moc"
