#pragma once

#include "ui/events/repetition.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QSpinBox;

namespace vigie::ui {

/// Whether and how something repeats, and when that ends.
class RepetitionChoice : public QWidget {
    Q_OBJECT

public:
    explicit RepetitionChoice(QWidget* parent);

    Repetition value() const;
    void setValue(const Repetition& repetition);
    /// The day of the first time: it does not end before.
    void setFirst(const QDate& day);
    void setName(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum End { Open, AfterTimes, OnDay };

    void showParts();
    void retranslate();

    QComboBox* m_frequency;
    QComboBox* m_end;
    QSpinBox* m_count;
    QDateEdit* m_until;
};

} // namespace vigie::ui
