#include "tests/ui/colleague.h"
#include "ui/client/keychain.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// The system's own keychain, where there is one: dbus-run-session with an unlocked gnome-keyring-daemon, say. Where
/// there is none, that is what is tested.
class KeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAToken()
    {
        const auto written = waitFor(m_keychain.write(m_account, "first"));
        QVERIFY(written);
        if (!*written)
            QSKIP("no keychain here");
        QCOMPARE(**waitFor(m_keychain.read(m_account)), "first");
        QVERIFY(*waitFor(m_keychain.write(m_account, "second")));
        QCOMPARE(**waitFor(m_keychain.read(m_account)), "second");
        QVERIFY(*waitFor(m_keychain.remove(m_account)));
        QCOMPARE(**waitFor(m_keychain.read(m_account)), "");
        QVERIFY(*waitFor(m_keychain.remove(m_account))); // gone already: just as well
    }

    void sessionsGoOnFromRunToRun()
    {
        const QTemporaryDir folder;
        auto server = EmbeddedServer::start({folder.filePath(QStringLiteral("data")).toStdString(), true});
        QVERIFY(server);
        Colleague person(**server);
        const auto written = waitFor(m_keychain.write(m_account, person.session.refreshToken()));
        QVERIFY(written);
        if (!*written)
            QSKIP("no keychain here");
        for (int run = 0; run < 3; ++run) {
            Session session;
            session.setServer(person.session.server());
            ApiClient api(session);
            const auto tokens = waitFor(SessionClient(api).resume(**waitFor(m_keychain.read(m_account))));
            QVERIFY(tokens && *tokens);
            QVERIFY(*waitFor(m_keychain.write(m_account, (*tokens)->refreshToken)));
        }
        QVERIFY(*waitFor(m_keychain.remove(m_account)));
    }

    void saysWhenThereIsNone()
    {
        const auto read = waitFor(m_keychain.read(m_account));
        QVERIFY(read); // an answer, not a silence
        if (*read)
            QSKIP("there is one here");
        QVERIFY(textOf(read->error()).contains(QStringLiteral("keychain cannot be used")));
        QVERIFY(!*waitFor(m_keychain.write(m_account, "secret")));
    }

private:
    Keychain m_keychain;
    const QString m_account = QStringLiteral("vigie-test-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
};

QTEST_MAIN(KeychainTest)
#include "keychain_test.moc"
