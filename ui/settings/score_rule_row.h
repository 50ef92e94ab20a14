#pragma once

#include "server/leads/lead_api.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::ui {

class SignedSpinBox;

/// One rule of the score, to be written: what it is called, when it holds, what it weighs.
class ScoreRuleRow : public QWidget {
    Q_OBJECT

public:
    static constexpr int subjectWidth = 104;
    static constexpr int testWidth = 132;
    static constexpr int valueWidth = 116;
    static constexpr int weightWidth = 76;
    static constexpr int gap = 8;

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
    void showValue();
    QWidget* valueEditor() const;

    std::string m_key; ///< never shown
    QLineEdit* m_label;
    QComboBox* m_subject;
    QComboBox* m_test;
    QLineEdit* m_value;
    QComboBox* m_status; ///< in the place of m_value where a status is compared
    QWidget* m_place; ///< of the value, where none is compared
    SignedSpinBox* m_weight;
    QPushButton* m_more;
    QAction* m_up;
    QAction* m_down;
    QAction* m_remove;
    QLabel* m_error;
};

} // namespace vigie::ui
