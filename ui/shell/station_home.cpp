#include "ui/shell/station_home.h"

#include "ui/client/scan_journal.h"
#include "ui/shell/account.h"
#include "ui/shell/brand_mark.h"
#include "ui/station/door_list.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = 40;
constexpr int widest = 860;
constexpr int reloadEveryMs = 60'000; // a key that may only scan hears nothing of the live feed

} // namespace

StationHome::StationHome(Account& account, const QString& folder, QWidget* parent)
    : QWidget(parent)
    , m_account(account)
    , m_folder(folder)
{
    build();
    m_reload.setInterval(reloadEveryMs);
    connect(&m_reload, &QTimer::timeout, m_doors, &DoorList::load);
    connect(m_doors, &DoorList::loaded, this, &StationHome::showDoors);
    connect(m_doors, &DoorList::failed, this, &StationHome::showFailure);
    connect(m_state, &StatefulPage::retryRequested, m_doors, &DoorList::load);
    connect(m_state, &StatefulPage::actionRequested, m_doors, &DoorList::load);
    connect(m_refresh, &QPushButton::clicked, m_doors, &DoorList::load);
    connect(m_other, &QPushButton::clicked, this, &StationHome::otherRequested);
    connect(m_remove, &ConfirmButton::confirmed, this, &StationHome::removeRequested);
    retranslate();
}

QWidget* StationHome::makeHead()
{
    auto* const head = new QWidget(this);
    m_company = textLabel(head, TextSize::Title, ink::primary, QFont::DemiBold);
    m_name = textLabel(head, TextSize::Base, ink::secondary);
    m_refresh = new QPushButton(glyphIcon(Glyph::Refresh), QString(), head);
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_other = new QPushButton(head);
    m_other->setObjectName(u"otherAccounts"_s);
    m_remove = new ConfirmButton(head);
    m_remove->setObjectName(u"removeStation"_s);
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_company);
    words->addWidget(m_name);
    auto* const layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new BrandMark(markSize, head));
    layout->addLayout(words, 1);
    for (auto* const button : std::initializer_list<QWidget*>{m_refresh, m_other, m_remove})
        layout->addWidget(button);
    return head;
}

void StationHome::build()
{
    auto* const content = new QWidget(this);
    m_explanation = textLabel(content, TextSize::Base, ink::secondary);
    m_doors = new DoorList(m_account.api(), {journal(), m_account.record().email}, content);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    column->addWidget(m_explanation);
    column->addWidget(m_doors);
    column->addStretch(1);
    m_state = new StatefulPage(scrolled(content, this, QPalette::Window), this);
    auto* const middle = new QWidget(this);
    middle->setMaximumWidth(widest);
    auto* const rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(24);
    rows->addWidget(makeHead());
    rows->addWidget(m_state, 1);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 32, 24, 24);
    layout->addStretch(1);
    layout->addWidget(middle, 8);
    layout->addStretch(1);
}

QString StationHome::journal() const
{
    return QDir(m_folder).filePath(u"scans/station-%1.jsonl"_s.arg(m_account.record().id));
}

/// Whoever removes the station knows what would be lost.
void StationHome::countWaiting()
{
    const int waiting = ScanJournal::waitingIn(journal());
    m_remove->setWords(tr("Remove from this computer"),
        waiting > 0 ? tr("%n scan(s) not sent are lost. Remove?", nullptr, waiting) : tr("Be no station any more?"));
}

void StationHome::forgetScans()
{
    m_doors->closeDoor();
    DoorPlace{journal(), {}}.forget();
}

void StationHome::showDoors()
{
    countWaiting();
    if (m_doors->events().empty())
        return m_state->showEmpty({Glyph::CalendarDays, tr("No doors today"),
            tr("The doors of events of today and tomorrow stand here."), tr("Look again")});
    m_state->showContent();
}

void StationHome::showFailure(const Error& error)
{
    countWaiting();
    const bool isTakenOff = error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Forbidden;
    m_state->showError(isTakenOff
            ? tr("%1 does not let this station scan any more. Have it added again there, then open the new link here.")
                  .arg(m_account.title())
            : textOf(error));
}

bool StationHome::isSettled() const
{
    return !m_doors->isLoading();
}

void StationHome::focusFirst()
{
    m_state->focusShown();
}

void StationHome::retranslate()
{
    m_company->setText(m_account.title());
    m_name->setText(tr("Station \"%1\" · %2").arg(m_account.record().email, m_account.place()));
    m_explanation->setText(
        tr("Open a door full screen, scan tickets or look people up by name. It goes on working while "
           "the server is away."));
    m_refresh->setText(tr("Look again"));
    m_other->setText(tr("Other accounts"));
    countWaiting();
}

void StationHome::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_doors->load();
    m_reload.start();
}

void StationHome::hideEvent(QHideEvent* event)
{
    m_reload.stop();
    QWidget::hideEvent(event);
}

void StationHome::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_state->state() == StatefulPage::State::Empty)
            showDoors();
    }
    QWidget::changeEvent(event);
}

void StationHome::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), VigieStyle::tokensOf(this).bg);
}

} // namespace vigie::ui
