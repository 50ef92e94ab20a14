#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "tests/ui/scripted_peer.h"
#include "ui/leads/lead_detail.h"
#include "ui/leads/lead_dialog.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_table_view.h"
#include "ui/widgets/stateful_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// A server behind something that spoils its answers.
class SpoiledServer {
public:
    /// Answers in the server's place; false: it does not.
    std::function<bool(QTcpSocket& socket, const PeerRequest& request)> spoil;

    explicit SpoiledServer(QUrl server)
        : m_server(std::move(server))
    {
        m_peer.script = [this](QTcpSocket& socket, const PeerRequest& request) {
            if (!spoil || !spoil(socket, request))
                pass(socket, request);
        };
    }
    QUrl url() const { return m_peer.url(); }

private:
    void pass(QTcpSocket& socket, const PeerRequest& request)
    {
        QNetworkRequest out(QUrl(m_server.toString() + QString::fromLatin1(request.target)));
        for (const char* const name : {"authorization", "content-type", "if-match", "accept-language"}) {
            if (request.headers.contains(name))
                out.setRawHeader(name, request.headers.value(name));
        }
        auto* const reply = m_network.sendCustomRequest(out, request.method, request.body);
        QObject::connect(reply, &QNetworkReply::finished, reply, [reply, asked = QPointer(&socket)] {
            reply->deleteLater();
            QByteArray headers;
            for (const char* const name : {"link", "etag", "x-total-count"}) {
                if (reply->hasRawHeader(name))
                    headers += QByteArray(name) + ": " + reply->rawHeader(name) + "\r\n";
            }
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (asked)
                ScriptedPeer::answer(*asked, status, reply->readAll(), headers);
        });
    }

    QUrl m_server;
    QNetworkAccessManager m_network;
    ScriptedPeer m_peer;
};

/// A window whose server answers anything at all, and people who write anything at all.
class WindowFaultsTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        QTRY_VERIFY(m_window->isSettled());
    }
    void cleanup()
    {
        end();
        m_spoiled.reset();
    }

    void anyTextIsKeptOrRefusedAtItsField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("emoji") << QStringLiteral("Zoé 🦊👩‍👩‍👧‍👦 é");
        QTest::newRow("right to left") << QStringLiteral("שלום עולם مرحبا");
        QTest::newRow("both ways") << QStringLiteral("Ana שלום 123 مرحبا (x)");
        QTest::newRow("a quote and a tag") << QStringLiteral("<b>O'Brien</b> \"&amp;\" %1 %n {}");
        QTest::newRow("one long word") << QString(200, u'w');
    }
    void anyTextIsKeptOrRefusedAtItsField()
    {
        QFETCH(QString, text);
        auto& dialog = openLead();
        lineAt(dialog, "name").setText(text);
        lineAt(dialog, "company").setText(text);
        notesOf(dialog).setPlainText(text + QStringLiteral("\n\n\t") + text);
        save(dialog);
        QTRY_VERIFY2(!m_window->findChild<LeadDialog*>(), qPrintable(wordsOf(dialog)));
        const auto lead = saved();
        QCOMPARE(QString::fromStdString(lead.name), text);
        QCOMPARE(QString::fromStdString(lead.notes), text + QStringLiteral("\n\n\t") + text);
        QVERIFY(labels(find<LeadDetail>()).contains(text)); // as it is, not as markup
        QCOMPARE(m_window->width(), 1400); // nothing was pushed apart
    }

    void tenThousandLettersAreTooManyForANameAndNotForNotes()
    {
        auto& dialog = openLead();
        const QString many(10000, QChar(0x00e9));
        lineAt(dialog, "name").setText(many);
        notesOf(dialog).setPlainText(many);
        save(dialog);
        QTRY_VERIFY(!fieldAt(dialog, "name").error().isEmpty());
        QVERIFY(fieldAt(dialog, "notes").error().isEmpty());
        QCOMPARE(lineAt(dialog, "name").text(), many); // every letter is still there
        lineAt(dialog, "name").setText(QStringLiteral("Ana"));
        save(dialog);
        QTRY_VERIFY(!m_window->findChild<LeadDialog*>());
        QCOMPARE(QString::fromStdString(saved().notes), many);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(m_window->size(), QSize(1400, 900));
    }

    void aNewLineInALineAndSigns()
    {
        auto& dialog = openLead();
        lineAt(dialog, "name").setText(QStringLiteral("Ana\nFerreira\u0007"));
        save(dialog);
        // Qt shows a line break in a line as a sign; the server takes no control characters in a name.
        QTRY_VERIFY(!m_window->findChild<LeadDialog*>() || !fieldAt(dialog, "name").error().isEmpty());
        if (m_window->findChild<LeadDialog*>())
            QVERIFY(lineAt(dialog, "name").text().startsWith(QStringLiteral("Ana")));
    }

    void everyPageSurvivesAnyAnswer_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char* const kind : {"nonsense", "a page", "half", "nothing", "wrong shape", "broken", "huge", "cut"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void everyPageSurvivesAnyAnswer()
    {
        QFETCH(QByteArray, kind);
        reopenSpoiled();
        m_spoiled->spoil = [kind](QTcpSocket& socket, const PeerRequest& request) {
            const bool isSpoiled = request.target.startsWith("/api/") && !request.target.startsWith("/api/auth");
            if (isSpoiled)
                answerBadly(socket, kind);
            return isSpoiled;
        };
        QStringList silent;
        for (const auto& place : Places::of(Role::Owner)) {
            m_window->workspace()->go(place.id);
            auto* const page = m_window->workspace()->page(place.id);
            QTRY_VERIFY2_WITH_TIMEOUT(page->isSettled(), qPrintable(place.id), 20000);
            const bool isTold = isErrorShown(*page) || place.id == QStringLiteral("settings");
            if (!isTold)
                silent << place.id;
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u' ')));
        // And back, by the button that stands there.
        m_spoiled->spoil = nullptr;
        m_window->workspace()->go(QStringLiteral("leads"));
        auto& list = *m_window->leads()->findChild<StatefulPage*>();
        QCOMPARE(list.state(), StatefulPage::State::Failed);
        pressButtonOf(list);
        QTRY_COMPARE_WITH_TIMEOUT(list.state(), StatefulPage::State::Content, 10000);
    }

    void aServerThatNeverAnswersHoldsNobodyUp()
    {
        reopenSpoiled();
        m_spoiled->spoil
            = [](QTcpSocket&, const PeerRequest& request) { return request.target.startsWith("/api/leads"); };
        m_window->workspace()->go(QStringLiteral("leads"));
        auto& list = *m_window->leads()->findChild<StatefulPage*>();
        QCOMPARE(list.state(), StatefulPage::State::Loading);
        m_window->workspace()->go(QStringLiteral("users")); // elsewhere all is well
        QTRY_VERIFY(view("users").model()->rowCount() > 0);
        m_window->workspace()->go(QStringLiteral("leads"));
        QTRY_COMPARE_WITH_TIMEOUT(list.state(), StatefulPage::State::Failed, 25000);
    }

private:
    static void answerBadly(QTcpSocket& socket, const QByteArray& kind)
    {
        if (kind == "nonsense")
            ScriptedPeer::answer(socket, 200, "\xff\xfe\x00 nonsense");
        else if (kind == "a page")
            ScriptedPeer::answer(socket, 200, "<html>It works!</html>", {}, "text/html");
        else if (kind == "half")
            ScriptedPeer::answer(socket, 200, "[{\"id\":1,\"name\":\"An");
        else if (kind == "nothing")
            ScriptedPeer::answer(socket, 200, {});
        else if (kind == "wrong shape")
            ScriptedPeer::answer(socket, 200, "{\"id\":\"seven\",\"rules\":7,\"items\":{}}");
        else if (kind == "broken")
            ScriptedPeer::answer(socket, 500, "{\"error\":\"Oh no.\",\"code\":\"internal\",\"requestId\":\"abc\"}");
        else if (kind == "cut") {
            socket.write("HTTP/1.1 200 X\r\nContent-Length: 5000\r\n\r\n[{");
            socket.disconnectFromHost();
        } else {
            constexpr int hundredMb = 100 * 1024 * 1024;
            socket.write("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(hundredMb) + "\r\n\r\n[" + QByteArray(64 * 1024, ' '));
        }
    }

    /// The window on the same server, by way of what spoils its answers.
    void reopenSpoiled()
    {
        m_window.reset();
        m_spoiled = std::make_unique<SpoiledServer>(QUrl(QString::fromStdString(m_server->url())));
        m_settings->setValue(QStringLiteral("place"), QStringLiteral("settings"));
        m_window = std::make_unique<MainWindow>(
            WindowParts{*m_settings, *m_appearance, m_language, [this] {
                            ReplySource<LocalAccess> source;
                            source.finish(LocalAccess{m_spoiled->url(), m_server->localToken()});
                            return source.reply();
                        }});
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->beginHere();
        // There is no live feed through it, and the window never quite at rest.
        QTRY_VERIFY(m_window->workspace() && m_window->workspace()->isSettled());
    }

    /// Either the page as a whole says that it could not be loaded, or a notice on it does.
    static bool isErrorShown(const QWidget& page)
    {
        for (const auto* const part : page.findChildren<StatefulPage*>()) {
            if (part->isVisible() && part->state() == StatefulPage::State::Failed)
                return true;
        }
        for (const auto* const notice : page.findChildren<NoticeBar*>()) {
            if (notice->isVisible() && !notice->sentence().isEmpty())
                return true;
        }
        return false;
    }
    static void pressButtonOf(const StatefulPage& page)
    {
        for (auto* const button : page.findChildren<QPushButton*>()) {
            if (button->isVisible())
                return button->click();
        }
        QFAIL("no button");
    }

    LeadDialog& openLead()
    {
        view().selectOnly(0);
        m_id = view().currentId();
        Q_EMIT view().openRequested(m_id);
        return *m_window->findChild<LeadDialog*>();
    }
    static FormField& fieldAt(const LeadDialog& dialog, const char* path)
    {
        for (auto* const one : dialog.findChildren<FormField*>()) {
            if (one->path() == QLatin1String(path))
                return *one;
        }
        qFatal("no field %s", path);
    }
    static QLineEdit& lineAt(const LeadDialog& dialog, const char* path)
    {
        return *qobject_cast<QLineEdit*>(fieldAt(dialog, path).editor());
    }
    static QPlainTextEdit& notesOf(const LeadDialog& dialog) { return *dialog.findChild<QPlainTextEdit*>(); }
    static void save(LeadDialog& dialog) { dialog.findChild<QPushButton*>(QStringLiteral("save"))->click(); }
    QString wordsOf(const LeadDialog&) const
    {
        auto* const dialog = m_window->findChild<LeadDialog*>();
        return dialog ? labels(*dialog).join(u'\n') : QString();
    }
    Lead saved()
    {
        Colleague colleague(*m_server);
        return *waitFor(colleague.leads.find(LeadId{m_id})).value();
    }
    RecordTableView& view(const char* name = "leads") const
    {
        return *m_window->findChild<RecordTableView*>(QString::fromLatin1(name));
    }

    std::unique_ptr<SpoiledServer> m_spoiled;
    std::int64_t m_id = 0;
};

QTEST_MAIN(WindowFaultsTest)
#include "window_faults_test.moc"
