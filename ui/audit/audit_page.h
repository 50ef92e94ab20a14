#pragma once

#include "ui/audit/audit_columns.h"
#include "ui/client/audit_client.h"
#include "ui/widgets/record_list_page.h"

namespace vigie::ui {

class AuditDetail;
class ChipRow;

/// Who changed what, newest first, growing while others work.
class AuditPage : public RecordListPage {
    Q_OBJECT

public:
    AuditPage(const PageParts& parts, QWidget* parent = nullptr);

protected:
    void load() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override;
    void showSelection() override;
    void retranslate() override;
    bool isFiltered() const override;
    int nameColumn() const override { return static_cast<int>(AuditColumn::Record); }

private:
    AuditClient m_client;
    AuditTableModel m_model;
    ChipRow* m_kinds;
    AuditDetail* m_detail;
};

} // namespace vigie::ui
