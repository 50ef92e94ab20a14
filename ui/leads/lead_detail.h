#pragma once

#include "server/leads/lead_api.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/workspace_page.h"

#include <optional>

namespace vigie::ui {

class ReportBlock;
class ScoreRing;
class TaskBlock;
class Timeline;

/// Who the selected lead is, why it has its score, and what has happened.
class LeadDetail : public DetailPane {
    Q_OBJECT

public:
    explicit LeadDetail(const PageParts& parts, QWidget* parent = nullptr);

    /// One lead, or how many are selected when it is not one.
    void showLead(const Lead& lead);
    void showCount(int selected);
    void setMayWrite(bool mayWrite);

Q_SIGNALS:
    void editRequested();
    void deleteRequested();
    /// What else can be done with what is selected, under the button that asks for it.
    void menuRequested(const QPoint& globalPosition);

protected:
    void retranslate() override;

private:
    QWidget* makeBody();
    void fill();
    void fillFactors();
    void fillFacts();
    void addFact(Glyph glyph, const QString& text);

    PageParts m_parts;
    std::optional<Lead> m_lead;
    int m_count = 0;
    bool m_mayWrite = true;
    QPushButton* m_changeAll;
    QPushButton* m_more;
    QPushButton* m_edit;
    QPushButton* m_delete;
    ScoreRing* m_ring;
    QVBoxLayout* m_factors;
    QVBoxLayout* m_facts;
    QLabel* m_notesTitle;
    QLabel* m_notes;
    ReportBlock* m_report;
    TaskBlock* m_tasks;
    Timeline* m_timeline;
    QLabel* m_since;
};

} // namespace vigie::ui
