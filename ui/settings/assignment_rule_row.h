#pragma once

#include "server/leads/lead_assignment_api.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace vigie::ui {

class People;
class PeopleChecks;
class RuleCondition;

/// One rule of who gets a lead: when it holds, and among whom the leads are shared.
class AssignmentRuleRow : public QWidget {
    Q_OBJECT

public:
    AssignmentRuleRow(const AssignmentRule& rule, const People& people, QWidget* parent);

    AssignmentRule rule() const;
    /// Says what the rule lacks; false where it lacks something.
    bool checkComplete();

Q_SIGNALS:
    void edited();
    void removeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_when;
    RuleCondition* m_condition;
    QPushButton* m_remove;
    QLabel* m_to;
    PeopleChecks* m_people;
    QLabel* m_error;
};

} // namespace vigie::ui
