#pragma once

#include "server/leads/lead_api.h"

#include <QMenu>

namespace vigie::ui {

class People;

/// What can be done with the selected leads, one or many.
class LeadMenu : public QMenu {
    Q_OBJECT

public:
    LeadMenu(const People& people, bool mayWrite, QWidget* parent);

    /// Before it is shown: how many it is about.
    void prepare(int selected);

Q_SIGNALS:
    void openRequested();
    void copyRequested();
    void deleteRequested();
    void statusChosen(vigie::LeadStatus status);
    /// None: nobody looks after them.
    void ownerChosen(vigie::UserId owner);
    void tagRequested();

private:
    void addStatuses();
    void addOwners();

    const People& m_people;
    bool m_mayWrite;
};

} // namespace vigie::ui
