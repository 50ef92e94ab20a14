#include "ui/settings/assignment_section.h"

#include "ui/client/people.h"
#include "ui/settings/assignment_rule_row.h"
#include "ui/settings/people_checks.h"
#include "ui/settings/settings_card.h"
#include "ui/theme/glyph.h"

#include <QCheckBox>
#include <QPushButton>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

AssignmentSection::AssignmentSection(const PageParts& parts, QWidget* parent)
    : RecordSection(parts, u"settings/assignment"_s, parent)
    , m_colleagues(parts.people)
    , m_client(parts.api)
    , m_card(addCard())
    , m_exceptions(addCard())
    , m_enabled(new QCheckBox(this))
    , m_people(new PeopleChecks(parts.people, this))
    , m_list(new QWidget(this))
    , m_add(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
{
    build();
    AssignmentSection::retranslate();
    begin();
}

void AssignmentSection::build()
{
    m_enabled->setObjectName(u"assigns"_s);
    m_add->setObjectName(u"addAssignment"_s);
    auto* const rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(16);
    m_card->body()->addWidget(&draftBar());
    m_card->body()->addWidget(&notice());
    m_card->body()->addWidget(addField(u"enabled"_s, m_enabled));
    m_card->body()->addWidget(addField(u"people"_s, m_people));
    m_exceptions->body()->addWidget(addField(u"rules"_s, m_list));
    m_exceptions->body()->addWidget(m_add, 0, Qt::AlignLeft);
    addToColumn(&bar());
    connect(m_people, &PeopleChecks::edited, this, [this] { showEdited(); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRule({});
        showEdited();
    });
}

void AssignmentSection::addRule(const AssignmentRule& rule)
{
    auto* const row = new AssignmentRuleRow(rule, m_colleagues, m_list);
    m_rows.push_back(row);
    m_list->layout()->addWidget(row);
    connect(row, &AssignmentRuleRow::edited, this, [this] { showEdited(); });
    connect(row, &AssignmentRuleRow::removeRequested, this, [this, row] { remove(row); });
}

void AssignmentSection::remove(AssignmentRuleRow* row)
{
    std::erase(m_rows, row);
    row->hide();
    row->deleteLater();
    m_add->setFocus();
    showEdited();
}

QString AssignmentSection::fieldWord(std::string_view field) const
{
    if (field == "enabled")
        return tr("Assignment");
    return field == "people" ? tr("Among") : tr("Exceptions");
}

void AssignmentSection::retranslate()
{
    m_card->setTitle(tr("Assignment"));
    m_card->setExplanation(tr("Leads that come in without an owner, from a form, a chat, a file or by hand, are shared "
                              "out: one each, in turn. Whoever is disabled is passed over."));
    m_enabled->setText(tr("Share new leads out"));
    fields()[1]->setLabel(tr("Among"));
    m_exceptions->setTitle(tr("Exceptions"));
    m_exceptions->setExplanation(
        tr("The first that fits decides. Where nobody of it is there, everybody takes turns."));
    m_add->setText(tr("Add an exception"));
}

QString AssignmentSection::valueText(const LeadAssignment& record, std::string_view field) const
{
    if (field == "enabled")
        return record.enabled ? tr("yes") : tr("no");
    if (field == "rules")
        return QString::number(record.rules.size());
    QStringList names;
    for (const UserId person : record.people)
        names.append(m_colleagues.name(person));
    return names.join(u", "_s);
}

bool AssignmentSection::isAcceptable()
{
    bool isGood = true;
    for (auto* const row : m_rows)
        isGood = row->checkComplete() && isGood;
    return isGood;
}

void AssignmentSection::noticed(const Change& change)
{
    if (change.entity == "leadAssignment" && !isUnsaved() && !isSaving())
        reload();
}

void AssignmentSection::fill(const LeadAssignment& record)
{
    m_enabled->setChecked(record.enabled);
    m_people->check(record.people);
    for (auto* const row : m_rows)
        row->deleteLater();
    m_rows.clear();
    for (const auto& rule : record.rules)
        addRule(rule);
}

LeadAssignment AssignmentSection::read() const
{
    LeadAssignment record = base();
    record.enabled = m_enabled->isChecked();
    record.people = m_people->checked();
    record.rules.clear();
    for (const auto* const row : m_rows)
        record.rules.push_back(row->rule());
    return record;
}

} // namespace vigie::ui
