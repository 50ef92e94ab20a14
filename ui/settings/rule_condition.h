#pragma once

#include "server/leads/lead_api.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace vigie::ui {

/// When a rule holds, to be written: what it looks at, how it compares, and with what.
class RuleCondition : public QWidget {
    Q_OBJECT

public:
    static constexpr int subjectWidth = 104;
    static constexpr int testWidth = 132;
    static constexpr int valueWidth = 116;
    static constexpr int gap = 8;

    explicit RuleCondition(QWidget* parent);

    void set(RuleSubject subject, RuleTest test, const std::string& value);
    RuleSubject subject() const;
    RuleTest test() const;
    /// Empty where the test compares with none.
    std::string value() const;
    /// Whether a value is compared and none was written.
    bool lacksValue() const;
    /// Where the value is written or chosen.
    QWidget* valueEditor() const;
    void clearErrors();
    /// Takes its place in the order of the Tab key; the last of its editors.
    QWidget* follow(QWidget* before);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showValue();

    QComboBox* m_subject;
    QComboBox* m_test;
    QLineEdit* m_value;
    QComboBox* m_status; ///< in the place of m_value where a status is compared
    QWidget* m_place; ///< of the value, where none is compared
};

} // namespace vigie::ui
