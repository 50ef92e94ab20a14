#pragma once

#include "ui/settings/rule_condition.h"

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::ui {

class SignedSpinBox;

/// One rule of the score, to be written: what it is called, when it holds, what it weighs.
class ScoreRuleRow : public QWidget {
    Q_OBJECT

public:
    static constexpr int weightWidth = 76;
    static constexpr int gap = RuleCondition::gap;

    ScoreRuleRow(const ScoreRule& rule, QWidget* parent);

    ScoreRule rule() const;
    void focusLabel();
    void clearErrors();
    /// `field`: "label", "value"...
    void setError(const QString& field, const QString& sentence);
    QString error() const;
    void setPlace(bool isFirst, bool isLast);
    /// Takes its place in the order of the Tab key; the last of its editors.
    QWidget* follow(QWidget* before);

Q_SIGNALS:
    void edited();
    void moveRequested(int by);
    void removeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fill(const ScoreRule& rule);
    void retranslate();

    std::string m_key; ///< never shown
    QLineEdit* m_label;
    RuleCondition* m_condition;
    SignedSpinBox* m_weight;
    QPushButton* m_more;
    QAction* m_up;
    QAction* m_down;
    QAction* m_remove;
    QLabel* m_error;
};

} // namespace vigie::ui
