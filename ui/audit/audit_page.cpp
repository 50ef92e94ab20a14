#include "ui/audit/audit_page.h"

#include "ui/audit/audit_detail.h"
#include "ui/audit/audit_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/stateful_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <array>

namespace vigie::ui {

namespace {

constexpr int refreshDelayMs = 1'000; // while others work, once a second is enough
constexpr int margin = 24;
constexpr int widthForDetail = 980;

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
    : WorkspacePage(parent)
    , m_client(parts.api)
    , m_live(parts.live)
    , m_model(auditColumns())
    , m_header(new PageHeader(this))
    , m_kinds(new ChipRow(kindWords, this))
    , m_notice(new NoticeBar(this))
    , m_table(new RecordTableView(this))
    , m_list(new StatefulPage(m_table, this))
    , m_detail(new AuditDetail(this))
    , m_detailCard(new Card(this))
{
    build();
    connectParts();
    retranslate();
    load();
}

void AuditPage::build()
{
    m_table->setRecords(&m_model);
    m_table->setItemDelegate(new AuditDelegate(m_table));
    m_table->setObjectName("changes");
    auto* const tableCard = new Card(this);
    tableCard->setContent(m_list);
    m_detailCard->setContent(m_detail);
    auto* const panes = new QHBoxLayout;
    panes->setSpacing(12);
    panes->addWidget(tableCard, 1);
    panes->addWidget(m_detailCard);
    auto* const body = new QVBoxLayout;
    body->setContentsMargins(margin, 16, margin, margin);
    body->setSpacing(16);
    body->addWidget(m_kinds, 0, Qt::AlignLeft);
    body->addWidget(m_notice);
    body->addLayout(panes, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
}

void AuditPage::connectParts()
{
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshDelayMs);
    connect(&m_refreshSoon, &QTimer::timeout, &m_model, &RecordTableBase::refresh);
    connect(&m_live, &LiveUpdates::changed, this, [this] {
        if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
    connect(&m_live, &LiveUpdates::reset, &m_model, &RecordTableBase::refresh);
    connect(&m_live, &LiveUpdates::stateChanged, this, [this] {
        if (m_live.state() == LiveState::Live && m_model.error())
            load();
    });
    connect(m_kinds, &ChipRow::chosen, this, &AuditPage::load);
    connect(m_notice, &NoticeBar::actionRequested, this, &AuditPage::load);
    connect(m_list, &StatefulPage::retryRequested, this, &AuditPage::load);
    connect(m_list, &StatefulPage::stateChanged, this, &AuditPage::showDetail);
    connect(m_list, &StatefulPage::actionRequested, this, [this] {
        m_kinds->choose(0);
        load();
    });
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &AuditPage::load);
    connect(m_table, &RecordTableView::selectionMoved, this, &AuditPage::showSelection);
    connect(&m_model, &RecordTableBase::loadChanged, this, &AuditPage::showLoadState);
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

void AuditPage::showLoadState()
{
    if (m_model.loadState() == LoadState::Loading)
        return m_list->showLoading();
    if (m_model.loadState() == LoadState::Failed)
        return m_list->showError(textOf(*m_model.error()));
    if (m_model.error())
        m_notice->tell(NoticeTone::Bad, textOf(*m_model.error()), tr("Try again"));
    else if (m_tellsLoadError)
        m_notice->hide();
    m_tellsLoadError = m_model.error().has_value();
    if (m_model.rowCount() > 0)
        m_list->showContent();
    else if (m_kinds->choice() > 0)
        m_list->showEmpty({Glyph::SearchFailed, tr("No such change"),
            tr("Nothing of this kind has been changed so far."), tr("Show all changes")});
    else
        m_list->showEmpty({Glyph::ScrollText, tr("No changes yet"),
            tr("Whatever somebody creates, changes or deletes is written down here."), {}});
    m_table->selectSomething();
    showSelection();
}

void AuditPage::showSelection()
{
    const auto ids = m_table->selectedIds();
    const int row = ids.size() == 1 ? m_model.rowOf(ids.front()) : -1;
    m_detail->show(row < 0 ? std::nullopt : std::optional(m_model.record(row)));
}

void AuditPage::showDetail()
{
    m_detailCard->setVisible(m_list->state() == StatefulPage::State::Content && width() >= widthForDetail);
}

bool AuditPage::isSettled() const
{
    return m_model.loadState() != LoadState::Loading && !m_refreshSoon.isActive();
}

void AuditPage::focusFirst()
{
    m_table->setFocus();
}

void AuditPage::retranslate()
{
    m_header->setTitle(tr("Audit log"));
    m_table->setAccessibleName(tr("Changes"));
    m_table->setColumnWidths(auditColumnWidths()); // words have other lengths
    showLoadState();
}

void AuditPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WorkspacePage::changeEvent(event);
}

void AuditPage::resizeEvent(QResizeEvent* event)
{
    WorkspacePage::resizeEvent(event);
    showDetail();
}

} // namespace vigie::ui
