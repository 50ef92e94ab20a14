#include "ui/settings/people_checks.h"

#include "ui/client/people.h"

#include <QCheckBox>
#include <QGridLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int columns = 3;

} // namespace

PeopleChecks::PeopleChecks(const People& people, QWidget* parent)
    : QWidget(parent)
    , m_people(people)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    connect(&people, &People::changed, this, &PeopleChecks::build);
    build();
}

void PeopleChecks::build()
{
    for (auto* const box : m_boxes)
        box->deleteLater();
    m_boxes.clear();
    for (const User& person : m_people.active()) {
        auto* const box = new QCheckBox(m_people.name(person.id), this);
        const int at = static_cast<int>(m_boxes.size());
        box->setObjectName(QStringLiteral("person-%1").arg(person.id.value));
        box->setChecked(std::find(m_checked.begin(), m_checked.end(), person.id) != m_checked.end());
        connect(box, &QCheckBox::toggled, this, [this, id = person.id](bool isOn) { toggle(id, isOn); });
        m_grid->addWidget(box, at / columns, at % columns);
        m_boxes.push_back(box);
    }
}

void PeopleChecks::check(const std::vector<UserId>& people)
{
    m_checked = people;
    build();
}

void PeopleChecks::toggle(UserId person, bool isOn)
{
    std::erase(m_checked, person);
    if (isOn)
        m_checked.push_back(person);
    Q_EMIT edited();
}

} // namespace vigie::ui
