#pragma once

#include "server/conversations/chat_api.h"

#include <QWidget>

namespace vigie::ui {

/// Something said: the visitor's at the left, ours at the right, the assistant's in its own colour.
class ChatBubble : public QWidget {
    Q_OBJECT

public:
    ChatBubble(const ChatMessage& message, const QString& speaker, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChatRole m_role;
    QWidget* m_text;
};

} // namespace vigie::ui
