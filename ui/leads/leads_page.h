#pragma once

#include "ui/client/lead_client.h"
#include "ui/leads/lead_columns.h"
#include "ui/widgets/record_list_page.h"
#include "ui/widgets/record_removals.h"

class QPushButton;

namespace vigie::ui {

class ChipRow;
class FloatingNotice;
class LeadDetail;
class SearchField;

/// All leads: searched, sorted and filtered by the server, changed by whoever else is at work.
class LeadsPage : public RecordListPage {
    Q_OBJECT

public:
    LeadsPage(const PageParts& parts, QWidget* parent = nullptr);
    ~LeadsPage() override;

    bool isSettled() const override;
    void visit(const Destination& destination) override;
    void create() override { makeLead(); }
    void finish() override;

protected:
    void load() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override;
    void showSelection() override;
    void retranslate() override;
    Reply<std::int64_t> askCount() override { return m_client.count(m_query); }
    std::int64_t leaving() const override;
    bool isFiltered() const override { return m_query.isFiltered(); }
    bool mayRemove() const override { return m_mayWrite; }

private:
    QWidget* makeTools();
    void connectParts();
    void connectData();
    std::optional<LeadStatus> chosenStatus() const;
    void showSort();
    void sortBy(int column);
    void edit(std::int64_t id);
    void makeLead();
    void openDialog(const Lead& lead);
    void removeSelected();
    void showUndo();

    ApiClient& m_api;
    LeadClient m_client;
    bool m_mayWrite;
    LeadQuery m_query;
    LeadTableModel m_model;
    RecordRemovals<Lead>* m_removals;
    SearchField* m_search;
    ChipRow* m_filters;
    QPushButton* m_new;
    FloatingNotice* m_undo;
    LeadDetail* m_detail;
};

} // namespace vigie::ui
