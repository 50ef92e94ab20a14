#pragma once

#include "ui/client/assignment_client.h"
#include "ui/settings/record_section.h"

class QCheckBox;
class QPushButton;

namespace vigie::ui {

class AssignmentRuleRow;
class PeopleChecks;

/// Who looks after leads that come in without an owner.
class AssignmentSection : public RecordSection<LeadAssignment> {
    Q_OBJECT

public:
    AssignmentSection(const PageParts& parts, QWidget* parent);

    void noticed(const Change& change) override;

protected:
    Reply<LeadAssignment> fetch() override { return m_client.assignment(); }
    Reply<LeadAssignment> change(const LeadAssignment& record, const std::vector<std::string_view>& fields) override
    {
        return m_client.change(record, fields);
    }
    void fill(const LeadAssignment& record) override;
    LeadAssignment read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const LeadAssignment& record, std::string_view field) const override;
    bool isAcceptable() override;
    void retranslate() override;

private:
    void build();
    void addRule(const AssignmentRule& rule);
    void remove(AssignmentRuleRow* row);

    const People& m_colleagues;
    AssignmentClient m_client;
    SettingsCard* m_card;
    SettingsCard* m_exceptions;
    QCheckBox* m_enabled;
    PeopleChecks* m_people;
    QWidget* m_list;
    std::vector<AssignmentRuleRow*> m_rows;
    QPushButton* m_add;
};

} // namespace vigie::ui
