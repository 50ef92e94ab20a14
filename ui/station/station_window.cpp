#include "ui/station/station_window.h"

#include "ui/station/answer_panel.h"
#include "ui/station/code_camera.h"
#include "ui/station/station_words.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/text_label.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int shownMs = 8'000; // an answer, while nobody else comes
constexpr int countDelayMs = 3'000;
constexpr int fewestLetters = 3;
constexpr int inputHeight = 48;
constexpr int cameraWidth = 320;
constexpr int guestHeight = 30; // of a line of the list
constexpr int mostLines = 7;
constexpr auto ticketMark = "VT1";

} // namespace

StationWindow::StationWindow(
    ApiClient& api, const DoorEvent& event, const QString& journalPath, const QString& device, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_station(api, journalPath, device)
    , m_door(api)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_idleSoon.setSingleShot(true);
    m_idleSoon.setInterval(shownMs);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countDelayMs);
    build();
    connectParts();
    const bool canWrite = m_station.open();
    m_station.setEvent(event);
    retranslate();
    idle();
    showState();
    showConflicts();
    if (!canWrite)
        m_notice->tell(NoticeTone::Bad,
            tr("Scans cannot be written down on this computer: nobody is let in while the server is away."));
    m_input->setFocus();
}

QLayout* StationWindow::makeHead()
{
    m_title = textLabel(this, TextSize::Figure, ink::primary, QFont::DemiBold);
    m_counts = textLabel(this, TextSize::Title, ink::secondary);
    m_state = textLabel(this, TextSize::Title, ink::secondary);
    m_state->setWordWrap(false);
    m_direction = new SegmentedSwitch(this);
    m_direction->addChoice(static_cast<int>(ScanDirection::In), {});
    m_direction->addChoice(static_cast<int>(ScanDirection::Out), {});
    m_direction->choose(static_cast<int>(ScanDirection::In));
    m_cameraSwitch = new QPushButton(this);
    m_cameraSwitch->setObjectName(QStringLiteral("camera"));
    m_cameraSwitch->setCheckable(true);
    m_cameraSwitch->setVisible(CodeCamera::isThere());
    m_close = new QPushButton(this);
    auto* const words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_counts);
    auto* const head = new QHBoxLayout;
    head->setSpacing(16);
    head->addLayout(words, 1);
    head->addWidget(m_state);
    head->addWidget(m_direction);
    head->addWidget(m_cameraSwitch);
    head->addWidget(m_close);
    return head;
}

/// The answer, and beside it what the camera sees.
QLayout* StationWindow::makeMiddle()
{
    m_panel = new AnswerPanel(this);
    m_camera = new CodeCamera(this);
    m_camera->setFixedWidth(cameraWidth);
    m_camera->hide();
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_panel, 1);
    middle->addWidget(m_camera);
    return middle;
}

void StationWindow::build()
{
    auto* const head = makeHead();
    m_conflicts = new NoticeBar(this);
    m_notice = new NoticeBar(this);
    auto* const middle = makeMiddle();
    m_list = new QListWidget(this);
    m_list->setFont(textFont(TextSize::Title));
    m_list->setSpacing(4);
    m_list->hide();
    m_input = new QLineEdit(this);
    m_input->setFont(textFont(TextSize::Headline));
    m_input->setMinimumHeight(inputHeight);
    m_input->setClearButtonEnabled(true);
    m_input->setMaxLength(1'000);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_notice);
    layout->addLayout(middle, 1);
    layout->addWidget(m_list);
    layout->addWidget(m_input);
    resize(1024, 720);
}

void StationWindow::connectParts()
{
    connect(&m_idleSoon, &QTimer::timeout, this, &StationWindow::idle);
    connect(&m_countSoon, &QTimer::timeout, this, &StationWindow::refreshCounts);
    connect(&m_station, &DoorStation::answered, this, &StationWindow::tell);
    connect(&m_station, &DoorStation::stateChanged, this, &StationWindow::showState);
    connect(&m_station, &DoorStation::conflictsChanged, this, &StationWindow::showConflicts);
    connect(m_conflicts, &NoticeBar::actionRequested, this, [this] {
        const auto seen = m_station.conflicts();
        for (const auto& conflict : seen)
            m_station.dismiss(conflict);
        m_input->setFocus();
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_input, &QLineEdit::returnPressed, this, &StationWindow::enter);
    connect(m_input, &QLineEdit::textEdited, this, &StationWindow::lookFor);
    connect(m_list, &QListWidget::itemActivated, this, [this] { letIn(m_list->currentRow()); });
    connect(m_cameraSwitch, &QPushButton::toggled, m_camera, &QWidget::setVisible);
    connect(m_cameraSwitch, &QPushButton::clicked, this, [this] { m_input->setFocus(); });
    connect(m_camera, &CodeCamera::read, this, &StationWindow::scan);
    connect(m_camera, &CodeCamera::failed, this, [this](const QString& sentence) {
        m_cameraSwitch->setChecked(false);
        m_notice->tell(NoticeTone::Warning, sentence);
    });
    connect(m_direction, &SegmentedSwitch::chosen, this, [this] { m_input->setFocus(); });
}

void StationWindow::retranslate()
{
    const auto& event = m_station.event();
    setWindowTitle(tr("Station: %1").arg(QString::fromStdString(event.title)));
    m_title->setText(QString::fromStdString(event.title));
    m_input->setPlaceholderText(tr("Scan a ticket, or type a name"));
    m_input->setAccessibleName(m_input->placeholderText());
    m_direction->setWord(static_cast<int>(ScanDirection::In), tr("In"));
    m_direction->setName(static_cast<int>(ScanDirection::In), tr("People come in (F2)"));
    m_direction->setWord(static_cast<int>(ScanDirection::Out), tr("Out"));
    m_direction->setName(static_cast<int>(ScanDirection::Out), tr("People go out (F2)"));
    m_cameraSwitch->setText(tr("Camera"));
    m_cameraSwitch->setToolTip(tr("Read tickets with the camera"));
    m_close->setText(tr("Close the station"));
    m_list->setAccessibleName(tr("People of this name"));
}

ScanDirection StationWindow::direction() const
{
    return static_cast<ScanDirection>(m_direction->choice());
}

/// A ticket is scanned; a name lets in the one that is chosen, or the only one there is.
void StationWindow::enter()
{
    const QString text = m_input->text().trimmed();
    if (m_list->isVisible() && !m_guests.empty() && (m_list->currentRow() >= 0 || m_guests.size() == 1))
        return letIn(std::max(0, m_list->currentRow()));
    if (text.isEmpty())
        return;
    scan(text);
}

void StationWindow::scan(const QString& text)
{
    m_search.cancel(); // a late answer would offer somebody to the next Enter
    m_guests.clear();
    m_input->clear();
    m_list->hide();
    m_station.scan(text, direction());
}

void StationWindow::lookFor(const QString& name)
{
    m_search.cancel();
    const QString words = name.trimmed();
    if (words.size() < fewestLetters || words.startsWith(QLatin1String(ticketMark), Qt::CaseInsensitive)) {
        m_guests.clear();
        m_list->hide();
        return;
    }
    m_search = m_door.guests(m_station.event().id, words);
    m_search.then(this, [this](const Result<std::vector<DoorGuest>>& guests) { showGuests(guests); });
}

void StationWindow::showGuests(const Result<std::vector<DoorGuest>>& guests)
{
    m_guests = guests ? *guests : std::vector<DoorGuest>();
    m_list->clear();
    for (const auto& guest : m_guests) {
        QStringList words{QString::fromStdString(guest.name), QString::fromStdString(guest.emailHint)};
        if (guest.status == AttendeeStatus::Waiting)
            words << tr("waiting list");
        if (guest.inside)
            words << tr("is in");
        words.removeAll(QString());
        m_list->addItem(words.join(QStringLiteral("  ·  ")));
    }
    m_list->setFixedHeight(guestHeight * std::clamp(m_list->count(), 1, mostLines) + 10);
    m_list->setVisible(!m_guests.empty());
}

void StationWindow::letIn(int row)
{
    if (row < 0 || row >= static_cast<int>(m_guests.size()))
        return;
    const DoorGuest guest = m_guests[static_cast<std::size_t>(row)];
    m_guests.clear();
    m_list->hide();
    m_input->clear();
    m_input->setFocus();
    m_station.admit(guest, direction());
}

void StationWindow::tell(const StationAnswer& answer)
{
    m_panel->showAnswer(answer);
    m_idleSoon.start();
    if (!m_countSoon.isActive())
        m_countSoon.start();
}

void StationWindow::idle()
{
    m_panel->showIdle(tr("Scan a ticket"));
}

void StationWindow::refreshCounts()
{
    if (!m_station.isOnline() || m_station.isLockedOut())
        return;
    m_door.event(m_station.event().id).then(this, [this](const Result<DoorEvent>& event) {
        if (!event)
            return;
        m_station.setEvent(*event);
        showState();
    });
}

void StationWindow::showState()
{
    m_counts->setText(StationWords::counts(m_station.event()));
    const int waiting = m_station.waitingCount();
    if (m_station.isLockedOut())
        m_state->setText(tr("This station may not scan any more"));
    else if (!m_station.isOnline())
        m_state->setText(tr("Server away, %n scan(s) to be sent", nullptr, waiting));
    else
        m_state->setText(waiting > 0 ? tr("%n scan(s) being sent", nullptr, waiting) : tr("Connected"));
    setText(m_state, TextSize::Title, QFont::DemiBold,
        m_station.isOnline() && !m_station.isLockedOut() ? ink::secondary : ink::bad);
}

void StationWindow::showConflicts()
{
    constexpr std::size_t most = 3;
    const auto conflicts = m_station.conflicts();
    if (conflicts.empty())
        return m_conflicts->hide();
    QStringList words;
    for (std::size_t i = 0; i < std::min(most, conflicts.size()); ++i)
        words << StationWords::conflict(conflicts[i]);
    if (conflicts.size() > most)
        words << tr("and %n more", nullptr, static_cast<int>(conflicts.size() - most));
    m_conflicts->tell(NoticeTone::Bad,
        tr("%n person(s) let in offline should not have been:", nullptr, static_cast<int>(conflicts.size()))
            + QLatin1Char(' ') + words.join(QStringLiteral("  ")),
        tr("Seen"));
}

void StationWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F2) {
        m_direction->choose(
            static_cast<int>(direction() == ScanDirection::In ? ScanDirection::Out : ScanDirection::In));
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_input->clear();
        m_list->hide();
        m_input->setFocus();
        return;
    }
    if (event->key() == Qt::Key_Down && m_list->isVisible()) {
        m_list->setFocus();
        m_list->setCurrentRow(0);
        return;
    }
    // A scanner that types while a button has the keyboard types into the field all the same.
    if (!event->text().isEmpty() && event->text().front().isPrint()) {
        m_input->setFocus();
        m_input->insert(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

void StationWindow::closeEvent(QCloseEvent* event)
{
    m_idleSoon.stop();
    m_countSoon.stop();
    QWidget::closeEvent(event);
}

} // namespace vigie::ui
