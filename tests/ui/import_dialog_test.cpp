#include "tests/ui/demo_window.h"
#include "ui/imports/import_columns_step.h"
#include "ui/imports/import_dialog.h"
#include "ui/imports/import_file_step.h"
#include "ui/imports/import_run_step.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// A file of leads from the button on the leads page to the undo.
class ImportDialogTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aFileComesInAndGoesAgain()
    {
        auto& dialog = open();
        keepPicture(dialog, "import-file");
        dialog.take(file("salon.csv",
            "Prénom;Nom;Adresse e-mail;Téléphone;Société;Divers\n"
            "Zazie;Quatremarre;zazie@quatremarre.example;06 12 34 56 01;Métro;x\n"
            "Gabriel;Quatremarre;gabriel@quatremarre.example;;;y\n"
            "Turandot;;turandot at cave;;La Cave;\n"));
        QTRY_VERIFY(isReady(dialog));
        const auto& preview = *dialog.findChild<QTableWidget*>(QStringLiteral("importPreview"));
        QTRY_COMPARE(preview.rowCount(), 3);
        QCOMPARE(preview.item(0, 0)->text(), QStringLiteral("Zazie Quatremarre"));
        QVERIFY(preview.item(2, 0)->text().contains(QStringLiteral("not an e-mail address")));
        QCOMPARE(combo(dialog, "importField5").currentText(), QStringLiteral("Do not import"));
        QCOMPARE(combo(dialog, "importSeparator").currentText(), QStringLiteral("Semicolon"));
        keepPicture(dialog, "import-columns");

        choose(combo(dialog, "importField5"), QStringLiteral("Notes"));
        dialog.findChild<QLineEdit*>(QStringLiteral("importTags"))->setText(QStringLiteral("salon"));
        button(dialog, "tryImport").click(); // what was written is saved first
        QTRY_VERIFY(says(dialog, "It would be: 2 new, 1 refused."));
        QCOMPARE(leadsNamed("quatremarre"), 0);

        button(dialog, "startImport").click();
        QTRY_VERIFY(says(dialog, "Imported: 2 new, 1 refused."));
        keepPicture(dialog, "import-done");
        QVERIFY(button(dialog, "refusedRows").isVisible());
        QTRY_COMPARE(leadsNamed("quatremarre"), 2);
        QVERIFY(!button(dialog, "stopImport").isVisible());

        auto& undo = button(dialog, "undoImport");
        undo.click();
        QCOMPARE(undo.text(), QStringLiteral("Undo all of it?"));
        undo.click();
        QTRY_VERIFY(says(dialog, "Undone: 2 leads removed, 0 as before."));
        QTRY_COMPARE(leadsNamed("quatremarre"), 0);
        button(dialog, "closeImport").click();
        QTRY_VERIFY(!m_window->findChild<ImportDialog*>());
        // It is found again among the past ones.
        auto& again = open();
        QTRY_VERIFY(says(again, "salon.csv"));
    }

    void whatIsSaidOfTheFileIsReadAnew()
    {
        auto& dialog = open();
        dialog.take(file("plain.csv", "Zazie,zazie@example.org\nGabriel,gabriel@example.org\n"));
        QTRY_VERIFY(isReady(dialog));
        const auto& preview = *dialog.findChild<QTableWidget*>(QStringLiteral("importPreview"));
        QTRY_COMPARE(preview.rowCount(), 2);
        auto& header = *dialog.findChild<QCheckBox*>(QStringLiteral("importHeader"));
        QVERIFY(!header.isChecked());
        header.click();
        QTRY_COMPARE(preview.rowCount(), 1);
        QVERIFY(says(dialog, "Zazie")); // a heading now
        choose(combo(dialog, "importSeparator"), QStringLiteral("Semicolon"));
        QTRY_VERIFY(!dialog.findChild<QComboBox*>(QStringLiteral("importField1")));
    }

    void aFileThatIsNoneIsSaidToBeSo()
    {
        auto& dialog = open();
        dialog.take(m_folder->filePath(QStringLiteral("nowhere.csv")));
        QTRY_VERIFY(says(dialog, "cannot be read"));
        dialog.take(file("empty.csv", ""));
        QTRY_VERIFY(says(dialog, "is empty"));
        dialog.take(file("old.xls", "\xD0\xCF\x11\xE0 and more"));
        QTRY_VERIFY(says(dialog, "old kind"));
        QVERIFY(!button(dialog, "startImport").isEnabled());
        keepPicture(dialog, "import-failed");
    }

    void onlyWhoMayImportsIsOffered()
    {
        QVERIFY(page().findChild<QPushButton*>(QStringLiteral("importLeads"))->isVisible());
    }

    void itSpeaksFrench()
    {
        m_language.use(Language::French);
        auto& dialog = open();
        dialog.take(file("salon.csv", "Nom;E-mail\nZazie;zazie@example.org\nTurandot;non\n"));
        QTRY_VERIFY(isReady(dialog));
        QTRY_VERIFY(says(dialog, "Colonnes du fichier"));
        keepPicture(dialog, "import-columns-fr");
        m_appearance->choose(Theme::Dark);
        QTest::qWait(300);
        keepPicture(dialog, "import-columns-fr-dark");
        m_language.use(Language::English);
        QTRY_VERIFY(says(dialog, "Columns of the file"));
    }

private:
    LeadsPage& page() const { return find<LeadsPage>(); }

    ImportDialog& open()
    {
        page().findChild<QPushButton*>(QStringLiteral("importLeads"))->click();
        auto& dialog = *page().findChild<ImportDialog*>();
        return dialog;
    }

    QString file(const char* name, const QByteArray& content)
    {
        QFile out(m_folder->filePath(QString::fromLatin1(name)));
        if (out.open(QIODevice::WriteOnly))
            out.write(content);
        return out.fileName();
    }

    static bool isReady(const ImportDialog& dialog)
    {
        const auto* const start = dialog.findChild<QPushButton*>(QStringLiteral("startImport"));
        return start->isVisible() && start->isEnabled() && dialog.isSettled();
    }

    static QPushButton& button(const QWidget& in, const char* name)
    {
        return *in.findChild<QPushButton*>(QString::fromLatin1(name));
    }
    static QComboBox& combo(const QWidget& in, const char* name)
    {
        return *in.findChild<QComboBox*>(QString::fromLatin1(name));
    }
    static void choose(QComboBox& combo, const QString& text)
    {
        combo.setCurrentText(text);
        Q_EMIT combo.activated(combo.currentIndex());
    }
    static bool says(const QWidget& in, const char* words)
    {
        const auto isIn = [words](const QString& text) { return text.contains(QString::fromUtf8(words)); };
        return std::ranges::any_of(labels(in), isIn);
    }

    int leadsNamed(const char* word) const
    {
        page().visit({QStringLiteral("leads"), 0, QUrlQuery(QStringLiteral("q=") + QString::fromLatin1(word))});
        if (!QTest::qWaitFor([this] { return page().isSettled(); }))
            return -1;
        return find<RecordTableView>().model()->rowCount();
    }
};

QTEST_MAIN(ImportDialogTest)
#include "import_dialog_test.moc"
