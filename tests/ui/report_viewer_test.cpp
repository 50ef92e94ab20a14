#include "server/demo/demo_data.h"
#include "tests/support/model_server.h"
#include "tests/support/smtp_server.h"
#include "tests/support/wire.h"
#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/leads/lead_detail.h"
#include "ui/leads/leads_page.h"
#include "ui/reports/pdf_pages.h"
#include "ui/reports/report_block.h"
#include "ui/reports/report_editor.h"
#include "ui/reports/report_mail_dialog.h"
#include "ui/reports/report_viewer.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_table_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;
using vigie::test::Client;
using vigie::test::SmtpServer;

/// A report from the button that has it written to the mailbox, with the practice model of the demonstration company.
class ReportViewerTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_colleague = std::make_unique<Colleague>(*m_server);
        const auto lead = owner().post("/api/leads",
            json::toText({{"name", "Ana Ferreira"}, {"email", "ana@quixotry.pt"}, {"notes", "Wants a new website."}}));
        m_lead = lead.number("id");
        choose();
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void theAssistantWritesAndOneReads()
    {
        QVERIFY(!button(block(), "openReport").isVisible());
        button(block(), "writeReport").click();
        QVERIFY(!button(block(), "writeReport").isEnabled());
        QTRY_VERIFY(button(block(), "openReport").isVisible());
        QVERIFY(std::ranges::any_of(
            labels(block()), [](const QString& text) { return text.startsWith(QStringLiteral("Version 1")); }));
        auto& viewer = open();
        QCOMPARE(viewer.pages().document().pageCount(), 1);
        keepPicture(viewer, "viewer");
        auto& search = *viewer.findChild<QLineEdit*>(QStringLiteral("searchReport"));
        QTest::keyClick(&viewer, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search.hasFocus());
        QTest::keyClicks(&search, QStringLiteral("website"));
        QTRY_COMPARE(viewer.pages().hitCount(), 1);
        QTRY_VERIFY(labels(viewer).contains(QStringLiteral("1 of 1")));
        keepPicture(viewer, "viewer-search");
        search.setText(QStringLiteral("nowhere to be found"));
        QTRY_VERIFY(labels(viewer).contains(QStringLiteral("Not found")));
        QVERIFY(viewer.isVisible());
        QTest::keyClick(&search, Qt::Key_Return); // closes nothing
        QVERIFY(viewer.isVisible());
    }

    void whatIsDrawnOverIsCopied()
    {
        writeByHand();
        auto& viewer = open();
        auto& pages = viewer.pages();
        QTest::mousePress(&pages, Qt::LeftButton, {}, QPoint(30, 60));
        QMouseEvent move(QEvent::MouseMove, QPointF(pages.width() - 30, pages.height() - 60),
            pages.mapToGlobal(QPointF(0, 0)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&pages, &move);
        QVERIFY2(pages.selectedText().contains(QStringLiteral("By hand")), qPrintable(pages.selectedText()));
        QTest::keyClick(&viewer, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("By hand")));
    }

    void whatIsWrittenBecomesTheNextVersion()
    {
        writeByHand();
        auto& viewer = open();
        button(viewer, "editReport").click();
        auto* editor = viewer.findChild<ReportEditor*>();
        QTRY_VERIFY(editor && editor->isVisible());
        auto& steps = *editor->findChild<QPlainTextEdit*>(QStringLiteral("reportSteps"));
        steps.setPlainText(QStringLiteral("Call Ana; Hugo; on Monday\n\nSend samples"));
        keepPicture(*editor, "editor");
        editor->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!viewer.findChild<ReportEditor*>() || !editor->isVisible());
        const auto report = owner().get("/api/reports/" + std::to_string(m_lead));
        QCOMPARE(report.number("version"), 2);
        QCOMPARE(report.json().at("content").at("nextSteps").at(0).at("who").as_string(), "Hugo");
        QCOMPARE(report.json().at("content").at("nextSteps").as_array().size(), std::size_t(2));
        QTRY_VERIFY(viewer.isSettled());
        QVERIFY(viewer.findChild<QComboBox*>(QStringLiteral("reportVersion"))->count() == 2);
    }

    void aReportGoesOutAndIsSeenToArrive()
    {
        writeByHand();
        SmtpServer smtp;
        useMail(smtp);
        auto& viewer = open();
        button(viewer, "sendReport").click();
        auto* const dialog = viewer.findChild<ReportMailDialog*>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto& body = *dialog->findChild<QPlainTextEdit*>(QStringLiteral("mailBody"));
        QTRY_VERIFY(body.toPlainText().contains(QStringLiteral("By hand")));
        keepPicture(*dialog, "send");
        dialog->findChild<QLineEdit*>(QStringLiteral("mailTo"))->setText(QStringLiteral("ana@quixotry.pt"));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        const auto mail = smtp.mailTo("ana@quixotry.pt");
        QVERIFY(mail.is_object());
        QCOMPARE(mail.at("parts").at(2).at("type").as_string(), "application/pdf");
        QTRY_VERIFY(std::ranges::any_of(labels(block()),
            [](const QString& text) { return text.startsWith(QStringLiteral("Sent to ana@quixotry.pt")); }));
    }

    void whatDidNotArriveIsSaidAndSentAgain()
    {
        SmtpServer smtp;
        useMail(smtp);
        owner().post("/api/mails",
            json::toText({{"leadId", m_lead}, {"to", "refuse@example.org"}, {"subject", "Hello"}, {"body", "Hello"}}));
        const auto lost = [this] {
            return std::ranges::any_of(
                labels(block()), [](const QString& text) { return text.contains(QStringLiteral("No such mailbox")); });
        };
        QTRY_VERIFY(lost());
        keepPicture(*m_window, "lost-mail");
        for (auto* const one : block().findChildren<QPushButton*>()) {
            if (one->objectName().startsWith(QStringLiteral("retryMail/")))
                one->click();
        }
        QTRY_VERIFY(
            owner().get("/api/mails?leadId=" + std::to_string(m_lead)).json().at(0).at("version").as_int64() == 4);
        QTRY_VERIFY(lost()); // refused again
    }

    void withoutAServerOneIsToldAndNothingIsLost()
    {
        writeByHand();
        auto& viewer = open();
        button(viewer, "editReport").click();
        auto* const editor = viewer.findChild<ReportEditor*>();
        QTRY_VERIFY(editor && editor->isVisible());
        auto& summary = *editor->findChild<QPlainTextEdit*>(QStringLiteral("reportSummary"));
        summary.setPlainText(QStringLiteral("Hours of work"));
        m_server.reset();
        editor->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(std::ranges::any_of(
            editor->findChildren<NoticeBar*>(), [](const NoticeBar* bar) { return bar->isVisible(); }));
        QCOMPARE(summary.toPlainText(), QStringLiteral("Hours of work"));
    }

private:
    Client owner() const
    {
        const auto port = static_cast<std::uint16_t>(QUrl(QString::fromStdString(m_server->url())).port());
        return {port, m_colleague->session.accessToken()};
    }
    ReportBlock& block() const { return *find<LeadDetail>().findChild<ReportBlock*>(); }
    static QPushButton& button(const QWidget& widget, const char* name)
    {
        return *widget.findChild<QPushButton*>(QLatin1String(name));
    }
    void choose()
    {
        auto& page = find<LeadsPage>();
        page.visit({QStringLiteral("leads"), m_lead});
        QTRY_VERIFY(labels(find<LeadDetail>()).contains(QStringLiteral("Ana Ferreira")));
        QTRY_VERIFY(block().isSettled());
    }
    void writeByHand()
    {
        const json::Value body{{"content",
            json::Object{{"title", "A website for Ana"}, {"summary", "By hand, all of it."},
                {"situation", "One.\nTwo."}, {"offer", "Five pages."}}}};
        QCOMPARE(owner().put("/api/reports/" + std::to_string(m_lead), json::toText(body)).status, 200);
        QTRY_VERIFY(button(block(), "openReport").isVisible());
    }
    ReportViewer& open()
    {
        button(block(), "openReport").click();
        auto& viewer = *m_window->findChild<ReportViewer*>();
        [&] {
            QVERIFY(QTest::qWaitForWindowActive(&viewer));
            QTRY_VERIFY(viewer.isSettled() && viewer.pages().document().pageCount() > 0);
        }();
        return viewer;
    }
    void useMail(const SmtpServer& smtp) const
    {
        const json::Value settings{{"provider", "smtp"}, {"host", "127.0.0.1"}, {"port", smtp.port()},
            {"encryption", "none"}, {"fromAddress", "hello@horizon.example"}};
        QCOMPARE(owner().put("/api/mail/settings", json::toText(settings)).status, 200);
    }
    std::unique_ptr<Colleague> m_colleague;
    std::int64_t m_lead = 0;
};

QTEST_MAIN(ReportViewerTest)
#include "report_viewer_test.moc"
