#pragma once

#include "ui/client/lead_client.h"
#include "ui/client/score_rules_client.h"
#include "ui/settings/settings_card.h"

#include <QTimer>

class QCompleter;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace vigie::ui {

class ScoreRing;

/// What rules that are not saved yet would give a lead, beside what it has.
class ScorePreviewCard : public SettingsCard {
    Q_OBJECT

public:
    ScorePreviewCard(ApiClient& api, QWidget* parent);

    bool isSettled() const
    {
        return !m_search.isPending() && !m_preview.isPending() && !m_previewSoon.isActive() && !m_searchSoon.isActive();
    }
    void setRules(std::vector<ScoreRule> rules);
    const std::optional<Lead>& lead() const { return m_lead; }
    /// What the rules would give; nothing before the server has said so.
    std::optional<int> wouldBe() const { return m_wouldBe; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeScore(ScoreRing*& ring, QLabel*& word);
    void retranslate();
    void search(const QString& words);
    void choose(const Lead& lead);
    void ask();
    void show(const ScorePreview& preview);

    LeadClient m_leads;
    ScoreRulesClient m_client;
    std::vector<ScoreRule> m_rules;
    std::vector<Lead> m_found;
    std::optional<Lead> m_lead;
    std::optional<int> m_wouldBe;
    Reply<RecordPage<Lead>> m_search;
    Reply<ScorePreview> m_preview;
    QTimer m_searchSoon;
    QTimer m_previewSoon;
    QLineEdit* m_words;
    QStandardItemModel* m_choices;
    QCompleter* m_completer;
    QLabel* m_name;
    ScoreRing* m_present;
    ScoreRing* m_next;
    QLabel* m_presentWord;
    QLabel* m_nextWord;
    QLabel* m_sentence;
    QVBoxLayout* m_factors;
};

} // namespace vigie::ui
