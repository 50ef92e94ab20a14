#include "ui/audit/audit_page.h"

#include "ui/audit/audit_detail.h"
#include "ui/audit/audit_words.h"
#include "ui/client/live_updates.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/table_menu.h"

#include <QHBoxLayout>

#include <array>

namespace vigie::ui {

namespace {

constexpr std::array<std::string_view, 6> kinds{"lead", "contact", "user", "company", "session", "apiKey"};

QStringList kindWords()
{
    QStringList out{AuditPage::tr("All")};
    for (const auto kind : kinds)
        out.append(AuditWords::entity(kind));
    return out;
}

} // namespace

AuditPage::AuditPage(const PageParts& parts, QWidget* parent)
    : RecordListPage(parts, m_model, parent)
    , m_client(parts.api)
    , m_model(auditColumns(parts.people))
    , m_kinds(new ChipRow(kindWords, this))
    , m_detail(new AuditDetail(parts.people, this))
{
    auto* const tools = new QWidget(this);
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_kinds);
    layout->addStretch();
    build(QStringLiteral("changes"), tools, m_detail);
    table().setItemDelegate(new AuditDelegate(&table()));
    connect(&parts.live, &LiveUpdates::changed, this, &AuditPage::refreshSoon);
    connect(m_kinds, &ChipRow::chosen, this, &AuditPage::load);
    AuditPage::retranslate();
    AuditPage::load();
}

bool AuditPage::isFiltered() const
{
    return m_kinds->choice() > 0;
}

void AuditPage::load()
{
    const int choice = m_kinds->choice();
    const QString kind = choice == 0 ? QString() : QLatin1String(kinds[static_cast<std::size_t>(choice - 1)]);
    m_model.open({
        [client = m_client, kind](const QString& cursor) mutable { return client.page(kind, cursor); },
        {}, // a change never changes: none is asked for again
        {},
        [](const AuditEntry& a, const AuditEntry& b) { return b.seq <=> a.seq; },
    });
}

EmptyWords AuditPage::emptyWords() const
{
    if (isFiltered())
        return {Glyph::SearchFailed, tr("No such change"), tr("Nothing of this kind has been changed so far."),
            tr("Show all changes")};
    return {Glyph::ScrollText, tr("No changes yet"),
        tr("Whatever somebody creates, changes or deletes is written down here."), {}};
}

void AuditPage::takeEmptyAction()
{
    m_kinds->choose(0);
    load();
}

void AuditPage::showSelection()
{
    const int row = selectedRow();
    m_detail->show(row < 0 ? std::nullopt : std::optional(m_model.record(row)));
}

void AuditPage::retranslate()
{
    tableMenu().setListName(tr("Audit log"));
    table().setAccessibleName(tr("Changes"));
    table().setColumnWidths(auditColumnWidths()); // words have other lengths
}

} // namespace vigie::ui
