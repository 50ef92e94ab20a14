#include "ui/checkins/checkin_history.h"

#include "ui/checkins/checkin_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 8;

} // namespace

CheckInHistory::CheckInHistory(ApiClient& api, QWidget* parent)
    : QWidget(parent)
    , m_client(api)
    , m_title(textLabel(this, TextSize::Base, ink::primary, QFont::DemiBold))
    , m_all(new QPushButton(this))
    , m_rows(new QVBoxLayout)
{
    m_all->setObjectName(u"allOfPerson"_s);
    m_all->setFlat(true);
    m_rows->setSpacing(10);
    auto* const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_all);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(m_rows);
    connect(m_all, &QPushButton::clicked, this, &CheckInHistory::allRequested);
    fill();
}

void CheckInHistory::show(const CheckIn& checkIn)
{
    const CheckIn before = std::exchange(m_shown, checkIn);
    const bool isSamePerson = before.userId == checkIn.userId && before.contactId == checkIn.contactId;
    if (isSamePerson && before.id == checkIn.id && before.version == checkIn.version)
        return;
    if (!isSamePerson)
        m_checkIns.clear();
    fill();
    m_reply.cancel();
    m_reply = m_client.history(checkIn, most);
    m_reply.then(this, [this](Result<std::vector<CheckIn>> checkIns) {
        if (!checkIns)
            return;
        m_checkIns = std::move(*checkIns);
        fill();
    });
}

QWidget* CheckInHistory::makeRow(const CheckIn& checkIn)
{
    auto* const row = new QWidget(this);
    auto* const place = new ElidedLabel(row);
    setText(place, TextSize::Base, checkIn.id == m_shown.id ? QFont::Medium : QFont::Normal);
    place->setText(QString::fromStdString(checkIn.place));
    auto* const when = textLabel(row, TextSize::Secondary, ink::secondary);
    when->setText(CheckInWords::span(checkIn));
    auto* const layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(place);
    layout->addWidget(when);
    return row;
}

void CheckInHistory::fill()
{
    clear(m_rows);
    for (const auto& checkIn : m_checkIns)
        m_rows->addWidget(makeRow(checkIn));
    m_title->setText(tr("History"));
    m_all->setText(tr("See all"));
    m_all->setAccessibleName(tr("See all check-ins of %1").arg(QString::fromStdString(m_shown.name)));
    m_all->setVisible(bool(m_shown.userId));
}

void CheckInHistory::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
