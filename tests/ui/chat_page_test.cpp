#include "server/demo/demo_data.h"
#include "tests/support/model_server.h"
#include "tests/support/wire.h"
#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/chat/chat_bubble.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/chat_pane.h"
#include "ui/chat/chat_thread.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/notice_bar.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;
using vigie::test::Answer;
using vigie::test::Client;
using vigie::test::ModelRequest;
using vigie::test::ModelServer;
using vigie::test::Wire;

/// Conversations in the window, while visitors write on the other side.
class ChatPageTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin(QStringLiteral("chats"));
        m_colleague = std::make_unique<Colleague>(*m_server);
        m_model = std::make_unique<ModelServer>();
        m_model->follow([](const ModelRequest& request) {
            return ModelServer::says(request,
                request.schemaName().empty() ? "How many books?"
                                             : json::toText({{"need", "books bound"}, {"nextStep", "call back"}}));
        });
        const Client owner(port(), m_colleague->session.accessToken());
        const json::Value ai{{"endpoints",
            json::Array{json::Object{{"feature", "default"}, {"model", "small"}, {"baseUrl", m_model->baseUrl()}}}}};
        QCOMPARE(owner.put("/api/ai/settings", json::toText(ai)).status, 200);
        m_key = owner.put("/api/chat/settings", R"({"enabled":true})").text("key");
        QVERIFY(!m_key.empty());
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
        m_model.reset();
    }

    void whoWritesIsAtTheTopAtOnce()
    {
        QVERIFY(table().model()->rowCount() > 20); // the demonstration's
        const auto begun = visitor("I have books to bind");
        QTRY_COMPARE(nameAt(0), QStringLiteral("Visiteur du site"));
        choose(0);
        QTRY_COMPARE(said(), (QStringList{QStringLiteral("I have books to bind"), QStringLiteral("How many books?")}));
        QTRY_VERIFY(labels(pane()).contains(QStringLiteral("Need: books bound")));
        QVERIFY(labels(pane()).contains(QStringLiteral("The assistant answers")));
        // Read as soon as it is seen.
        QTRY_COMPARE(table().model()->index(0, static_cast<int>(ChatColumn::Unread)).data().toString(), QString());
        goOn(begun, "Two hundred");
        QTRY_COMPARE(said().size(), qsizetype(4));
    }

    void whoAnswersTakesOver()
    {
        const auto begun = visitor("Hello");
        QTRY_COMPARE(nameAt(0), QStringLiteral("Visiteur du site"));
        choose(0);
        QTRY_COMPARE(said().size(), qsizetype(2));
        QTest::keyClick(&table(), Qt::Key_R);
        QVERIFY(words().hasFocus());
        QTest::keyClicks(&words(), QStringLiteral("I am a person"));
        QTest::keyClick(&words(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&words(), QStringLiteral("called Camille"));
        QTest::keyClick(&words(), Qt::Key_Return);
        QTRY_COMPARE(said().size(), qsizetype(3));
        QCOMPARE(said().last(), QStringLiteral("I am a person\ncalled Camille"));
        QVERIFY(words().toPlainText().isEmpty());
        QTRY_COMPARE(button("handOver").text(), QStringLiteral("Hand back"));
        QVERIFY(labels(pane()).contains(QStringLiteral("Camille Durand answers")));
        goOn(begun, "A person!");
        QTRY_COMPARE(said().size(), qsizetype(4));
        // Handed back, the assistant answers what nobody has.
        button("handOver").click();
        QTRY_COMPARE(said().size(), qsizetype(5));
        QTRY_COMPARE(button("handOver").text(), QStringLiteral("Take over"));
        button("closeChat").click();
        QTRY_VERIFY(labels(pane()).contains(QStringLiteral("Closed")));
        QVERIFY(!button("closeChat").isVisible());
    }

    void anAnswerGrowsWhereItWillStand()
    {
        const auto begun = openChat();
        const QString whole = QStringLiteral("One two three four five six");
        speakSlowly(whole);
        const auto visitor = visitorSays(begun, "Count");
        QTRY_VERIFY(said().size() == 4 && said().last().startsWith(QStringLiteral("One")));
        const auto* const bubble = bubbles().last();
        QVERIFY(said().last() != whole);
        QVERIFY(labels(*bubble).contains(QStringLiteral("Assistant · writing…")));
        QTRY_VERIFY(said().last().startsWith(QStringLiteral("One two three")));
        const auto* const text = bubble->findChildren<QLabel*>().last();
        QVERIFY(text->accessibleName().startsWith(QStringLiteral("Assistant is writing: One two three")));
        keepPicture(pane(), "chat-writing");
        // In another language it grows on.
        m_language.use(Language::French);
        m_language.use(Language::English);
        QTRY_COMPARE(said().last(), whole);
        QTRY_VERIFY(!isWriting());
        QCOMPARE(said().size(), qsizetype(4));
        QVERIFY(bubbles().last()->findChildren<QLabel*>().last()->accessibleName().startsWith(
            QStringLiteral("Assistant: One")));
        QTest::qWait(100);
        QCOMPARE(said().size(), qsizetype(4)); // nothing of it comes late
    }

    /// Whoever reads further up stays there; at the end, one follows what is written.
    void whatGrowsStaysInSight()
    {
        const auto begun = openChat();
        QString whole;
        for (int i = 0; i < 120; ++i)
            whole += QStringLiteral("word%1 ").arg(i);
        m_model->follow(
            [whole](const ModelRequest& request) { return ModelServer::says(request, whole.toStdString(), 20); });
        const auto visitor = visitorSays(begun, "Speak");
        m_window->resize(1400, 600);
        auto* const bar = find<ChatThread>().verticalScrollBar();
        QTRY_VERIFY(isWriting() && bar->maximum() > 100);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(10);
        const int before = bar->maximum();
        QTRY_VERIFY(bar->maximum() > before);
        QCOMPARE(bar->value(), 10);
        QTRY_VERIFY_WITH_TIMEOUT(!isWriting(), 10000);
        QCOMPARE(said().last(), whole.trimmed());
        QCOMPARE(bar->value(), 10);
    }

    void whatComesToNothingIsGone()
    {
        const auto begun = openChat();
        m_model->follow([](const ModelRequest& request) {
            auto reply = ModelServer::says(request, "One two three four", 150);
            reply.pieces.resize(3);
            reply.isCut = true;
            return reply;
        });
        const auto visitor = visitorSays(begun, "Count");
        QTRY_VERIFY(isWriting());
        QCOMPARE(said().size(), qsizetype(4));
        QTRY_COMPARE(said().size(), qsizetype(3));
        QVERIFY(!isWriting());
    }

    void whoTakesOverEndsWhatIsBeingWritten()
    {
        const auto begun = openChat();
        speakSlowly(QStringLiteral("One two three four five six"));
        const auto visitor = visitorSays(begun, "Count");
        QTRY_VERIFY(isWriting());
        button("handOver").click();
        QTRY_COMPARE(said().size(), qsizetype(3));
        visitor->read();
        QTest::qWait(100);
        QCOMPARE(said().size(), qsizetype(3));
    }

    void withoutTheServerNothingIsBeingWritten()
    {
        const auto begun = openChat();
        speakSlowly(QStringLiteral("One two three four five six"));
        const auto visitor = visitorSays(begun, "Count");
        QTRY_VERIFY(isWriting());
        m_server.reset();
        QTRY_VERIFY(!isWriting());
    }

    void whatTheAssistantCouldNotIsSaid()
    {
        m_model->follow([](const ModelRequest&) { return ModelServer::refuses(401, "Incorrect API key"); });
        const auto begun = visitor("Hello");
        QTRY_COMPARE(nameAt(0), QStringLiteral("Visiteur du site"));
        choose(0);
        QTRY_VERIFY(std::ranges::any_of(pane().findChildren<NoticeBar*>(),
            [](const NoticeBar* bar) { return bar->isVisible() && bar->sentence().contains(QStringLiteral("clé")); }));
    }

    void whatWasWrittenAndNotSentIsThereAgain()
    {
        choose(0);
        QTRY_VERIFY(m_window->isSettled());
        words().setFocus();
        QTest::keyClicks(&words(), QStringLiteral("Half an ans"));
        choose(1);
        QVERIFY(words().toPlainText().isEmpty());
        choose(0);
        QCOMPARE(words().toPlainText(), QStringLiteral("Half an ans"));
        QVERIFY(button("send").isEnabled());
        QTRY_VERIFY(!said().isEmpty());
        // The server is away: what was written stays.
        const auto before = said();
        m_server.reset();
        QTest::keyClick(&words(), Qt::Key_Return);
        QTRY_VERIFY(std::ranges::any_of(
            pane().findChildren<NoticeBar*>(), [](const NoticeBar* bar) { return bar->isVisible(); }));
        QCOMPARE(words().toPlainText(), QStringLiteral("Half an ans"));
        QCOMPARE(said(), before);
    }

    void theLeadIsAClickAway()
    {
        choose(2);
        const QString name = nameAt(2);
        button("openLead").click();
        QTRY_COMPARE(m_window->workspace()->place(), QStringLiteral("leads"));
        QTRY_VERIFY(m_window->isSettled());
        QTRY_VERIFY(labels(find<LeadsPage>()).contains(name));
    }

    void everythingTurnsWithTheLanguage()
    {
        choose(0);
        QTRY_VERIFY(!said().isEmpty());
        const auto before = said();
        m_language.use(Language::French);
        QTRY_COMPARE(words().placeholderText(), QStringLiteral("Répondre au visiteur"));
        QCOMPARE(said(), before);
    }

private:
    std::uint16_t port() const
    {
        return static_cast<std::uint16_t>(QUrl(QString::fromStdString(m_server->url())).port());
    }
    ChatPane& pane() const { return find<ChatPane>(); }
    RecordTableView& table() const { return *find<ChatPage>().findChild<RecordTableView*>(); }
    QPlainTextEdit& words() const { return *pane().findChild<QPlainTextEdit*>(QStringLiteral("reply")); }
    QPushButton& button(const char* name) const { return *pane().findChild<QPushButton*>(QLatin1String(name)); }
    QString nameAt(int row) const
    {
        return table().model()->index(row, static_cast<int>(ChatColumn::Visitor)).data().toString();
    }
    void choose(int row) const
    {
        table().selectOnly(row);
        table().setFocus();
    }
    QList<ChatBubble*> bubbles() const { return pane().findChildren<ChatBubble*>(); }
    QStringList said() const
    {
        QStringList out;
        for (const auto* const bubble : bubbles())
            out << bubble->findChildren<QLabel*>().last()->text();
        return out;
    }
    bool isWriting() const { return labels(pane()).contains(QStringLiteral("Assistant · writing…")); }

    Answer visitor(const char* message) const
    {
        return Client(port(), {}).post("/api/chat/message", json::toText({{"message", message}, {"key", m_key}}));
    }
    /// A conversation of one question and one answer, to be seen.
    Answer openChat() const
    {
        auto begun = visitor("Hello");
        [&] { QTRY_COMPARE(nameAt(0), QStringLiteral("Visiteur du site")); }();
        choose(0);
        [&] { QTRY_COMPARE(said().size(), qsizetype(2)); }();
        return begun;
    }
    void speakSlowly(const QString& text) const
    {
        m_model->follow(
            [text](const ModelRequest& request) { return ModelServer::says(request, text.toStdString(), 150); });
    }
    /// Does not wait for the answer.
    std::unique_ptr<Wire> visitorSays(const Answer& begun, const char* message) const
    {
        const std::string body
            = json::toText({{"message", message}, {"conversationKey", begun.text("conversationKey")}});
        auto wire = std::make_unique<Wire>(port());
        wire->send(QByteArray::fromStdString("POST /api/chat/message HTTP/1.1\r\nHost: x\r\nContent-Type: "
                                             "application/json\r\nContent-Length: "
            + std::to_string(body.size()) + "\r\n\r\n" + body));
        return wire;
    }
    void goOn(const Answer& begun, const char* message) const
    {
        const json::Value body{{"message", message}, {"conversationKey", begun.text("conversationKey")}};
        QCOMPARE(Client(port(), {}).post("/api/chat/message", json::toText(body)).status, 200);
    }

    std::unique_ptr<Colleague> m_colleague;
    std::unique_ptr<ModelServer> m_model;
    std::string m_key;
};

QTEST_MAIN(ChatPageTest)
#include "chat_page_test.moc"
