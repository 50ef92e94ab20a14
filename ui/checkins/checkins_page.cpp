#include "ui/checkins/checkins_page.h"

#include "ui/checkins/checkin_detail.h"
#include "ui/checkins/checkin_dialog.h"
#include "ui/checkins/checkin_words.h"
#include "ui/checkins/presence_panel.h"
#include "ui/client/live_updates.h"
#include "ui/client/people.h"
#include "ui/client/session.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/record_list_query.h"
#include "ui/widgets/record_order.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/selected_records.h"
#include "ui/widgets/table_menu.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int whoseWidth = 136;
constexpr int widthForWords = 860;
enum When { Now, Ever };

QStringList whenWords()
{
    return {CheckInsPage::tr("Here now"), CheckInsPage::tr("All")};
}

QVariant dataOf(UserId user)
{
    return QVariant::fromValue<qlonglong>(user.value);
}

} // namespace

CheckInsPage::CheckInsPage(const PageParts& parts, QWidget* parent)
    : RecordListPage(parts, m_model, parent)
    , m_client(parts.api)
    , m_me(parts.session.user().id)
    , m_origin(std::make_shared<std::optional<Position>>())
    , m_model(checkInColumns(m_origin))
    , m_removals(new RecordRemovals<CheckIn>(
          parts.api, m_model, [client = m_client](const CheckIn& checkIn) mutable { return client.remove(checkIn.id); },
          this))
    , m_search(new SearchField(this, &table()))
    , m_when(new ChipRow(whenWords, this))
    , m_whose(new QComboBox(this))
    , m_new(new QPushButton(glyphIcon(Glyph::MapPin), QString(), this))
    , m_presence(new PresencePanel(parts, this))
    , m_detail(new CheckInDetail(parts, this))
{
    setSearch(m_search);
    setAbove(m_presence);
    build(u"checkins"_s, makeTools(), m_detail);
    table().setItemDelegate(new CheckInDelegate(&table()));
    // Who sees only their own may change all they see.
    if (may(Permission::ManageCheckIns) || !may(Permission::ReadCheckIns))
        m_edits = new RecordEdits<CheckIn>(
            {table(), notice(), undo(), parts.people}, m_model,
            [client = m_client](
                const CheckIn& checkIn, const auto& fields) mutable { return client.change(checkIn, fields); },
            this);
    connectParts();
    connectDetail();
    connectRemovals();
    fillWhose();
    CheckInsPage::retranslate();
    CheckInsPage::load();
}

CheckInsPage::~CheckInsPage()
{
    // The removals write to the model, which goes before the children do.
    delete m_removals;
}

bool CheckInsPage::may(Permission permission) const
{
    return permissionsOf(parts().session.user().role).has(permission);
}

QWidget* CheckInsPage::makeTools()
{
    auto* const tools = new QWidget(this);
    m_new->setDefault(true);
    m_new->setObjectName(u"checkIn"_s);
    m_whose->setObjectName(u"whose"_s);
    m_whose->setMinimumWidth(whoseWidth);
    m_whose->setVisible(may(Permission::ReadCheckIns));
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_when);
    layout->addStretch();
    layout->addWidget(m_whose);
    layout->addWidget(m_new);
    return tools;
}

void CheckInsPage::connectParts()
{
    connect(m_search, &SearchField::searched, this, &CheckInsPage::load);
    connect(m_when, &ChipRow::chosen, this, &CheckInsPage::load);
    connect(m_whose, &QComboBox::activated, this, &CheckInsPage::load);
    connect(m_new, &QPushButton::clicked, this, [this] { openDialog({}); });
    connect(&table(), &RecordTableView::headerClicked, this, &CheckInsPage::sortBy);
    connect(&table(), &RecordTableView::openRequested, this, &CheckInsPage::edit);
    connect(&table(), &RecordTableView::deleteRequested, this, &CheckInsPage::removeSelected);
    connect(&parts().people, &People::changed, this, &CheckInsPage::fillWhose);
    connect(m_presence, &PresencePanel::chosen, this, &CheckInsPage::load);
    connect(m_presence, &PresencePanel::lapsed, this, [this] {
        load();
        table().viewport()->update(); // those who left stay in a list of all, and are told otherwise
        showSelection();
    });
    connect(m_presence, &PresencePanel::measuringEnded, this, [this] {
        m_origin->reset();
        showDistances();
    });
    connect(&parts().live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity != "checkIn")
            return;
        countSoon();
        if (!putsOff())
            m_model.applyChange(change);
    });
}

void CheckInsPage::connectDetail()
{
    connect(m_detail, &CheckInDetail::leaveRequested, this, &CheckInsPage::leave);
    connect(m_detail, &CheckInDetail::editRequested, this, [this] { edit(table().currentId()); });
    connect(m_detail, &CheckInDetail::deleteRequested, this, &CheckInsPage::removeSelected);
    connect(m_detail, &CheckInDetail::measureRequested, this, &CheckInsPage::measureFromCurrent);
    connect(m_detail, &CheckInDetail::allOfPersonRequested, this, [this] {
        const auto checkIn = current();
        if (!checkIn)
            return;
        m_search->clear();
        m_presence->choose({});
        m_when->choose(Ever);
        m_whose->setCurrentIndex(std::max(0, m_whose->findData(dataOf(checkIn->userId))));
        load();
    });
}

void CheckInsPage::connectRemovals()
{
    connect(m_removals, &RecordRemovalsBase::waitingChanged, this, &CheckInsPage::offerRemovals);
    connect(m_removals, &RecordRemovalsBase::failed, this, [this](const QString& name, const QString& sentence) {
        notice().tell(NoticeTone::Bad, tr("The check-in of %1 was not deleted. %2").arg(name, sentence));
    });
}

/// Everybody, oneself, and each of the others.
void CheckInsPage::fillWhose()
{
    const QVariant chosen = m_whose->count() > 0 ? m_whose->currentData() : dataOf({});
    m_whose->clear();
    m_whose->addItem(tr("Everybody"), dataOf({}));
    m_whose->addItem(tr("Only me"), dataOf(m_me));
    for (const User& user : parts().people.active()) {
        if (user.id != m_me)
            m_whose->addItem(parts().people.name(user.id), dataOf(user.id));
    }
    m_whose->setCurrentIndex(std::max(0, m_whose->findData(chosen)));
}

CheckInQuery CheckInsPage::wanted() const
{
    CheckInQuery query;
    query.search = m_search->text();
    query.isPresent = m_when->choice() == Now;
    query.user = UserId{m_whose->currentData().toLongLong()};
    query.place = m_presence->place();
    query.sort = m_sort;
    return query;
}

bool CheckInsPage::isFiltered() const
{
    return !m_query.search.trimmed().isEmpty() || !m_query.isPresent || m_query.user || !m_query.place.isEmpty();
}

void CheckInsPage::load()
{
    m_search->settle();
    showList(m_model, m_client, m_query, wanted());
    showSort(table(), m_model, m_query.sort);
    count();
}

void CheckInsPage::sortBy(int column)
{
    const auto& field = m_model.columns()[static_cast<std::size_t>(column)].sortField;
    if (!field.empty()) {
        m_sort = {field, m_sort.field == field ? !m_sort.descending : field == "createdAt"};
        table().scrollToTop();
    }
    load(); // also where nothing changes: Qt has moved the arrow by itself
}

EmptyWords CheckInsPage::emptyWords() const
{
    const bool isNarrowed = !m_query.search.trimmed().isEmpty() || m_query.user || !m_query.place.isEmpty();
    if (isNarrowed)
        return {Glyph::SearchFailed, tr("No check-in fits"), tr("Nobody is found by these words, here and now."),
            tr("Show all check-ins")};
    return {Glyph::MapPin, m_query.isPresent ? tr("Nobody is here now") : tr("No check-ins yet"),
        tr("Check in to say where you are: others see at once who is where."), tr("Check in")};
}

void CheckInsPage::showAll()
{
    m_search->clear();
    m_presence->choose({});
    m_when->choose(Ever);
    m_whose->setCurrentIndex(0);
    load();
}

void CheckInsPage::takeEmptyAction()
{
    const bool isNarrowed = !m_query.search.trimmed().isEmpty() || m_query.user || !m_query.place.isEmpty();
    if (isNarrowed)
        showAll();
    else
        openDialog({});
}

void CheckInsPage::showSelection()
{
    if (const auto checkIn = current())
        m_detail->showCheckIn(*checkIn, *m_origin);
    else
        m_detail->showCount(static_cast<int>(table().selectedIds().size()));
}

/// Whoever was there may have left: then the list becomes one they are in.
void CheckInsPage::visit(const Destination& destination)
{
    if (destination.record == 0)
        return;
    m_client.find(CheckInId{destination.record}).then(this, [this](Result<CheckIn> checkIn) {
        if (!checkIn)
            return notice().tell(NoticeTone::Bad, textOf(checkIn.error()));
        if (!wanted().lets(*checkIn))
            showAll();
        showRecord(checkIn->id.value, recordName(*checkIn), *m_search);
    });
}

std::vector<Command> CheckInsPage::commands()
{
    auto out = RecordListPage::commands();
    const auto checkIn = current();
    const bool canLeave = checkIn && mayChange(*checkIn) && CheckInWords::isPresent(*checkIn);
    out.push_back({Glyph::LogOut, QT_TRANSLATE_NOOP("Command", "Leave: not here any more"),
        QKeySequence(Qt::CTRL | Qt::Key_D), [this] { leave(); }, canLeave});
    return out;
}

std::optional<CheckIn> CheckInsPage::current() const
{
    const int row = selectedRow();
    return row >= 0 ? std::optional(m_model.record(row)) : std::nullopt;
}

bool CheckInsPage::mayChange(const CheckIn& checkIn) const
{
    return checkIn.userId == m_me || may(Permission::ManageCheckIns);
}

void CheckInsPage::edit(std::int64_t id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0 && mayChange(m_model.record(row)))
        openDialog(m_model.record(row));
}

void CheckInsPage::openDialog(const CheckIn& checkIn)
{
    const People* const others = may(Permission::ManageCheckIns) ? &parts().people : nullptr;
    auto* const dialog = new CheckInDialog(parts().api, others, m_presence->places(), checkIn, this);
    connect(dialog, &CheckInDialog::saved, this, [this](const CheckIn& saved) {
        m_model.put(saved);
        showWritten(saved.id.value);
        m_presence->reload();
    });
    dialog->keepDraftsIn(parts().drafts, u"checkIn"_s);
    dialog->open();
}

void CheckInsPage::leave()
{
    const auto before = current();
    if (!before || !mayChange(*before) || m_save.isPending())
        return;
    m_save = m_client.leave(before->id);
    m_save.then(this, [this, before = *before](Result<CheckIn> after) {
        if (!after)
            return notice().tell(NoticeTone::Bad, textOf(after.error()));
        m_model.put(*after);
        offerReturn(before, *after);
        countSoon();
    });
}

void CheckInsPage::offerReturn(const CheckIn& before, const CheckIn& after)
{
    const auto back = [this, until = before.until, after] {
        CheckIn again = after;
        again.until = until;
        m_save = m_client.change(again, {"until"});
        m_save.then(this, [this](Result<CheckIn> result) {
            if (!result)
                return notice().tell(NoticeTone::Bad, textOf(result.error()));
            m_model.put(*result);
            countSoon();
        });
    };
    undo().offer(m_detail, {[name = recordName(before)] { return tr("%1 has left").arg(name); }, back});
}

/// Of those that are selected only what one may change.
void CheckInsPage::removeSelected()
{
    auto checkIns = selectedRecords(table(), m_model);
    if (!checkIns)
        return notice().tell(NoticeTone::Warning,
            tr("Some of the selected check-ins are too far away to be deleted with the rest: narrow the list first."));
    std::erase_if(*checkIns, [this](const CheckIn& checkIn) { return !mayChange(checkIn); });
    if (!checkIns->empty())
        m_removals->remove(std::move(*checkIns));
}

void CheckInsPage::offerRemovals()
{
    showCount();
    if (m_removals->waiting() == 0)
        return undo().withdraw(m_removals);
    undo().offer(m_removals,
        {[this] { return tr("%n check-in(s) deleted", nullptr, m_removals->waiting()); },
            [this] { m_removals->undo(); }, [this] { m_removals->sendNow(); }});
}

void CheckInsPage::measureFromCurrent()
{
    const auto checkIn = current();
    if (!checkIn)
        return;
    *m_origin = Position::of(*checkIn);
    m_presence->measureFrom(*m_origin, QString::fromStdString(checkIn->place));
    showDistances();
}

void CheckInsPage::showDistances()
{
    table().setShown(static_cast<int>(CheckInColumn::Distance), m_origin->has_value());
    table().viewport()->update();
    showSelection();
}

bool CheckInsPage::isSettled() const
{
    return RecordListPage::isSettled() && !m_search->isWaiting() && !m_save.isPending() && m_presence->isSettled()
        && m_detail->isSettled() && (!m_edits || m_edits->isSettled());
}

void CheckInsPage::retranslate()
{
    tableMenu().setListName(tr("Check-ins"));
    m_search->setWords(tr("Search check-ins"));
    table().setAccessibleName(tr("Check-ins"));
    m_whose->setAccessibleName(tr("Whose check-ins"));
    showTools();
    fillWhose();
    table().setColumnWidths(checkInColumnWidths());
}

/// Where there is little room, the button keeps its drawing only.
void CheckInsPage::showTools()
{
    const bool isNarrow = width() < widthForWords;
    m_new->setText(isNarrow ? QString() : tr("Check in"));
    m_new->setToolTip(isNarrow ? tr("Check in") : QString());
    m_new->setAccessibleName(tr("Check in"));
}

void CheckInsPage::resizeEvent(QResizeEvent* event)
{
    RecordListPage::resizeEvent(event);
    showTools();
}

} // namespace vigie::ui
