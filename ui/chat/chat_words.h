#pragma once

#include "server/conversations/chat_api.h"
#include "ui/theme/tone.h"

#include <QCoreApplication>

namespace vigie::ui {

/// What conversations are called.
class ChatWords {
    Q_DECLARE_TR_FUNCTIONS(ChatWords)

public:
    static QString state(ChatState state);
    static Tone tone(ChatState state);
    /// What was said last, and by whom where it was not the visitor.
    static QString last(const Conversation& conversation);
};

} // namespace vigie::ui
