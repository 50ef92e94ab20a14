#include "ui/events/guest_list_dialog.h"

#include "ui/client/api_errors.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1'000'000; // as the server takes it
constexpr std::size_t mostProblems = 4; // told one by one
constexpr QSize usual(620, 560);

QString numberText(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

} // namespace

GuestListDialog::GuestListDialog(ApiClient& api, const Event& event, const QString& path, QWidget* parent)
    : QDialog(parent)
    , m_client(api)
    , m_event(event)
    , m_fileName(QFileInfo(path).fileName())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    retranslate();
    setStep(Step::Looking);
    read(path);
}

void GuestListDialog::build()
{
    m_notice = new NoticeBar(this);
    m_explanation = textLabel(this, TextSize::Base, ink::secondary);
    m_mapping = new QWidget(this);
    m_rows = new QGridLayout(m_mapping);
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(0, 1);
    m_header = new QCheckBox(this);
    m_words = textLabel(this);
    m_words->setObjectName(u"guestListWords"_s);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_undo = new QPushButton(this);
    m_undo->setObjectName(u"undoGuests"_s);
    m_close = new QPushButton(this);
    m_go = new QPushButton(this);
    m_go->setObjectName(u"addGuests"_s);
    m_go->setDefault(true);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    layout->addWidget(m_explanation);
    layout->addWidget(scrolled(m_mapping, this), 1);
    layout->addWidget(m_header);
    layout->addWidget(m_words);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    resize(usual);
    connect(m_header, &QCheckBox::clicked, this, &GuestListDialog::look);
    connect(m_go, &QPushButton::clicked, this, &GuestListDialog::add);
    connect(m_undo, &QPushButton::clicked, this, &GuestListDialog::undo);
    connect(m_close, &QPushButton::clicked, this, &GuestListDialog::reject);
    connect(m_notice, &NoticeBar::actionRequested, this, [this] { m_step == Step::Undoing ? undoNext() : add(); });
}

void GuestListDialog::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(tr("%1 cannot be read: %2").arg(m_fileName, file.errorString()));
    if (file.size() > largestFile)
        return refuse(tr("%1 is larger than a megabyte: leave out the columns that are not needed, or split it.")
                          .arg(m_fileName));
    m_file = file.readAll();
    look();
}

/// The file is no longer being read.
void GuestListDialog::refuse(const QString& sentence)
{
    m_words->clear();
    m_notice->tell(NoticeTone::Bad, sentence);
}

void GuestListDialog::look()
{
    setStep(Step::Looking); // nobody is added by what the columns were before
    const auto hasHeader = m_isFirstLook ? std::nullopt : std::optional(m_header->isChecked());
    m_look.cancel();
    m_look = m_client.look(m_event.id, m_file, chosenColumns(), hasHeader);
    m_look.then(this, [this](Result<GuestList> list) {
        if (!list)
            return refuse(textOf(list.error()));
        m_notice->hide();
        take(std::move(*list));
    });
}

void GuestListDialog::take(GuestList list)
{
    m_list = std::move(list);
    m_isFirstLook = false;
    m_good.clear();
    std::copy_if(m_list.guests.begin(), m_list.guests.end(), std::back_inserter(m_good),
        [](const ListedGuest& guest) { return guest.problem.empty(); });
    m_header->setChecked(m_list.hasHeader);
    fillColumns();
    setStep(Step::Ready);
}

void GuestListDialog::fillColumns()
{
    if (m_choices.size() != m_list.columns.size()) {
        clear(m_rows);
        m_choices.clear();
        for (int row = 0; row < static_cast<int>(m_list.columns.size()); ++row) {
            auto* const choice = new QComboBox(m_mapping);
            choice->addItems({tr("Left out"), tr("Name"), tr("First name"), tr("Last name"), tr("E-mail")});
            connect(choice, &QComboBox::activated, this, &GuestListDialog::look);
            m_rows->addWidget(new ElidedLabel(m_mapping), row, 0);
            m_rows->addWidget(choice, row, 1);
            m_choices.push_back(choice);
        }
        m_rows->setRowStretch(static_cast<int>(m_list.columns.size()), 1);
    }
    for (int row = 0; row < static_cast<int>(m_list.columns.size()); ++row) {
        const auto& column = m_list.columns[static_cast<std::size_t>(row)];
        const QString name = QString::fromStdString(column.name);
        auto* const label = qobject_cast<ElidedLabel*>(m_rows->itemAtPosition(row, 0)->widget());
        label->setText(
            column.sample.empty() ? name : tr("%1 – such as %2").arg(name, QString::fromStdString(column.sample)));
        m_choices[static_cast<std::size_t>(row)]->setCurrentIndex(static_cast<int>(column.field));
        m_choices[static_cast<std::size_t>(row)]->setAccessibleName(tr("What %1 is").arg(name));
    }
}

std::vector<GuestField> GuestListDialog::chosenColumns() const
{
    std::vector<GuestField> out;
    for (const auto* const choice : m_choices)
        out.push_back(static_cast<GuestField>(choice->currentIndex()));
    return out;
}

void GuestListDialog::add()
{
    m_isStopping = false;
    m_notice->hide();
    setStep(Step::Adding);
    addNext();
}

/// One batch after the other. Sent again with its key, a batch adds nobody twice.
void GuestListDialog::addNext()
{
    if (m_sent >= m_good.size() || m_isStopping)
        return setStep(Step::Done);
    const auto from = m_good.begin() + static_cast<std::ptrdiff_t>(m_sent);
    const auto count = std::min<std::size_t>(AddGuests::most, m_good.size() - m_sent);
    const std::vector<ListedGuest> batch(from, from + static_cast<std::ptrdiff_t>(count));
    const auto key = QUuid::createUuidV5(m_key, QByteArray::number(static_cast<qulonglong>(m_sent)));
    m_adding = m_client.addGuests(m_event.id, batch, key.toByteArray(QUuid::WithoutBraces));
    m_adding.then(this, [this, count](const Result<GuestsAdded>& added) {
        if (!added)
            return fail(added.error());
        m_added.going += added->going;
        m_added.waiting += added->waiting;
        m_added.there += added->there;
        m_added.ids.insert(m_added.ids.end(), added->ids.begin(), added->ids.end());
        m_added.refused.insert(m_added.refused.end(), added->refused.begin(), added->refused.end());
        m_sent += count;
        m_progress->setValue(static_cast<int>(m_sent));
        addNext();
    });
}

void GuestListDialog::undo()
{
    m_notice->hide();
    m_isStopping = false;
    m_undone = 0;
    setStep(Step::Undoing);
    undoNext();
}

void GuestListDialog::undoNext()
{
    m_notice->hide();
    if (m_added.ids.empty())
        return setStep(Step::Undone);
    if (m_isStopping)
        return setStep(Step::Done);
    const auto count = std::min<std::size_t>(AddGuests::most, m_added.ids.size());
    // From the end: whoever waits moves up once, not for each who goes before them.
    m_removing = m_client.removeGuests(
        m_event.id, {m_added.ids.end() - static_cast<std::ptrdiff_t>(count), m_added.ids.end()});
    m_removing.then(this, [this, count](const Result<GuestsRemoved>& removed) {
        if (!removed)
            return fail(removed.error());
        m_added.ids.resize(m_added.ids.size() - count);
        m_undone += count;
        m_progress->setValue(static_cast<int>(m_undone));
        undoNext();
    });
}

/// What was done until then stays, and one can go on.
void GuestListDialog::fail(const Error& error)
{
    m_notice->tell(NoticeTone::Bad, textOf(error), tr("Go on"));
    if (m_isStopping)
        setStep(Step::Done);
}

void GuestListDialog::setStep(Step step)
{
    m_step = step;
    const bool isAtWork = step == Step::Adding || step == Step::Undoing;
    const bool isChoosing = step == Step::Looking || step == Step::Ready;
    m_mapping->setEnabled(isChoosing);
    m_header->setEnabled(isChoosing && !m_isFirstLook);
    m_header->setVisible(isChoosing);
    m_go->setVisible(isChoosing || step == Step::Adding);
    m_go->setEnabled(step == Step::Ready && !m_good.empty());
    m_progress->setVisible(isAtWork);
    if (isAtWork) {
        m_progress->setMaximum(static_cast<int>(step == Step::Adding ? m_good.size() : m_added.ids.size() + m_undone));
        m_progress->setValue(static_cast<int>(step == Step::Adding ? m_sent : m_undone));
    }
    m_undo->setVisible(step == Step::Done && !m_added.ids.empty());
    m_close->setEnabled(true);
    retranslate();
    if (step == Step::Done)
        m_close->setFocus();
}

QString GuestListDialog::foundWords() const
{
    QStringList out{tr("%n person(s) can be added.", nullptr, static_cast<int>(m_good.size()))};
    const auto bad = m_list.guests.size() - m_good.size();
    if (bad > 0)
        out << tr("%n row(s) cannot:", nullptr, static_cast<int>(bad));
    std::size_t told = 0;
    for (const auto& guest : m_list.guests) {
        if (guest.problem.empty() || told++ >= mostProblems)
            continue;
        out << tr("row %1: %2").arg(numberText(guest.row), QString::fromStdString(guest.problem));
    }
    return out.join(u' ');
}

QString GuestListDialog::doneWords() const
{
    QStringList out{tr("%n person(s) come.", nullptr, static_cast<int>(m_added.going))};
    if (m_added.waiting > 0)
        out << tr("%n wait(s) for a place.", nullptr, static_cast<int>(m_added.waiting));
    if (const int refused = static_cast<int>(m_added.refused.size()); refused > 0)
        out << tr("%n could not be added.", nullptr, refused);
    if (m_added.there > 0)
        out << tr("%n was (were) on the list already.", nullptr, static_cast<int>(m_added.there));
    return out.join(u' ');
}

void GuestListDialog::retranslate()
{
    setWindowTitle(tr("People for “%1”").arg(recordName(m_event)));
    m_explanation->setText(tr("What the columns of %1 are. Each person needs an e-mail address; who is no contact yet "
                              "becomes one.")
                               .arg(m_fileName));
    m_header->setText(tr("The first row names the columns"));
    m_undo->setText(tr("Take them off the list again"));
    m_close->setText(m_step == Step::Adding || m_step == Step::Undoing ? tr("Stop")
            : m_step == Step::Done || m_step == Step::Undone           ? tr("Close")
                                                                       : tr("Cancel"));
    m_go->setText(m_good.empty() ? tr("Add") : tr("Add %n person(s)", nullptr, static_cast<int>(m_good.size())));
    switch (m_step) {
    case Step::Looking:
        return m_words->setText(tr("Reading the file…"));
    case Step::Ready:
        return m_words->setText(foundWords());
    case Step::Adding:
        return m_words->setText(tr("Adding them…"));
    case Step::Done:
        return m_words->setText(doneWords());
    case Step::Undoing:
        return m_words->setText(tr("Taking them off the list…"));
    case Step::Undone:
        return m_words->setText(tr("The list is as it was before. Whoever became a contact remains one."));
    }
}

/// What is under way stops behind the batch that is on its way; who was added until then can be taken back.
void GuestListDialog::reject()
{
    if (m_step != Step::Adding && m_step != Step::Undoing)
        return QDialog::reject();
    m_isStopping = true;
    m_close->setEnabled(false);
    if (!m_adding.isPending() && !m_removing.isPending())
        setStep(Step::Done);
}

void GuestListDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace vigie::ui
