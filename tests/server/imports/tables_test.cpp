#include "server/tables/csv_reader.h"
#include "server/tables/table_reader.h"
#include "server/tables/text_encoding.h"

#include <QTemporaryFile>
#include <QtTest>

using namespace vigie;
using namespace vigie::tables;

namespace {

std::string fixture(const char* name)
{
    return std::string(VIGIE_SOURCE_DIR "/tests/server/imports/files/") + name;
}

/// "a|b / c|d": cells and rows, with a mark at those that have a problem.
std::string readAll(TableReader& reader)
{
    std::string out;
    TableRow row;
    while (reader.next(row)) {
        out += out.empty() ? "" : " / ";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            out += (i > 0 ? "|" : "") + row.cells[i];
        out += row.problem ? "!" : "";
    }
    return out;
}

std::string readText(const QByteArray& content, const TableForm& form = {})
{
    QTemporaryFile file;
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        return "the file could not be written";
    const auto table = openTable(file.fileName().toStdString(), form);
    return table ? readAll(*table->reader) : table.error().message.in(Language::English);
}

} // namespace

/// Files as people have them, row by row.
class TablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsOfText_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("rows");
        const auto add = [](const char* name, const QByteArray& content, const QByteArray& rows) {
            QTest::newRow(name) << content << rows;
        };
        add("plain", "a,b\nc,d\n", "a|b / c|d");
        add("no end of line at the end", "a,b\nc,d", "a|b / c|d");
        add("lines of Windows", "a,b\r\nc,d\r\n", "a|b / c|d");
        add("empty cells and lines", "a,,\n\n,b,\n", "a|| /  / |b|");
        add("quoted", "\"a,1\",\"b\n2\"\n\"say \"\"x\"\"\",d\n", "a,1|b\n2 / say \"x\"|d");
        add("semicolons", "a;b,c;d\ne;f;g\n", "a|b,c|d / e|f|g");
        add("tabs", "a\tb\nc\td\n", "a|b / c|d");
        add("as Excel tells the separator", "sep=|\na|b\n", "a|b");
        add("a mark before it all",
            "\xEF\xBB\xBF"
            "a,b\n",
            "a|b");
        add("a mark before quotes", "\xEF\xBB\xBF\"a\",b\n", "a|b");
        add("a quotation mark never closed", "a,\"b\nc,d\ne,f\n", "a|\"b! / c|d / e|f");
        add("text after a closing mark", "\"a\" b,c\nd,e\n", "\"a\" b|c! / d|e");
        add("a quotation mark in the middle", "5\" disk,b\nc,d\n", "5\" disk|b / c|d");
        add("closed at the very end", "a,\"b\"", "a|b");
        add("Windows-1252", "Fran\xe7ois,\x80 5\n", "François|€ 5");
        add("one cell of another encoding", QByteArray("Élodie,x\n") + "Fran\xe7ois,y\n", "Élodie|x / François|y");
        add("nothing", "", "The file is empty.");
    }
    void rowsOfText()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, rows);
        QCOMPARE(QByteArray::fromStdString(readText(content)), rows);
    }

    void utf16IsRead()
    {
        const QString text = QStringLiteral("\uFEFFÉlodie,€\nZoé,x\n");
        const QByteArray little(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        QByteArray big = little;
        for (qsizetype i = 0; i + 1 < big.size(); i += 2)
            std::swap(big[i], big[i + 1]);
        QCOMPARE(readText(little), "Élodie|€ / Zoé|x");
        QCOMPARE(readText(big), "Élodie|€ / Zoé|x");
        QCOMPARE(readText(little.mid(2)), "Élodie|€ / Zoé|x"); // without the mark
    }

    void whatIsSaidOfTheFileCounts()
    {
        TableForm form;
        form.separator = ";";
        form.encoding = Encoding::Windows1252;
        QCOMPARE(readText("\xc3\xa9,a;b\n", form), "Ã©,a|b");
    }

    void rowsSayWhereTheyAre()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("a\n\"b\nb\"\nc\n");
        file.flush();
        const auto table = openTable(file.fileName().toStdString(), {});
        QVERIFY(table);
        TableRow row;
        std::vector<std::int64_t> numbers;
        while (table->reader->next(row))
            numbers.push_back(row.number);
        QCOMPARE(numbers, (std::vector<std::int64_t>{1, 2, 4}));
        table->reader->rewind();
        QVERIFY(table->reader->next(row));
        QCOMPARE(row.cells.front(), "a");
    }

    void hugeCellsAndLinesAreCutNotKept()
    {
        const QByteArray huge(10'000'000, 'z');
        const auto rows = readText("a,b\n" + huge + ",c\nd,\"" + huge + "\"\ne,f\n");
        QVERIFY(rows.size() < 300'000);
        QVERIFY(rows.starts_with("a|b / zzz"));
        QVERIFY(rows.ends_with("zzz / e|f"));
        // A line without an end is passed over as a whole, and what follows is read.
        const auto endless = readText("a,b\n\"" + QByteArray(20'000'000, 'y') + "\nc,d\n");
        QCOMPARE(endless, "a|b / ! / c|d");
    }

    void workbooksThatAreBombsAreNotReadOn()
    {
        for (const char* const name : {"bomb_rows.xlsx", "bomb_cell.xlsx"}) {
            const auto table = openTable(fixture(name), {});
            QVERIFY(table);
            TableRow row;
            std::int64_t rows = 0;
            while (table->reader->next(row))
                ++rows;
            QVERIFY2(table->reader->failure(), name);
            QVERIFY(rows < 13'000'000);
        }
    }

    void aDamagedWorkbookSaysSo()
    {
        QFile whole(QString::fromStdString(fixture("libreoffice.xlsx")));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        QVERIFY(readText(bytes.left(bytes.size() / 2)).starts_with("This is not a workbook"));
        QByteArray bent = bytes;
        for (qsizetype i = 400; i < 2'400; i += 7)
            bent[i] = char(bent[i] ^ 0x55);
        // Whatever it answers: it answers.
        readText(bent);
    }
};

QTEST_GUILESS_MAIN(TablesTest)
#include "tables_test.moc"
