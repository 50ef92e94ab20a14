#pragma once

#include "ui/client/score_rules_client.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/workspace_page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class DraftKeeper;
class FloatingNotice;
class NoticeBar;
struct Draft;
class SaveBar;
class ScorePreviewCard;
class ScoreRuleRow;

/// The rules of the fit score, and what they would give a lead before they are saved.
class ScoreRulesSection : public SettingsSection {
    Q_OBJECT

public:
    ScoreRulesSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override;
    bool isUnsaved() const override;
    void reload() override;
    void noticed(const Change& change) override;

    const std::vector<ScoreRuleRow*>& rows() const { return m_rows; }

private:
    void build();
    QWidget* makeHead();
    void connectParts();
    void retranslate() override;
    void fill(const std::vector<ScoreRule>& rules);
    ScoreRuleRow* insertRow(std::size_t at, const ScoreRule& rule);
    void addRule();
    void move(ScoreRuleRow* row, int by);
    void remove(ScoreRuleRow* row);
    void undoRemoval();
    void resetToDefault();
    void layRows();
    void showEdited();
    std::vector<ScoreRule> read() const;
    bool areComplete();
    void save();
    void answered(const Result<ScoreRules>& result);
    void showRowErrors(const Error& error);
    void take(const ScoreRules& rules);
    void tellTheirs(const ScoreRules& theirs);
    void restore(const Draft& draft);

    ScoreRulesClient m_client;
    std::vector<ScoreRule> m_base; ///< what the changes are made from
    std::int64_t m_version = 0; ///< of m_base
    bool m_isLoaded = false;
    std::optional<std::pair<std::size_t, ScoreRule>> m_removed; ///< and where it was
    Reply<ScoreRules> m_load;
    Reply<ScoreRules> m_save;
    SettingsCard* m_card;
    NoticeBar* m_notice;
    NoticeBar* m_draftBar;
    FloatingNotice* m_undo;
    QLabel* m_heads[5];
    QVBoxLayout* m_list;
    std::vector<ScoreRuleRow*> m_rows;
    QPushButton* m_add;
    QPushButton* m_reset;
    SaveBar* m_bar;
    DraftKeeper* m_keeper;
    ScorePreviewCard* m_preview;
};

} // namespace vigie::ui
