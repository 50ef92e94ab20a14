#include "ui/events/calendar_feeds_dialog.h"

#include "ui/theme/glyph.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/named_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/one_time_secret.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 560;

} // namespace

CalendarFeedsDialog::CalendarFeedsDialog(ApiClient& api, QWidget* parent)
    : QDialog(parent)
    , m_client(api)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    connect(m_mine, &QPushButton::clicked, this, [this] { create(false); });
    connect(m_companys, &QPushButton::clicked, this, [this] { create(true); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    load();
}

void CalendarFeedsDialog::build()
{
    m_notice = new NoticeBar(this);
    m_explanation = textLabel(this, TextSize::Base, ink::secondary);
    m_address = new OneTimeSecret(this);
    m_address->hide();
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    m_mine = new QPushButton(glyphIcon(Glyph::Plus), QString(), this);
    m_mine->setObjectName(u"myCalendar"_s);
    m_companys = new QPushButton(glyphIcon(Glyph::Plus), QString(), this);
    m_companys->setObjectName(u"companyCalendar"_s);
    m_close = new QPushButton(this);
    m_close->setDefault(true);
    auto* const makers = new QHBoxLayout;
    makers->setSpacing(8);
    makers->addWidget(m_mine);
    makers->addWidget(m_companys);
    makers->addStretch();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    layout->addWidget(m_explanation);
    layout->addLayout(m_rows);
    layout->addLayout(makers);
    layout->addWidget(m_address);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    setFixedWidth(dialogWidth);
}

void CalendarFeedsDialog::load()
{
    m_load = m_client.feeds();
    m_load.then(this, [this](Result<std::vector<CalendarFeed>> feeds) {
        if (!feeds)
            return m_notice->tell(NoticeTone::Bad, textOf(feeds.error()));
        m_feeds = std::move(*feeds);
        fill();
    });
}

void CalendarFeedsDialog::fill()
{
    clear(m_rows);
    for (const auto& feed : m_feeds)
        m_rows->addWidget(makeRow(feed));
}

QWidget* CalendarFeedsDialog::makeRow(const CalendarFeed& feed)
{
    const QString made = tr("made %1").arg(TimeText::full(TimeText::localTime(feed.createdAt)));
    const QString about = feed.lastUsedAt
        ? tr("%1 · last fetched %2").arg(made, TimeText::full(TimeText::localTime(*feed.lastUsedAt)))
        : tr("%1 · never fetched").arg(made);
    auto* const row = new NamedRow(feed.isCompanys ? tr("All events") : tr("Events I attend"), {about}, this);
    connect(row->addEnding(u"removeCalendar"_s, tr("Remove"), tr("Whoever has it sees no more?")),
        &ConfirmButton::confirmed, this, [this, id = feed.id] { remove(id); });
    return row;
}

void CalendarFeedsDialog::create(bool isCompanys)
{
    if (m_create.isPending())
        return;
    m_notice->hide();
    m_create = m_client.createFeed(isCompanys, QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    m_create.then(this, [this](const Result<CalendarFeed>& feed) {
        if (!feed)
            return m_notice->tell(NoticeTone::Bad, textOf(feed.error()));
        m_shown = feed->id;
        m_address->setSecret(QString::fromStdString(feed->url));
        m_address->show();
        load();
    });
}

void CalendarFeedsDialog::remove(CalendarFeedId id)
{
    m_remove = m_client.removeFeed(id);
    m_remove.then(this, [this, id](const Result<void>& removed) {
        if (!removed)
            return m_notice->tell(NoticeTone::Bad, textOf(removed.error()));
        if (id == m_shown)
            m_address->hide();
        load();
    });
}

void CalendarFeedsDialog::retranslate()
{
    setWindowTitle(tr("Events in calendar programs"));
    m_explanation->setText(tr("A calendar program that is given such an address shows the events, and keeps up with "
                              "them. Whoever has the address sees them: treat it like a password."));
    m_address->setExplanation(tr("This is the only time the address is shown: paste it into the calendar program."));
    m_mine->setText(tr("Address for events I attend"));
    m_companys->setText(tr("Address for all events"));
    m_close->setText(tr("Close"));
    fill();
}

/// As high as what has come or gone.
bool CalendarFeedsDialog::event(QEvent* event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        resize(width(), layout()->totalHeightForWidth(width()));
    return isDone;
}

void CalendarFeedsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace vigie::ui
