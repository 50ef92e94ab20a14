#pragma once

#include "ui/chat/chat_columns.h"
#include "ui/client/chat_client.h"
#include "ui/widgets/record_list_page.h"

namespace vigie::ui {

class ChatPane;
class ChipRow;

/// Conversations with visitors, the latest first, and beside them the one that is selected, to be read and taken over.
class ChatPage : public RecordListPage {
    Q_OBJECT

public:
    ChatPage(const PageParts& parts, QWidget* parent = nullptr);

    bool isSettled() const override;
    void visit(const Destination& destination) override;
    std::vector<Command> commands() override;

protected:
    void load() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override;
    void showSelection() override;
    void retranslate() override;
    bool isFiltered() const override;
    Reply<std::int64_t> askCount() override;
    int leastWidthForDetail() const override { return 0; }

private:
    std::optional<ChatState> wantedState() const;
    void noticed(const Change& change);
    void hear(const QString& topic, const json::Value& progress);

    ChatClient m_client;
    ChatTableModel m_model;
    ChipRow* m_states;
    ChatPane* m_pane;
};

} // namespace vigie::ui
