#pragma once

#include "server/changes/change_api.h"
#include "server/conversations/chat_api.h"

#include <QTimer>

#include <functional>
#include <map>
#include <mutex>

namespace vigie {

class ToldAnswer;

/// Tells the people of a company what a model is writing in their conversations, while it is written. One a process: an
/// answer is written on any worker, and whoever takes the conversation over does so on any other.
class ChatTeller {
public:
    /// Where it is told; set before the first answer, called on any thread.
    std::function<void(CompanyId, const ChatProgress&)> tell;

    /// A change came through the ledger: once a person has taken over, nothing comes of what is being written. On one
    /// worker of a process.
    void noticed(const Change& change);

private:
    friend class ToldAnswer;

    struct Growing {
        const ToldAnswer* answer = nullptr;
        ChatMessageId answersId;
        bool isHeard = false;
    };

    void begin(const ToldAnswer& answer, const ChatProgress& progress);
    void pass(const ToldAnswer& answer, CompanyId company, const ChatProgress& progress);
    void end(const ToldAnswer& answer, CompanyId company, const ChatProgress& progress);
    bool isOf(const ToldAnswer& answer, ConversationId conversation) const;

    std::mutex m_mutex; // held while it is told: nothing follows an end
    std::map<ConversationId, Growing> m_growing; // one a conversation, also when the model is asked twice
};

/// An answer while a model writes it. It comes to nothing unless it is kept. Belongs to one thread.
class ToldAnswer {
public:
    ToldAnswer(ChatTeller& teller, CompanyId company, ConversationId conversation, ChatMessageId answers);
    ~ToldAnswer();
    ToldAnswer(const ToldAnswer&) = delete;
    ToldAnswer& operator=(const ToldAnswer&) = delete;

    /// The first words are told at once, those that follow some at a time.
    void add(std::string_view text);
    /// It is in the ledger, in these words.
    void keep(const std::string& text);

private:
    void tellSoFar();

    ChatTeller& m_teller;
    CompanyId m_company;
    ChatProgress m_progress;
    std::string m_text; // as the model wrote it
    QTimer m_gathering;
};

} // namespace vigie
