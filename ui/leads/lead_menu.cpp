#include "ui/leads/lead_menu.h"

#include "ui/client/people.h"
#include "ui/leads/lead_words.h"
#include "ui/theme/glyph.h"

namespace vigie::ui {

LeadMenu::LeadMenu(const People& people, bool mayWrite, QWidget* parent)
    : QMenu(parent)
    , m_people(people)
    , m_mayWrite(mayWrite)
{
}

void LeadMenu::prepare(int selected)
{
    clear();
    if (m_mayWrite && selected == 1)
        connect(addAction(glyphIcon(Glyph::Pencil), tr("Edit")), &QAction::triggered, this, &LeadMenu::openRequested);
    if (m_mayWrite) {
        addStatuses();
        addOwners();
        connect(addAction(glyphIcon(Glyph::Tag), tr("Add a tag…")), &QAction::triggered, this, &LeadMenu::tagRequested);
    }
    connect(addAction(glyphIcon(Glyph::Copy), tr("Copy")), &QAction::triggered, this, &LeadMenu::copyRequested);
    if (!m_mayWrite)
        return;
    addSeparator();
    connect(addAction(glyphIcon(Glyph::Trash), tr("Delete")), &QAction::triggered, this, &LeadMenu::deleteRequested);
}

void LeadMenu::addStatuses()
{
    auto* const menu = addMenu(glyphIcon(Glyph::Target), tr("Set the status"));
    for (std::size_t i = 0; i < EnumNames<LeadStatus>::names.size(); ++i) {
        const auto status = static_cast<LeadStatus>(i);
        connect(menu->addAction(LeadWords::status(status)), &QAction::triggered, this,
            [this, status] { Q_EMIT statusChosen(status); });
    }
}

void LeadMenu::addOwners()
{
    auto* const menu = addMenu(glyphIcon(Glyph::Person), tr("Give to"));
    connect(menu->addAction(tr("Nobody")), &QAction::triggered, this, [this] { Q_EMIT ownerChosen({}); });
    menu->addSeparator();
    for (const User& user : m_people.active())
        connect(menu->addAction(m_people.name(user.id)), &QAction::triggered, this,
            [this, id = user.id] { Q_EMIT ownerChosen(id); });
}

} // namespace vigie::ui
