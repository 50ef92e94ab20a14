#pragma once

#include "server/leads/lead_api.h"
#include "ui/theme/glyph.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace vigie::ui {

class Initials;
class ScoreRing;

/// Who the selected lead is, and why it has its score.
class LeadDetail : public QWidget {
    Q_OBJECT

public:
    static constexpr int paneWidth = 328;

    explicit LeadDetail(QWidget* parent = nullptr);

    /// One lead, or how many are selected when it is not one.
    void showLead(const Lead& lead);
    void showCount(int selected);
    void setMayWrite(bool mayWrite);

Q_SIGNALS:
    void editRequested();
    void deleteRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeOther();
    QWidget* makeHead();
    QWidget* makeBody();
    void retranslate();
    void fill();
    void fillFactors();
    void fillFacts();
    void addFact(Glyph glyph, const QString& text);

    std::optional<Lead> m_lead;
    int m_count = 0;
    bool m_mayWrite = true;
    QWidget* m_one;
    QWidget* m_other;
    QLabel* m_otherText;
    QPushButton* m_deleteAll;
    Initials* m_initials;
    QLabel* m_name;
    QLabel* m_company;
    QPushButton* m_edit;
    QPushButton* m_delete;
    ScoreRing* m_ring;
    QVBoxLayout* m_factors;
    QVBoxLayout* m_facts;
    QLabel* m_notesTitle;
    QLabel* m_notes;
    QLabel* m_since;
};

} // namespace vigie::ui
