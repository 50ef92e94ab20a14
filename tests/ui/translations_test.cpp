#include "ui/shell/interface_language.h"
#include "ui/widgets/time_text.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>
#include <QXmlStreamReader>

using namespace vigie;
using namespace vigie::ui;

namespace {

struct Entry {
    QString source;
    QStringList translations;
    bool isUnfinished = false;
};

std::vector<Entry> entriesOf(const QString& language)
{
    std::vector<Entry> out;
    QFile file(QStringLiteral(VIGIE_SOURCE_DIR "/translations/vigie_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == QLatin1String("source"))
            out.push_back({xml.readElementText(), {}, false});
        else if (xml.name() == QLatin1String("numerusform"))
            out.back().translations << xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            out.back().isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!out.back().source.contains(QRegularExpression(QStringLiteral("%L?n"))))
                out.back().translations << xml.readElementText();
        }
    }
    return out;
}

QStringList placesIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%(L?n|\\d)|<\\w+>"));
    QStringList out;
    auto matches = place.globalMatch(text);
    while (matches.hasNext())
        out << matches.next().captured();
    out.sort();
    return out;
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("French") << QStringLiteral("fr") << 100;
        QTest::newRow("English plurals") << QStringLiteral("en") << 2;
    }
    void everySentenceIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(int, atLeast);
        const auto entries = entriesOf(language);
        QVERIFY(static_cast<int>(entries.size()) >= atLeast);
        for (const Entry& entry : entries) {
            QVERIFY2(!entry.isUnfinished && !entry.translations.isEmpty(), qPrintable(entry.source));
            for (const QString& translation : entry.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(entry.source));
                QCOMPARE(placesIn(translation), placesIn(entry.source));
            }
        }
    }

    void numbersGetTheirPlural()
    {
        InterfaceLanguage language;
        const auto told = [](int n) {
            return QCoreApplication::translate("vigie::ui::LeadsPage", "%n lead(s) deleted", nullptr, n);
        };
        language.use(Language::French);
        QCOMPARE(told(0), QStringLiteral("0 lead supprimé"));
        QCOMPARE(told(1), QStringLiteral("1 lead supprimé"));
        QCOMPARE(told(2), QStringLiteral("2 leads supprimés"));
        language.use(Language::English);
        QCOMPARE(told(0), QStringLiteral("0 leads deleted"));
        QCOMPARE(told(1), QStringLiteral("1 lead deleted"));
        QCOMPARE(told(2), QStringLiteral("2 leads deleted"));
    }

    void timesAreToldAsPeopleTellThem()
    {
        InterfaceLanguage language;
        language.use(Language::French);
        const QDateTime now(QDate(2026, 11, 20), QTime(14, 32));
        QCOMPARE(TimeText::brief(now.addSecs(-3600), now), QStringLiteral("13:32"));
        QCOMPARE(TimeText::brief(now.addDays(-1), now), QStringLiteral("hier"));
        QCOMPARE(TimeText::brief(now.addDays(-2), now), QStringLiteral("18 nov."));
        QCOMPARE(TimeText::brief(now.addYears(-1), now), QStringLiteral("20 nov. 2025"));
        language.use(Language::English);
        QCOMPARE(TimeText::brief(now.addDays(-1), now), QStringLiteral("yesterday"));
        QCOMPARE(TimeText::brief(now.addDays(-2), now), QStringLiteral("18 Nov"));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
