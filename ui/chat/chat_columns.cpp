#include "ui/chat/chat_columns.h"

#include "ui/chat/chat_words.h"
#include "ui/theme/typography.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

#include <QLocale>

namespace vigie::ui {

std::vector<RecordColumn<Conversation>> chatColumns()
{
    RecordColumn<Conversation> last{[] { return ChatWords::tr("Last message"); },
        [](const Conversation& chat) { return TimeText::brief(TimeText::localTime(chat.lastMessageAt)); }, {},
        Qt::AlignRight, "lastMessageAt"};
    last.exact = [](const Conversation& chat) { return TimeText::exact(chat.lastMessageAt); };
    return {
        {[] { return QString(); }, [](const Conversation&) { return QString(); }},
        {[] { return ChatWords::tr("Visitor"); },
            [](const Conversation& chat) { return QString::fromStdString(chat.leadName); }, {}, Qt::AlignLeft,
            "leadName"},
        {[] { return ChatWords::tr("Answered by"); },
            [](const Conversation& chat) { return ChatWords::state(chat.state); }, {}, Qt::AlignLeft, "state"},
        {[] { return ChatWords::tr("Unread"); },
            [](const Conversation& chat) {
                return chat.unread > 0 ? QLocale().toString(static_cast<qlonglong>(chat.unread)) : QString();
            },
            {}, Qt::AlignRight, "unread"},
        last,
    };
}

std::vector<ColumnWidth> chatColumnWidths()
{
    int state = 0;
    for (const auto each : {ChatState::Bot, ChatState::Human, ChatState::Closed})
        state = std::max(state, cells::pillWidth(ChatWords::state(each)));
    return {{RecordTableView::tickColumnWidth, 0}, {180, 6}, {std::max(state + 2 * cells::padding, 120), 0, 2},
        {76, 0, 1}, {136, 0}};
}

void ChatDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const
{
    const Conversation& chat = static_cast<const ChatTableModel*>(index.model())->record(index.row());
    switch (static_cast<ChatColumn>(index.column())) {
    case ChatColumn::Visitor:
        return cells::twoLines(painter, rect, index.data().toString(), ChatWords::last(chat), tokens);
    case ChatColumn::State:
        return cells::pill(painter, rect, index.data().toString(), colorsOf(ChatWords::tone(chat.state), tokens));
    case ChatColumn::Unread:
        painter.setFont(textFont(TextSize::Base, QFont::DemiBold));
        return cells::line(painter, rect, index.data().toString(), tokens.accentText, Qt::AlignRight);
    default:
        return cells::line(painter, rect, index.data().toString(), tokens.text2, Qt::AlignRight);
    }
}

} // namespace vigie::ui
