#pragma once

#include "ui/home/activity_model.h"
#include "ui/widgets/card.h"

class QLabel;
class QListView;
class QPushButton;

namespace vigie::ui {

/// What happened last; an entry leads to its record.
class ActivityCard : public Card {
    Q_OBJECT

public:
    /// `seesAll`: whether there is a place that shows everything.
    explicit ActivityCard(bool seesAll, QWidget* parent = nullptr);

    ActivityModel& model() { return m_model; }
    /// Instead of entries, why there are none; empty for none.
    void tell(const QString& sentence);

Q_SIGNALS:
    void goRequested(const vigie::ui::Destination& destination);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeContent();
    void retranslate();
    void keepPlace();

    ActivityModel m_model;
    bool m_seesAll;
    QString m_sentence;
    QLabel* m_title;
    QLabel* m_none;
    QListView* m_list;
    QPushButton* m_all;
    std::int64_t m_currentId = 0;
};

} // namespace vigie::ui
