#pragma once

#include "server/conversations/chat_api.h"

#include <QScrollArea>
#include <QTimer>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace vigie::ui {

class ChatBubble;

/// What was said in a conversation, and under it the answer that is being written. New things come into sight; whoever
/// reads further up stays there.
class ChatThread : public QScrollArea {
    Q_OBJECT

public:
    /// `speaker` names who said something.
    ChatThread(std::function<QString(const ChatMessage&)> speaker, QWidget* parent);

    /// Those of another conversation are to come.
    void begin();
    /// Those that are not there yet, oldest first.
    void add(const std::vector<ChatMessage>& messages);
    /// The last one there is; none before the first.
    ChatMessageId last() const;
    /// An answer, as far as it is written. It stays until it is among the messages.
    void grow(const ChatProgress& progress);
    void stopGrowing();
    /// Says everything again: names and times are others in another language.
    void retranslate();

private:
    void put(const ChatMessage& message);
    bool isAnswered(ChatMessageId message) const;

    std::function<QString(const ChatMessage&)> m_speaker;
    bool m_isAtEnd = true;
    std::vector<ChatMessage> m_messages;
    QVBoxLayout* m_said;
    ChatBubble* m_growing = nullptr; ///< the last of them, while there is one
    ChatProgress m_progress;
    QTimer m_silence;
};

} // namespace vigie::ui
