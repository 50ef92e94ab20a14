#pragma once

#include "server/views/view_api.h"
#include "ui/client/lead_client.h"
#include "ui/leads/lead_columns.h"
#include "ui/widgets/record_list_page.h"

class QPushButton;

namespace vigie::ui {

class ChipRow;
class LeadBoard;
class LeadDetail;
class LeadFilterChips;
class LeadFilterPanel;
class LeadWork;
class SearchField;
class SegmentedSwitch;
class ViewMenu;

/// All leads: searched, sorted and filtered by the server, changed by whoever else is at work.
class LeadsPage : public RecordListPage {
    Q_OBJECT

public:
    LeadsPage(const PageParts& parts, QWidget* parent = nullptr);
    ~LeadsPage() override;

    bool isSettled() const override;
    void focusFirst() override;
    void visit(const Destination& destination) override;
    void create() override { makeLead(); }
    std::vector<Command> commands() override;
    void finish() override;

protected:
    void load() override;
    void refresh() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override;
    void showSelection() override;
    void retranslate() override;
    Reply<std::int64_t> askCount() override { return m_client.count(m_query); }
    std::int64_t leaving() const override;
    bool isFiltered() const override { return m_query.isFiltered(); }
    void resizeEvent(QResizeEvent* event) override;
    bool mayRemove() const override { return m_mayWrite; }

private:
    enum Look { asList, asBoard };

    QWidget* makeTools();
    void connectParts();
    void connectData();
    std::optional<LeadStatus> chosenStatus() const;
    /// What shall be shown, as the search, the chips and the filters say.
    LeadQuery wanted() const;
    /// Shows another list, and everything that says which.
    void apply(const LeadQuery& query);
    void showAll();
    SavedView presentView() const;
    void showTools();
    void sortBy(int column);
    void edit(std::int64_t id);
    void connectBoard();
    bool isBoard() const { return isAlternativeShown(); }
    /// As it was left the last time.
    void beginWithBoard();
    void takeLook(int look);
    void showBoard(bool isShown);
    /// Somebody moved its card on the board.
    void moveLead(const Lead& lead, LeadStatus to);
    std::vector<Command> boardCommands();
    void makeLead();
    void importLeads();
    void openDialog(const Lead& lead);

    ApiClient& m_api;
    LeadClient m_client;
    bool m_mayWrite;
    bool m_mayImport;
    LeadQuery m_query;
    LeadQuery m_listed; ///< what the table holds
    LeadTableModel m_model;
    LeadWork* m_work;
    LeadQuery m_narrowed; ///< the filters besides status and words, and the order
    LeadBoard* m_board;
    SegmentedSwitch* m_look; ///< list or board
    SearchField* m_search;
    ChipRow* m_filters;
    QPushButton* m_filter;
    LeadFilterPanel* m_filterPanel;
    LeadFilterChips* m_filterChips;
    ViewMenu* m_views;
    QPushButton* m_import;
    QPushButton* m_new;
    LeadDetail* m_detail;
};

} // namespace vigie::ui
