#include "ui/analytics/answers_card.h"

#include "ui/theme/typography.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace vigie::ui {

namespace {

constexpr int margin = 16;

} // namespace

AnswersCard::AnswersCard(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel)
    , m_aside(new QLabel)
{
    auto* const content = new QWidget(this);
    auto* const grid = new QGridLayout(content);
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    setText(m_title, TextSize::Base, QFont::DemiBold);
    setText(m_aside, TextSize::Secondary, QFont::Normal, ink::secondary);
    m_aside->setWordWrap(true);
    grid->addWidget(m_title, 0, 0, 1, 3);
    for (int column = 0; column < 2; ++column) {
        auto& head = m_heads[static_cast<std::size_t>(column)] = new QLabel;
        setText(head, TextSize::Secondary, QFont::Medium, ink::secondary);
        grid->addWidget(head, 1, column + 1, Qt::AlignRight);
    }
    for (int row = 0; row < 2; ++row) {
        const auto at = static_cast<std::size_t>(row);
        grid->addWidget(m_who[at] = new QLabel, row + 2, 0);
        for (int column = 0; column < 2; ++column) {
            auto& number = m_numbers[at][static_cast<std::size_t>(column)] = new QLabel;
            setText(number, column == 0 ? TextSize::Title : TextSize::Base,
                column == 0 ? QFont::DemiBold : QFont::Normal, column == 0 ? ink::primary : ink::secondary);
            grid->addWidget(number, row + 2, column + 1, Qt::AlignRight);
        }
    }
    grid->addWidget(m_aside, 4, 0, 1, 3);
    grid->setRowStretch(5, 1);
    grid->setColumnStretch(0, 1);
    setContent(content);
    retranslate();
}

QString AnswersCard::duration(double seconds)
{
    const auto whole = static_cast<qlonglong>(std::llround(seconds));
    const QLocale locale;
    if (whole < 60)
        //: seconds
        return tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 10 ? 1 : 0));
    if (whole < 3'600)
        //: minutes and seconds
        return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    if (whole < 86'400)
        //: hours and minutes
        return tr("%1 h %2 min").arg(whole / 3'600).arg(whole % 3'600 / 60);
    //: days and hours
    return tr("%1 d %2 h").arg(locale.toString(whole / 86'400)).arg(whole % 86'400 / 3'600);
}

void AnswersCard::show(const FirstAnswers& answers)
{
    m_answers = answers;
    retranslate();
}

void AnswersCard::retranslate()
{
    m_title->setText(tr("Time to first answer"));
    m_heads[0]->setText(tr("Half within"));
    m_heads[1]->setText(tr("On average"));
    m_who[0]->setText(tr("By the assistant or a person"));
    m_who[1]->setText(tr("By a person"));
    const QString none = QStringLiteral("–");
    const bool isAny = m_answers.answered > 0;
    const bool isAnyByPeople = m_answers.answeredByPeople > 0;
    m_numbers[0][0]->setText(isAny ? duration(m_answers.medianSeconds) : none);
    m_numbers[0][1]->setText(isAny ? duration(m_answers.averageSeconds) : none);
    m_numbers[1][0]->setText(isAnyByPeople ? duration(m_answers.medianSecondsByPeople) : none);
    m_numbers[1][1]->setText(isAnyByPeople ? duration(m_answers.averageSecondsByPeople) : none);
    const int conversations = static_cast<int>(m_answers.conversations);
    m_aside->setText(conversations == 0
            ? tr("Nobody began a conversation in this period.")
            : tr("Of %Ln conversation(s): %1 answered, %2 of them by a person.", nullptr, conversations)
                  .arg(QLocale().toString(static_cast<qlonglong>(m_answers.answered)),
                      QLocale().toString(static_cast<qlonglong>(m_answers.answeredByPeople))));
}

void AnswersCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace vigie::ui
