#include "ui/contacts/contact_detail.h"

#include "ui/audit/timeline.h"
#include "ui/client/session.h"
#include "ui/contacts/identity_list.h"
#include "ui/contacts/lead_links.h"
#include "ui/tasks/task_block.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

ContactDetail::ContactDetail(const PageParts& parts, bool mayWrite, bool mayMerge, QWidget* parent)
    : DetailPane(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_mayWrite(mayWrite)
    , m_mayMerge(mayMerge)
    , m_edit(new QPushButton(glyphIcon(Glyph::Pencil), QString(), this))
    , m_merge(new QPushButton(glyphIcon(Glyph::Merge), QString(), this))
    , m_more(new QPushButton(glyphIcon(Glyph::Ellipsis), QString(), this))
    , m_export(new QAction(glyphIcon(Glyph::Download), QString(), this))
    , m_erase(new QAction(glyphIcon(Glyph::Shield), QString(), this))
    , m_delete(new QPushButton(glyphIcon(Glyph::Trash), QString(), this))
    , m_mergeBoth(new QPushButton(glyphIcon(Glyph::Merge), QString(), this))
{
    m_delete->setFlat(true);
    m_edit->setVisible(mayWrite);
    m_delete->setVisible(mayWrite);
    m_merge->setVisible(mayMerge);
    m_more->setObjectName(u"contactMore"_s);
    m_more->setVisible(permissionsOf(parts.session.user().role).has(Permission::ManageCompany));
    auto* const menu = new QMenu(m_more);
    menu->addActions({m_export, m_erase});
    connect(m_more, &QPushButton::clicked, menu,
        [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4))); });
    connect(m_export, &QAction::triggered, this, &ContactDetail::exportRequested);
    connect(m_erase, &QAction::triggered, this, &ContactDetail::eraseRequested);
    auto* const head = makePerson(this, {m_edit, m_merge, m_more, m_delete});
    build(head, makeBody(), m_mergeBoth);
    connect(m_edit, &QPushButton::clicked, this, &ContactDetail::editRequested);
    connect(m_merge, &QPushButton::clicked, this, &ContactDetail::mergeRequested);
    connect(m_mergeBoth, &QPushButton::clicked, this, &ContactDetail::mergeRequested);
    connect(m_delete, &QPushButton::clicked, this, &ContactDetail::deleteRequested);
    ContactDetail::retranslate();
}

QWidget* ContactDetail::makeBody()
{
    auto* const body = new QWidget(this);
    m_identities = new IdentityList(m_client, m_mayWrite, body);
    m_leads = new LeadLinks(body);
    m_notesTitle = textLabel(body, TextSize::Base, ink::primary, QFont::DemiBold);
    m_notes = textLabel(body, TextSize::Base, ink::secondary);
    m_tasks = new TaskBlock(m_parts, body);
    m_timeline = new Timeline(m_parts, body);
    m_since = textLabel(body, TextSize::Secondary, ink::secondary);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(14);
    layout->addWidget(m_identities);
    layout->addWidget(m_notesTitle);
    layout->addWidget(m_notes);
    layout->addWidget(m_leads);
    layout->addWidget(m_tasks);
    layout->addWidget(divider(body));
    layout->addWidget(m_timeline);
    layout->addStretch();
    layout->addWidget(m_since);
    connect(m_identities, &IdentityList::changed, this, [this](const Contact& contact) {
        m_contact = contact;
        fill();
    });
    connect(m_identities, &IdentityList::failed, this, &ContactDetail::failed);
    connect(m_leads, &LeadLinks::chosen, this, &ContactDetail::leadRequested);
    return body;
}

void ContactDetail::showContact(const Contact& contact)
{
    m_count = 1;
    const bool isShown = m_contact && m_contact->id == contact.id;
    const bool isSame = isShown && m_contact->version == contact.version && m_contact->email == contact.email
        && m_contact->phone == contact.phone;
    if (isSame)
        return;
    const auto known = isShown ? m_contact->identities : std::vector<ContactIdentity>();
    m_contact = contact;
    m_contact->identities = known;
    fill();
    load();
}

void ContactDetail::showCount(int selected)
{
    m_full.cancel();
    m_contact.reset();
    m_count = selected;
    fill();
}

void ContactDetail::load()
{
    m_full.cancel();
    m_full = m_client.find(m_contact->id);
    m_full.then(this, [this](Result<Contact> contact) {
        // The list says what is wrong with the connection.
        if (!contact)
            return;
        m_contact = std::move(*contact);
        fill();
    });
    m_client.leads(m_contact->id).then(this, [this, id = m_contact->id](Result<RecordPage<Lead>> leads) {
        if (leads && m_contact && m_contact->id == id)
            m_leads->show(std::move(leads->items));
    });
}

void ContactDetail::fill()
{
    m_mergeBoth->setVisible(m_count == 2 && m_mayMerge);
    if (!m_contact)
        return showWords(m_count > 1 ? tr("%n contact(s) selected", nullptr, m_count)
                                     : tr("Select a contact to see what it is known by and what has happened."));
    showRecord();
    initials().setName(QString::fromStdString(m_contact->name), Tone::Accent);
    name().setText(QString::fromStdString(m_contact->name));
    setUnderName(QString::fromStdString(m_contact->organisation));
    m_identities->show(*m_contact);
    m_notes->setText(QString::fromStdString(m_contact->notes));
    m_notes->setVisible(!m_contact->notes.empty());
    m_notesTitle->setVisible(!m_contact->notes.empty());
    m_tasks->show(m_contact->id);
    m_timeline->show(m_contact->id);
    m_since->setText(tr("In Vigie since %1").arg(TimeText::day(TimeText::localTime(m_contact->createdAt))));
}

void ContactDetail::retranslate()
{
    m_edit->setText(tr("Edit"));
    m_merge->setText(tr("Merge…"));
    m_mergeBoth->setText(tr("Merge these two…"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_export->setText(tr("Export everything about them…"));
    m_erase->setText(tr("Erase everything about them…"));
    m_delete->setToolTip(tr("Delete"));
    m_delete->setAccessibleName(tr("Delete"));
    m_notesTitle->setText(tr("Notes"));
    fill();
}

} // namespace vigie::ui
