#pragma once

#include "ui/checkins/checkin_columns.h"
#include "ui/client/checkin_client.h"
#include "ui/widgets/record_edits.h"
#include "ui/widgets/record_list_page.h"
#include "ui/widgets/record_removals.h"

class QComboBox;
class QPushButton;

namespace vigie::ui {

class CheckInDetail;
class ChipRow;
class PresencePanel;
class SearchField;

/// Who is where: those who are here now by place, and each check-in there ever was.
class CheckInsPage : public RecordListPage {
    Q_OBJECT

public:
    explicit CheckInsPage(const PageParts& parts, QWidget* parent = nullptr);
    ~CheckInsPage() override;

    bool isSettled() const override;
    void visit(const Destination& destination) override;
    void create() override { openDialog({}); }
    std::vector<Command> commands() override;
    void finish() override { m_removals->sendNow(); }

protected:
    void load() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override;
    void showSelection() override;
    void retranslate() override;
    std::int64_t leaving() const override { return m_removals->waiting(); }
    Reply<std::int64_t> askCount() override { return m_client.count(m_query); }
    bool isFiltered() const override;
    bool mayRemove() const override { return true; }
    void resizeEvent(QResizeEvent* event) override;

private:
    bool may(Permission permission) const;
    QWidget* makeTools();
    void connectParts();
    void connectDetail();
    void connectRemovals();
    void fillWhose();
    CheckInQuery wanted() const;
    void showAll();
    void showTools();
    void sortBy(int column);
    void edit(std::int64_t id);
    void openDialog(const CheckIn& checkIn);
    std::optional<CheckIn> current() const;
    bool mayChange(const CheckIn& checkIn) const;
    void leave();
    void offerReturn(const CheckIn& before, const CheckIn& after);
    void removeSelected();
    void offerRemovals();
    void measureFromCurrent();
    void showDistances();

    CheckInClient m_client;
    UserId m_me;
    CheckInQuery m_query;
    std::shared_ptr<std::optional<Position>> m_origin; ///< where distances are measured from
    CheckInTableModel m_model;
    RecordRemovals<CheckIn>* m_removals;
    RecordEdits<CheckIn>* m_edits = nullptr; ///< null for who sees what they may not change
    Reply<CheckIn> m_save;
    Sort m_sort{"createdAt", true};
    SearchField* m_search;
    ChipRow* m_when;
    QComboBox* m_whose;
    QPushButton* m_new;
    PresencePanel* m_presence;
    CheckInDetail* m_detail;
};

} // namespace vigie::ui
