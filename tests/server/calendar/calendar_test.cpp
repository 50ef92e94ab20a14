#include "server/calendar/calendar_document.h"
#include "server/calendar/local_time.h"
#include "server/calendar/recurrence.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace vigie;
using namespace vigie::calendar;

namespace {

Instant at(const char* iso)
{
    return *fromIso(iso);
}

std::vector<std::string> textsOf(const Occurrences& occurrences)
{
    std::vector<std::string> out;
    for (const auto start : occurrences.starts)
        out.push_back(toIso(start).substr(0, 16));
    return out;
}

} // namespace

/// Rules of repetition, clocks that are put forward and back, calendars as text.
class CalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesAreReadOrRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("weekly") << QByteArray("FREQ=WEEKLY;BYDAY=TU") << QByteArray("FREQ=WEEKLY;BYDAY=TU");
        QTest::newRow("with its name") << QByteArray(" RRULE:FREQ=DAILY;COUNT=3 ") << QByteArray("FREQ=DAILY;COUNT=3");
        QTest::newRow("small letters") << QByteArray("freq=daily;count=3") << QByteArray("FREQ=DAILY;COUNT=3");
        QTest::newRow("the last Friday") << QByteArray("FREQ=MONTHLY;BYDAY=-1FR")
                                         << QByteArray("FREQ=MONTHLY;BYDAY=-1FR");
        for (const char* wrong : {"", "nonsense", "FREQ=", "FREQ=OFTEN", "COUNT=3", "FREQ=DAILY;COUNT=x",
                 "FREQ=DAILY;INTERVAL=0", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=2", "FREQ=DAILY;BYHOUR=9,17",
                 "FREQ=DAILY\r\nSUMMARY:x", "FREQ=DAILY;RSCALE=HEBREW", "FREQ=DAILY;BYDAY=XX"})
            QTest::newRow(wrong) << QByteArray(wrong) << QByteArray();
        QTest::newRow("endless") << "FREQ=DAILY;BYMONTHDAY=" + QByteArray("1,").repeated(2000) << QByteArray();
    }
    void rulesAreReadOrRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, kept);
        const auto rule = recurrenceRule(text.toStdString());
        QCOMPARE(static_cast<bool>(rule), !kept.isEmpty());
        if (rule)
            QCOMPARE(*rule, kept.toStdString());
        else
            QCOMPARE(rule.error().details.front().path, "rrule");
    }

    void repeatAtTheSameTimeOfDay()
    {
        // 18:00 in Paris is 16:00 UTC in summer and 17:00 in winter.
        const auto found = occurrences("FREQ=WEEKLY;COUNT=4", at("2026-10-13T16:00:00Z"), "Europe/Paris",
            at("2026-10-13T16:00:00Z"), at("2027-10-13T16:00:00Z"), 100);
        QCOMPARE(
            textsOf(found), (std::vector<std::string>{"2026-10-20T16:00", "2026-10-27T17:00", "2026-11-03T17:00"}));
        QVERIFY(found.isAll);
    }

    void aSkippedHourIsTheOneAfterIt()
    {
        // 02:30 does not exist in Paris on 28 March 2027.
        const auto found = occurrences("FREQ=DAILY;COUNT=4", at("2027-03-26T01:30:00Z"), "Europe/Paris",
            at("2027-03-26T01:30:00Z"), at("2028-01-01T00:00:00Z"), 100);
        QCOMPARE(
            textsOf(found), (std::vector<std::string>{"2027-03-27T01:30", "2027-03-28T01:30", "2027-03-29T00:30"}));
        const auto paris = timeZone("Europe/Paris");
        QCOMPARE(wallTime(paris, found.starts.at(1)) % 86400000, 3 * 3600000 + 1800000); // 03:30
    }

    void anHourThatComesTwiceIsTheFirst()
    {
        const auto found = occurrences("FREQ=DAILY;COUNT=3", at("2026-10-24T00:30:00Z"), "Europe/Paris",
            at("2026-10-24T00:30:00Z"), at("2027-01-01T00:00:00Z"), 100);
        QCOMPARE(textsOf(found), (std::vector<std::string>{"2026-10-25T00:30", "2026-10-26T01:30"}));
    }

    void wallAndInstantAgreeAllYear()
    {
        for (const char* name : {"Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata", "UTC",
                 "America/Sao_Paulo", "Africa/Casablanca"}) {
            const auto zone = timeZone(name);
            QVERIFY(isTimeZone(name));
            for (Instant instant = at("2026-01-01T00:10:00Z"); instant < at("2027-01-01T00:00:00Z");
                 instant = instant.plusSeconds(1800)) {
                const auto shown = wallTime(zone, instant);
                const auto back = instantAt(zone, shown);
                QVERIFY(back == instant || wallTime(zone, back) == shown); // an hour that comes twice
                QVERIFY(back <= instant);
            }
        }
        QVERIFY(isTimeZone("Etc/UTC"));
        for (const char* name : {"", "Europe/Atlantis", "../../etc/passwd", "/etc/localtime"})
            QVERIFY2(!isTimeZone(name), name);
    }

    void endsWhereItIsToldTo()
    {
        const auto first = at("2026-12-01T19:30:00Z"); // 20:30 in Paris
        const auto until = occurrences(
            "FREQ=DAILY;UNTIL=20261203T193000Z", first, "Europe/Paris", first, at("2027-12-01T00:00:00Z"), 100);
        QCOMPARE(
            textsOf(until), (std::vector<std::string>{"2026-12-02T19:30", "2026-12-03T19:30"})); // the last one, too
        QVERIFY(until.isAll);
        const auto cut = occurrences("FREQ=DAILY", first, "Europe/Paris", first, at("2027-12-01T00:00:00Z"), 5);
        QCOMPARE(cut.starts.size(), std::size_t(5));
        QVERIFY(!cut.isAll);
        const auto counted
            = occurrences("FREQ=DAILY;COUNT=4", first, "Europe/Paris", first, first.plusSeconds(30 * 86400), 100);
        QCOMPARE(counted.starts.size(), std::size_t(3)); // and the first
        QVERIFY(counted.isAll);
        const auto later = occurrences(
            "FREQ=DAILY;COUNT=10", first, "Europe/Paris", at("2026-12-08T00:00:00Z"), at("2027-12-01T00:00:00Z"), 100);
        QCOMPARE(textsOf(later),
            (std::vector<std::string>{
                "2026-12-08T19:30", "2026-12-09T19:30", "2026-12-10T19:30"})); // counted from the first
    }

    void whatNeverComesOrNeverEndsIsNoTrap_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<int>("found"); // within two years
        QTest::newRow("30 February") << QByteArray("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30") << 0;
        QTest::newRow("30 February, day by day") << QByteArray("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30") << 0;
        QTest::newRow("week 54") << QByteArray("FREQ=YEARLY;BYWEEKNO=54") << 0;
        QTest::newRow("no such place in the set") << QByteArray("FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=9") << 0;
        QTest::newRow("every day for ever") << QByteArray("FREQ=DAILY") << 731;
        QTest::newRow("every 30000th year") << QByteArray("FREQ=YEARLY;INTERVAL=30000") << 0;
    }
    void whatNeverComesOrNeverEndsIsNoTrap()
    {
        QFETCH(QByteArray, rule);
        QFETCH(int, found);
        const auto kept = recurrenceRule(rule.toStdString());
        if (!kept)
            return; // refused: no trap either
        const auto first = at("2026-12-01T19:30:00Z");
        const auto made = occurrences(*kept, first, "Europe/Paris", first, at("2028-12-01T19:30:00Z"), 1000);
        QCOMPARE(int(made.starts.size()), found);
        QVERIFY(!(made.isAll && found > 0)); // the one that goes on is asked again
        const auto leap = at("2025-03-01T09:00:00Z");
        const auto none = occurrences(
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", leap, "Europe/Paris", leap, leap.plusSeconds(540 * 86400), 1000);
        QVERIFY(none.starts.empty() && !none.isAll); // it comes in 2028
    }

    void calendarsAreText()
    {
        Entry entry;
        entry.uid = "event-7@vigie.example";
        entry.title = "Rentrée; accueil, visite";
        entry.description = "Première ligne\n" + std::string(200, 'x');
        entry.place = "Amphithéâtre";
        entry.startsAt = at("2026-12-01T19:30:00Z");
        entry.endsAt = at("2026-12-01T21:00:00Z");
        entry.version = 3;
        entry.changedAt = at("2026-11-01T08:00:00Z");
        Entry cancelled = entry;
        cancelled.uid = "event-8@vigie.example";
        cancelled.isCancelled = true;
        const auto text = document("Maison Lumen", {entry, cancelled});
        for (const char* line :
            {"BEGIN:VCALENDAR\r\n", "X-WR-CALNAME:Maison Lumen\r\n", "UID:event-7@vigie.example\r\n",
                "DTSTART:20261201T193000Z\r\n", "DTEND:20261201T210000Z\r\n", "SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n",
                "SUMMARY:Rentrée\\; accueil\\, visite\r\n", "END:VCALENDAR\r\n"})
            QVERIFY2(text.find(line) != std::string::npos, line);
        for (const auto& line : QByteArray::fromStdString(text).split('\n'))
            QVERIFY2(line.size() <= 76, line.constData()); // folded
    }
};

QTEST_GUILESS_MAIN(CalendarTest)
#include "calendar_test.moc"
