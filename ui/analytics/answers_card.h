#pragma once

#include "server/analytics/analytics_api.h"
#include "ui/widgets/card.h"

class QLabel;

namespace vigie::ui {

/// How long visitors waited for the first answer.
class AnswersCard : public Card {
    Q_OBJECT

public:
    explicit AnswersCard(QWidget* parent = nullptr);

    void show(const FirstAnswers& answers);
    /// "4 min 10 s"; in the language of now.
    static QString duration(double seconds);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    FirstAnswers m_answers;
    QLabel* m_title;
    QLabel* m_aside;
    std::array<QLabel*, 2> m_heads; ///< median, average
    std::array<QLabel*, 2> m_who; ///< whoever, a person
    std::array<std::array<QLabel*, 2>, 2> m_numbers;
};

} // namespace vigie::ui
