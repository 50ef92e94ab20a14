#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The program itself, from its command line.
class DesktopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsItsWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("French, light") << QStringLiteral("fr") << QStringLiteral("light") << false;
        QTest::newRow("English, dark") << QStringLiteral("en") << QStringLiteral("dark") << true;
    }
    void drawsItsWindow()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        QFETCH(bool, isDark);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.png"));
        QCOMPARE(run({QStringLiteral("--demo"), QStringLiteral("--data-folder"),
                     folder.filePath(QStringLiteral("data")), QStringLiteral("--language"), language,
                     QStringLiteral("--theme"), theme, QStringLiteral("--screenshot"), file}),
            0);
        const QImage image(file);
        QVERIFY(image.width() >= 1024 && image.height() >= 640);
        QCOMPARE(image.pixelColor(230, image.height() - 4).lightness() < 128, isDark);
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colors << image.pixel(x, y);
        }
        QVERIFY2(colors.size() > 200, qPrintable(QString::number(colors.size()))); // rows, pills, words: no blank page
    }

    void aMistakeOnTheCommandLineIsNamed()
    {
        for (const auto& mistake : {QStringLiteral("--language=de"), QStringLiteral("--theme=pink"),
                 QStringLiteral("--server=ftp://example.org")}) {
            QByteArray said;
            QCOMPARE(run({mistake}, &said), 2);
            QVERIFY2(said.contains(mistake.section(u'=', 1).toUtf8()), said.constData());
        }
    }

    void aFolderThatCannotBeUsedIsSaid()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.png"));
        QFile obstacle(folder.filePath(QStringLiteral("data")));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        QCOMPARE(run({QStringLiteral("--data-folder"), obstacle.fileName(), QStringLiteral("--screenshot"), file}), 0);
        QVERIFY(!QImage(file).isNull()); // the window that says so
    }

    void endsCleanlyWhenItIsAskedTo()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("data"));
        for (int start = 0; start < 2; ++start) {
            QProcess program;
            program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            program.start(
                QStringLiteral(VIGIE_PROGRAM), {QStringLiteral("--demo"), QStringLiteral("--data-folder"), data});
            // Asked while it makes its data the first time, and while it is at work the second.
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data + QStringLiteral("/vigie.db")), 30000);
            if (start > 0)
                QTest::qWait(1000);
            program.terminate();
            QVERIFY(program.waitForFinished(20000));
            QCOMPARE(program.exitStatus(), QProcess::NormalExit);
            QCOMPARE(program.exitCode(), 0);
        }
    }

private:
    static int run(const QStringList& arguments, QByteArray* said = nullptr)
    {
        QProcess program;
        program.start(QStringLiteral(VIGIE_PROGRAM), arguments);
        if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
            return -1;
        if (said)
            *said = program.readAllStandardError();
        return program.exitCode();
    }
};

QTEST_GUILESS_MAIN(DesktopTest)
#include "desktop_test.moc"
