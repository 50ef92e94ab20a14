#pragma once

#include "ui/client/chat_client.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>
#include <QUuid>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace vigie::ui {

class ChatThread;
class Initials;
class NoticeBar;

/// One conversation: what was said, what the assistant understood, and a line to answer in. Whoever answers takes over.
class ChatPane : public QWidget {
    Q_OBJECT

public:
    ChatPane(const PageParts& parts, QWidget* parent);

    void show(const std::optional<Conversation>& conversation);
    /// Something was said in this conversation.
    void noticed(ConversationId conversation);
    /// The assistant is writing, perhaps in this one.
    void grow(const ChatProgress& progress);
    /// What it is writing is no longer heard of.
    void stopGrowing();
    void focusReply();
    bool isSettled() const
    {
        return !m_load.isPending() && !m_save.isPending() && !m_read.isPending() && !m_say.isPending();
    }

Q_SIGNALS:
    void leadRequested(vigie::LeadId lead);
    /// The server said how the conversation is now.
    void changed(const vigie::Conversation& conversation);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeReply();
    void fill();
    void fillFacts();
    QString speaker(const ChatMessage& message) const;
    void load();
    void setState(ChatState state);
    void markRead();
    void say();
    void take(const Result<Conversation>& saved);
    QString draftName() const;
    void keepDraft();
    void restoreDraft();
    void retranslate();

    PageParts m_parts;
    ChatClient m_client;
    bool m_mayWrite;
    bool m_hasMore = false; ///< something was said while messages were on their way
    std::optional<Conversation> m_chat;
    Reply<std::vector<ChatMessage>> m_load;
    Reply<Conversation> m_save;
    Reply<Conversation> m_read;
    Reply<ChatExchange> m_say;
    QUuid m_sayId = QUuid::createUuid();
    QTimer m_keepSoon;
    QStackedLayout* m_stack;
    QLabel* m_none;
    Initials* m_initials;
    QLabel* m_name;
    QLabel* m_about;
    QPushButton* m_handOver; ///< takes over or hands back
    QPushButton* m_close;
    QPushButton* m_lead;
    NoticeBar* m_notice;
    NoticeBar* m_problem;
    QVBoxLayout* m_facts;
    ChatThread* m_thread;
    QPlainTextEdit* m_words;
    QPushButton* m_send;
};

} // namespace vigie::ui
