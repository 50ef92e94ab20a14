#include "ui/chat/chat_words.h"

namespace vigie::ui {

QString ChatWords::state(ChatState state)
{
    switch (state) {
    case ChatState::Bot:
        return tr("Assistant");
    case ChatState::Human:
        return tr("Person");
    case ChatState::Closed:
        break;
    }
    return tr("Closed");
}

Tone ChatWords::tone(ChatState state)
{
    switch (state) {
    case ChatState::Bot:
        return Tone::Violet;
    case ChatState::Human:
        return Tone::Good;
    case ChatState::Closed:
        break;
    }
    return Tone::Neutral;
}

QString ChatWords::last(const Conversation& conversation)
{
    const QString text = QString::fromStdString(conversation.lastText).simplified();
    switch (conversation.lastRole) {
    case ChatRole::User:
        return text;
    case ChatRole::Assistant:
        //: what the assistant said last
        return tr("Assistant: %1").arg(text);
    case ChatRole::Agent:
        break;
    }
    //: what somebody of the company said last
    return tr("We: %1").arg(text);
}

} // namespace vigie::ui
