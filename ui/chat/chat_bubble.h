#pragma once

#include "server/conversations/chat_api.h"

#include <QWidget>

class QLabel;

namespace vigie::ui {

/// Something said: the visitor's at the left, ours at the right, the assistant's in its own colour.
class ChatBubble : public QWidget {
    Q_OBJECT

public:
    ChatBubble(ChatRole role, QWidget* parent);

    /// What was said, and when.
    void say(const ChatMessage& message, const QString& speaker);
    /// What is being written, as far as it has got.
    void write(const QString& text, const QString& speaker);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void put(const QString& text, int leastWidth);

    ChatRole m_role;
    QLabel* m_who;
    QLabel* m_words;
};

} // namespace vigie::ui
