#pragma once

#include "ui/client/lead_client.h"
#include "ui/widgets/popover.h"

class QComboBox;
class QPushButton;
class QSpinBox;

namespace vigie::ui {

class FormField;
class People;

/// By what a list of leads is narrowed, besides the status and the words: takes effect at once.
class LeadFilterPanel : public Popover {
    Q_OBJECT

public:
    LeadFilterPanel(const People& people, QWidget* parent);

    /// Shows what narrows the list now.
    void showFilters(const LeadQuery& query);
    /// The query with what is chosen here.
    LeadQuery applied(LeadQuery query) const;

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addOwners();
    void retranslate();

    const People& m_people;
    LeadQuery m_shown;
    QComboBox* m_source;
    QComboBox* m_owner;
    QSpinBox* m_score;
    QComboBox* m_created;
    std::vector<FormField*> m_fields;
    QPushButton* m_clear;
};

} // namespace vigie::ui
