#include "server/server.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

namespace {

QString root()
{
    return QStringLiteral(VIGIE_SOURCE_DIR);
}

struct Source {
    QString path; // from the root: "server/leads/lead_service.cpp"
    QString text;

    QString folder() const { return path.section(QLatin1Char('/'), 0, -2); }
    QString feature() const { return path.section(QLatin1Char('/'), 1, 1); }
    bool isIn(const char* place) const { return path.startsWith(QLatin1String(place)); }
    QString name() const { return path.section(QLatin1Char('/'), -1); }
};

QVector<Source> sourcesIn(const QStringList& folders)
{
    QVector<Source> out;
    for (const auto& folder : folders) {
        QDirIterator files(root() + QLatin1Char('/') + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly | QIODevice::Text))
                out.push_back({QDir(root()).relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return out;
}

/// The text without comments and string literals: rules are about code.
QString codeOf(const QString& text)
{
    static const QRegularExpression rawString(QStringLiteral("R\"([a-z]*)\\([\\s\\S]*?\\)\\1\""));
    static const QRegularExpression noise(
        QStringLiteral("//[^\\n]*|/\\*[\\s\\S]*?\\*/|\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\\\n])'"));
    QString out = text;
    out.replace(rawString, QStringLiteral("\"\""));
    out.replace(noise, QStringLiteral("\"\""));
    return out;
}

QStringList includesOf(const QString& text)
{
    static const QRegularExpression include(
        QStringLiteral("^#include \"([^\"]+)\""), QRegularExpression::MultilineOption);
    QStringList out;
    auto matches = include.globalMatch(text);
    while (matches.hasNext())
        out << matches.next().captured(1);
    return out;
}

// What every feature is built on, as opposed to the features themselves.
const QStringList foundation{QStringLiteral("base"), QStringLiteral("db"), QStringLiteral("http"),
    QStringLiteral("live"), QStringLiteral("jobs"), QStringLiteral("net"), QStringLiteral("pdf"),
    QStringLiteral("tables"), QStringLiteral("calendar")};

bool isFeature(const Source& source)
{
    return source.isIn("server/") && source.path.count(QLatin1Char('/')) == 2 && !foundation.contains(source.feature());
}

QString join(const QStringList& problems)
{
    return QStringLiteral("\n  ") + problems.join(QStringLiteral("\n  "));
}

} // namespace

/// Walks the tree and enforces what docs/architecture.md says can be enforced.
class ArchitectureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sources = sourcesIn({QStringLiteral("app"), QStringLiteral("server"), QStringLiteral("ui")});
    }

    /// base sees nothing of the server but itself; http, db, net, jobs, live see no feature (live: the ledger alone).
    void theFoundationKnowsNoFeature()
    {
        const QStringList ledger{QStringLiteral("changes")};
        QStringList problems;
        for (const auto& source : m_sources) {
            if (!source.isIn("server/") || isFeature(source) || source.path.count(QLatin1Char('/')) < 2)
                continue;
            for (const auto& include : includesOf(source.text)) {
                const QString target = include.section(QLatin1Char('/'), 1, 1);
                const bool isForeign = include.startsWith(QStringLiteral("server/"))
                    && include.count(QLatin1Char('/')) == 2 && !foundation.contains(target);
                const bool isLedger = ledger.contains(target) && source.feature() == QStringLiteral("live");
                const bool leavesBase = source.feature() == QStringLiteral("base")
                    && include.startsWith(QStringLiteral("server/")) && target != QStringLiteral("base");
                if ((isForeign && !isLedger) || leavesBase)
                    problems << source.path + QStringLiteral(" includes ") + include;
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(join(problems)));
    }

    /// Of another feature one sees its wire types and its service (of the ledger, also the writing side).
    void featuresMeetAtTheirServices()
    {
        static const QRegularExpression allowed(
            QStringLiteral("(_api|_service|company_record|ledger|topics|diff)\\.h$"));
        QStringList problems;
        for (const auto& source : m_sources) {
            const bool isWiring = source.feature() == QStringLiteral("demo"); // makes rows of every feature
            if (!isFeature(source) || isWiring)
                continue;
            for (const auto& include : includesOf(source.text)) {
                const QString target = include.section(QLatin1Char('/'), 1, 1);
                const bool isOther = include.startsWith(QStringLiteral("server/"))
                    && include.count(QLatin1Char('/')) == 2 && target != source.feature()
                    && !foundation.contains(target);
                if (isOther && !allowed.match(include).hasMatch() && !isKnownExceptionOf(source, include))
                    problems << source.path + QStringLiteral(" includes ") + include;
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(join(problems)));
    }

    void theUiSeesOnlyWireTypes()
    {
        static const QRegularExpression allowed(QStringLiteral("^server/base/|_api\\.h$"));
        QStringList problems;
        for (const auto& source : m_sources) {
            if (!source.isIn("ui/"))
                continue;
            for (const auto& include : includesOf(source.text)) {
                if (include.startsWith(QStringLiteral("server/")) && !allowed.match(include).hasMatch())
                    problems << source.path + QStringLiteral(" includes ") + include;
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(join(problems)));
    }

    void theClientHasNoWidgets()
    {
        static const QRegularExpression widgets(
            QStringLiteral("#include <(QWidget|QApplication|QDialog|QMainWindow|QtWidgets)"));
        for (const auto& source : m_sources) {
            if (source.isIn("ui/client/"))
                QVERIFY2(!widgets.match(source.text).hasMatch(), qPrintable(source.path));
        }
    }

    void theServerProgramLinksNoWidgets()
    {
#if defined(Q_OS_LINUX)
        QProcess ldd;
        ldd.start(QStringLiteral("ldd"), {QStringLiteral(VIGIE_SERVER_PROGRAM)});
        QVERIFY(ldd.waitForFinished());
        const QString libraries = QString::fromUtf8(ldd.readAll());
        QVERIFY(libraries.contains(QStringLiteral("libQt6Core")));
        QVERIFY2(!libraries.contains(QStringLiteral("Widgets")) && !libraries.contains(QStringLiteral("libQt6Gui")),
            qPrintable(libraries));
#endif
    }

    void sqlLivesInSqlFiles()
    {
        static const QRegularExpression statement(
            QStringLiteral("\"\\s*(select\\s+.+\\sfrom|insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from)\\s"),
            QRegularExpression::CaseInsensitiveOption);
        QStringList problems;
        for (const auto& source : m_sources) {
            if (!source.isIn("server/db/") && statement.match(source.text).hasMatch())
                problems << source.path;
        }
        QVERIFY2(problems.isEmpty(), qPrintable(join(problems)));
    }

    void featuresNeitherThrowNorCatch()
    {
        static const QRegularExpression faults(QStringLiteral("\\b(throw|try)\\b"));
        QStringList problems;
        for (const auto& source : m_sources) {
            if (isFeature(source) && faults.match(codeOf(source.text)).hasMatch())
                problems << source.path;
        }
        QVERIFY2(problems.isEmpty(), qPrintable(join(problems)));
    }

    /// Public functions of a service that touch data say on whose behalf: Scope is their first parameter.
    void servicesTakeTheScopeFirst()
    {
        static const QRegularExpression method(
            QStringLiteral("^    (?:Result<[^;=]*>|Page<\\w+>|std::vector<\\w+>|\\w+) (\\w+)\\(([^)]*)\\);"),
            QRegularExpression::MultilineOption);
        const QStringList withoutScope{QStringLiteral("forgetRemembered"), QStringLiteral("authenticate"),
            QStringLiteral("setupState"), QStringLiteral("hash"), QStringLiteral("check")};
        QStringList problems;
        int seen = 0;
        for (const auto& source : m_sources) {
            if (!isFeature(source) || !source.name().endsWith(QStringLiteral("_service.h")))
                continue;
            const QString publicPart = source.text.section(QStringLiteral("private:"), 0, 0);
            auto matches = method.globalMatch(publicPart);
            while (matches.hasNext()) {
                const auto match = matches.next();
                ++seen;
                const QString parameters = match.captured(2).trimmed();
                const bool isInTransaction = parameters.startsWith(QStringLiteral("db::Tx& tx"));
                if (!parameters.startsWith(QStringLiteral("const Scope&")) && !isInTransaction
                    && !withoutScope.contains(match.captured(1)))
                    problems << source.path + QStringLiteral(": ") + match.captured(1);
            }
        }
        QVERIFY(seen > 30);
        QVERIFY2(problems.isEmpty(), qPrintable(join(problems)));
    }

    /// Every store function takes the company, apart from those that look a secret up or run for the whole server.
    void storesTakeTheCompany()
    {
        static const QRegularExpression function(
            QStringLiteral("^(?:[\\w:<>]+) (\\w+)\\(db::Tx& tx([^)]*)\\);"), QRegularExpression::MultilineOption);
        const QSet<QString> wholeServer{// by a secret's hash, or by the number of a record that a secret led to
            QStringLiteral("findInvitation"), QStringLiteral("acceptInvitation"), QStringLiteral("credentials"),
            QStringLiteral("upgradeHash"), QStringLiteral("spendTotpStep"), QStringLiteral("replaceRecoveryCodes"),
            QStringLiteral("spendRecoveryCode"), QStringLiteral("insertPasswordReset"),
            QStringLiteral("userOfPasswordReset"), QStringLiteral("spendPasswordReset"), QStringLiteral("companyOf"),
            QStringLiteral("state"), QStringLiteral("byRefresh"), QStringLiteral("ofSpentRefresh"),
            QStringLiteral("rotate"), QStringLiteral("revokeById"), QStringLiteral("apiKey"),
            QStringLiteral("touchApiKey"), QStringLiteral("byEmail"), QStringLiteral("byKeyHash"),
            QStringLiteral("byTokenHash"), QStringLiteral("byCodeHash"), QStringLiteral("companyOfKey"),
            // of the server itself
            QStringLiteral("anyUser"), QStringLiteral("firstOwner"), QStringLiteral("sinceOfAll"),
            QStringLiteral("lastSeq"), QStringLiteral("anyHeldBack"), QStringLiteral("raiseEpoch"),
            QStringLiteral("setting"), QStringLiteral("insertSetting"), QStringLiteral("replaceSetting"),
            QStringLiteral("spendSetting"), QStringLiteral("openForRegistration"), QStringLiteral("appliedMigrations"),
            // of companies themselves, and of sessions, whose record carries its company
            QStringLiteral("insert"), QStringLiteral("find"), QStringLiteral("lock"), QStringLiteral("update")};
        QStringList problems;
        int seen = 0;
        for (const auto& source : m_sources) {
            if (!isFeature(source) || !source.name().endsWith(QStringLiteral("_store.h")))
                continue;
            auto matches = function.globalMatch(source.text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                ++seen;
                const bool takesCompany = match.captured(2).startsWith(QStringLiteral(", CompanyId company"));
                const bool isCompanyOrSession = source.feature() == QStringLiteral("companies")
                    || source.name() == QStringLiteral("session_store.h");
                const bool mayLack = wholeServer.contains(match.captured(1))
                    && (isCompanyOrSession
                        || !QStringList{QStringLiteral("insert"), QStringLiteral("find"), QStringLiteral("lock"),
                            QStringLiteral("update")}
                                .contains(match.captured(1)));
                if (!takesCompany && !mayLack)
                    problems << source.path + QStringLiteral(": ") + match.captured(1);
            }
        }
        QVERIFY(seen > 50);
        QVERIFY2(problems.isEmpty(), qPrintable(join(problems)));
    }

    void fileNamesAreUniqueAndPlain()
    {
        static const QRegularExpression plain(QStringLiteral("^[a-z][a-z0-9_]*\\.(h|cpp)$"));
        static const QRegularExpression vague(QStringLiteral("(manager|helper|utils?|misc|common)"));
        QSet<QString> names;
        for (const auto& source : m_sources) {
            QVERIFY2(plain.match(source.name()).hasMatch(), qPrintable(source.path));
            QVERIFY2(!vague.match(source.name()).hasMatch(), qPrintable(source.path));
            QVERIFY2(!names.contains(source.name()), qPrintable(source.path));
            names.insert(source.name());
        }
    }

    void filesStayReadable()
    {
        QStringList problems;
        for (const auto& source : m_sources) {
            const auto lines = source.text.count(QLatin1Char('\n'));
            if (lines > 450)
                problems << QStringLiteral("%1 has %2 lines").arg(source.path).arg(lines);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(join(problems)));
    }

    void functionsStayShort()
    {
        // clang-format puts the brace of a function, and only that, in the first column.
        QStringList problems;
        for (const auto& source : m_sources) {
            if (!source.name().endsWith(QStringLiteral(".cpp")))
                continue;
            const auto lines = source.text.split(QLatin1Char('\n'));
            qsizetype opened = -1;
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines[i] == QStringLiteral("{"))
                    opened = i;
                if (lines[i] == QStringLiteral("}") && opened >= 0) {
                    if (i - opened > 80)
                        problems
                            << QStringLiteral("%1:%2 is %3 lines long").arg(source.path).arg(opened).arg(i - opened);
                    opened = -1;
                }
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(join(problems)));
    }

    void everySqlBlockIsUsed()
    {
        static const QRegularExpression block(QStringLiteral("^-- name: (\\w+)"), QRegularExpression::MultilineOption);
        QString all;
        for (const auto& source : m_sources)
            all += source.text;
        QDirIterator files(root() + QStringLiteral("/sql"), {QStringLiteral("*.sql")}, QDir::Files);
        QStringList unused;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto blocks = block.globalMatch(QString::fromUtf8(file.readAll()));
            while (blocks.hasNext()) {
                const QString name = blocks.next().captured(1);
                if (!all.contains(QRegularExpression(QStringLiteral("sql::") + name + QStringLiteral("\\b"))))
                    unused << name;
            }
        }
        QVERIFY2(unused.isEmpty(), qPrintable(join(unused)));
    }

    void docsStayShortAndNameTests()
    {
        QString text;
        for (const char* name : {"/docs/architecture.md", "/docs/desktop.md"}) {
            QFile file(root() + QLatin1String(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString page = QString::fromUtf8(file.readAll());
            QVERIFY2(page.count(QLatin1Char('\n')) <= 200, name);
            text += page;
        }
        static const QRegularExpression testName(QStringLiteral("`(\\w+_test)`"));
        QSet<QString> programs;
        QDirIterator tests(root() + QStringLiteral("/tests"), {QStringLiteral("*_test.cpp")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (tests.hasNext())
            programs.insert(QFileInfo(tests.next()).completeBaseName());
        auto matches = testName.globalMatch(text);
        int seen = 0;
        while (matches.hasNext()) {
            const QString name = matches.next().captured(1);
            QVERIFY2(programs.contains(name), qPrintable(name));
            ++seen;
        }
        QVERIFY(seen > 5);
    }

private:
    /// Named one by one, so that each stays a decision.
    static bool isKnownExceptionOf(const Source& source, const QString& include)
    {
        static const QSet<QString> exceptions{
            // The set-up makes the first user, and the command line of accounts needs the company's door.
            QStringLiteral("server/companies/company_service.cpp server/users/user_store.h"),
            QStringLiteral("server/companies/server_secrets.cpp server/users/user_store.h"),
            QStringLiteral("server/companies/company_routes.cpp server/users/session_routes.h"),
            // Numbers are read the same way wherever they are met.
            QStringLiteral("server/leads/lead_rules.cpp server/contacts/phone_number.h"),
        };
        return exceptions.contains(source.path + QLatin1Char(' ') + include);
    }

    QVector<Source> m_sources;
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
