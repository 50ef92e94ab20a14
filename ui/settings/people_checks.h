#pragma once

#include "server/base/id.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QGridLayout;

namespace vigie::ui {

class People;

/// Some of the company's people, to be ticked.
class PeopleChecks : public QWidget {
    Q_OBJECT

public:
    PeopleChecks(const People& people, QWidget* parent);

    void check(const std::vector<UserId>& people);
    /// In the order they were given, then as they were ticked. Who is away, and was checked, stays.
    const std::vector<UserId>& checked() const { return m_checked; }

Q_SIGNALS:
    void edited();

private:
    void build();
    void toggle(UserId person, bool isOn);

    const People& m_people;
    std::vector<UserId> m_checked;
    std::vector<QCheckBox*> m_boxes;
    QGridLayout* m_grid;
};

} // namespace vigie::ui
