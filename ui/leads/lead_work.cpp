#include "ui/leads/lead_work.h"

#include "ui/leads/lead_menu.h"
#include "ui/widgets/selected_records.h"

#include <QInputDialog>

#include <algorithm>

namespace vigie::ui {

LeadWork::LeadWork(ApiClient& api, const RecordEditsParts& parts, bool mayWrite, LeadTableModel& model, QWidget* page)
    : QObject(page)
    , m_mayWrite(mayWrite)
    , m_model(model)
    , m_table(parts.table)
    , m_notice(parts.notice)
    , m_undo(parts.undo)
    , m_page(page)
    , m_menu(new LeadMenu(parts.people, mayWrite, page))
    , m_batch(new LeadBatch([client = LeadClient(api)](
                                const Lead& lead, const auto& fields) mutable { return client.change(lead, fields); },
          [this](const Lead& lead) {
              m_model.put(lead);
              Q_EMIT leadChanged(lead);
          },
          this))
    , m_removals(new RecordRemovals<Lead>(
          api, model, [client = LeadClient(api)](const Lead& lead) mutable { return client.remove(lead.id); }, this))
{
    if (mayWrite)
        m_edits = new RecordEdits<Lead>(
            parts, model,
            [client = LeadClient(api)](
                const Lead& lead, const auto& fields) mutable { return client.change(lead, fields); },
            page);
    m_table.setContextMenuPolicy(Qt::CustomContextMenu);
    connectMenu();
    connectData();
}

LeadWork::~LeadWork()
{
    // The removals write to the model, which goes before the page's children do.
    delete m_removals;
}

void LeadWork::connectMenu()
{
    connect(&m_table, &QWidget::customContextMenuRequested, this,
        [this](const QPoint& at) { showMenu(m_table.viewport()->mapToGlobal(at)); });
    connect(&m_table, &RecordTableView::deleteRequested, this, &LeadWork::removeSelected);
    connect(m_menu, &LeadMenu::openRequested, this, [this] { Q_EMIT openRequested(m_table.currentId()); });
    connect(m_menu, &LeadMenu::copyRequested, &m_table, &RecordTableView::copySelected);
    connect(m_menu, &LeadMenu::deleteRequested, this, &LeadWork::removeSelected);
    connect(m_menu, &LeadMenu::tagRequested, this, &LeadWork::askForTag);
    connect(m_menu, &LeadMenu::statusChosen, this,
        [this](LeadStatus status) { changeSelected([status](Lead& lead) { lead.status = status; }); });
    connect(m_menu, &LeadMenu::ownerChosen, this,
        [this](UserId owner) { changeSelected([owner](Lead& lead) { lead.ownerId = owner; }); });
}

void LeadWork::connectData()
{
    connect(m_batch, &RecordBatchBase::progressed, this, &LeadWork::tellBatch);
    connect(m_batch, &RecordBatchBase::finished, this, &LeadWork::tellBatch);
    connect(m_removals, &RecordRemovalsBase::waitingChanged, this, [this] {
        tellRemovals();
        Q_EMIT leavingChanged();
    });
    connect(m_removals, &RecordRemovalsBase::failed, this, [this](const QString& name, const QString& sentence) {
        m_notice.tell(NoticeTone::Bad, tr("%1 was not deleted. %2").arg(name, sentence));
    });
}

void LeadWork::showMenu(const QPoint& globalPosition)
{
    const auto count = static_cast<int>(m_table.selectedIds().size());
    if (count == 0)
        return;
    m_menu->prepare(count);
    m_menu->popup(globalPosition);
}

std::vector<Lead> LeadWork::selected() const
{
    auto records = selectedRecords(m_table, m_model);
    if (!records)
        m_notice.tell(NoticeTone::Warning,
            tr("Some of the selected leads are too far away to be changed with the rest: narrow the list first."));
    return std::move(records).value_or(std::vector<Lead>());
}

void LeadWork::removeSelected()
{
    auto leads = selected();
    if (m_mayWrite && !leads.empty())
        m_removals->remove(std::move(leads));
}

void LeadWork::changeSelected(const LeadBatch::Edit& edit)
{
    change(selected(), edit);
}

bool LeadWork::change(const std::vector<Lead>& leads, const LeadBatch::Edit& edit)
{
    m_removals->sendNow();
    const bool isBegun = m_batch->change(leads, edit);
    if (!isBegun)
        m_notice.tell(NoticeTone::Warning, tr("The last change is still under way: wait for its end."));
    return isBegun;
}

void LeadWork::askForTag()
{
    auto* const dialog = new QInputDialog(m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a tag"));
    dialog->setLabelText(tr("Tag"));
    connect(dialog, &QInputDialog::textValueSelected, this, &LeadWork::addTag);
    dialog->open();
}

void LeadWork::addTag(const QString& tag)
{
    const std::string text = tag.trimmed().toStdString();
    if (text.empty())
        return;
    changeSelected([text](Lead& lead) {
        if (std::find(lead.tags.begin(), lead.tags.end(), text) == lead.tags.end())
            lead.tags.push_back(text);
    });
}

void LeadWork::tellRemovals()
{
    if (m_removals->waiting() == 0)
        return m_undo.withdraw(m_removals);
    m_undo.offer(m_removals,
        {[this] { return tr("%n lead(s) deleted", nullptr, m_removals->waiting()); }, [this] { m_removals->undo(); },
            [this] { m_removals->sendNow(); }});
}

void LeadWork::tellBatch()
{
    if (m_batch->isBusy())
        return m_undo.offer(m_batch,
            {[this] { return tr("Changed %1 of %n lead(s)…", nullptr, m_batch->total()).arg(m_batch->changed()); },
                {}});
    if (m_batch->failure())
        m_notice.tell(NoticeTone::Bad,
            tr("%n lead(s) could not be changed. %1", nullptr, m_batch->total() - m_batch->changed())
                .arg(textOf(*m_batch->failure())));
    if (!m_batch->canUndo())
        return m_undo.withdraw(m_batch);
    m_undo.offer(m_batch,
        {[this] { return tr("%n lead(s) changed", nullptr, m_batch->changed()); }, [this] { m_batch->undo(); }});
}

} // namespace vigie::ui
