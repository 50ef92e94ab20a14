#include "ui/station/stations_panel.h"

#include "ui/client/server_check.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/named_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/one_time_secret.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookEveryMs = 3'000; // whether a station took the code; nobody who only scans is on the live feed

} // namespace

StationsPanel::StationsPanel(ApiClient& api, const QUrl& server, QWidget* parent)
    : QWidget(parent)
    , m_door(api)
    , m_server(server)
{
    build();
    m_lookSoon.setInterval(lookEveryMs);
    connect(&m_lookSoon, &QTimer::timeout, this, &StationsPanel::look);
    connect(m_add, &QPushButton::clicked, this, &StationsPanel::offer);
    connect(m_name, &QLineEdit::returnPressed, this, &StationsPanel::offer);
    connect(m_giveUp, &QPushButton::clicked, this, [this] {
        hideCode();
        m_name->setFocus();
    });
    retranslate();
}

void StationsPanel::build()
{
    auto* const inner = new QWidget(this);
    m_title = textLabel(inner, TextSize::Title, ink::primary, QFont::DemiBold);
    m_explanation = textLabel(inner, TextSize::Base, ink::secondary);
    m_none = textLabel(inner, TextSize::Base, ink::secondary);
    m_none->hide();
    m_notice = new NoticeBar(inner);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    m_name = new QLineEdit(inner);
    m_name->setObjectName(u"stationName"_s);
    m_name->setMaxLength(80);
    m_nameField = new FormField(u"name"_s, m_name, inner);
    m_add = new QPushButton(glyphIcon(Glyph::Plus), QString(), inner);
    m_add->setObjectName(u"addStation"_s);
    auto* const line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_nameField, 1);
    line->addWidget(m_add, 0, Qt::AlignBottom);
    m_code = makeCode();
    auto* const layout = new QVBoxLayout(inner);
    layout->setContentsMargins(20, 16, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addWidget(m_notice);
    layout->addWidget(m_none);
    layout->addLayout(m_rows);
    layout->addLayout(line);
    layout->addWidget(m_code);
    auto* const card = new Card(this);
    card->setContent(inner);
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
}

QWidget* StationsPanel::makeCode()
{
    auto* const code = new QWidget(this);
    code->setObjectName(u"pairing"_s);
    m_qr = new QrCode(code);
    m_steps = textLabel(code, TextSize::Base, ink::primary);
    m_link = new OneTimeSecret(code);
    m_giveUp = new QPushButton(code);
    m_giveUp->setObjectName(u"hideCode"_s);
    auto* const words = new QVBoxLayout;
    words->setSpacing(12);
    words->addWidget(m_steps);
    words->addWidget(m_link);
    words->addStretch(1);
    words->addWidget(m_giveUp, 0, Qt::AlignLeft);
    auto* const layout = new QHBoxLayout(code);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(20);
    layout->addWidget(m_qr, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    code->hide();
    return code;
}

void StationsPanel::load()
{
    m_load.cancel();
    m_load = m_door.devices();
    m_load.then(this, [this](Result<std::vector<DoorDevice>> devices) {
        if (!devices)
            return m_notice->tell(NoticeTone::Bad, textOf(devices.error()));
        m_devices = std::move(*devices);
        fill();
    });
}

void StationsPanel::fill()
{
    clear(m_rows);
    for (const auto& device : m_devices)
        m_rows->addWidget(makeRow(device));
    m_none->setVisible(m_devices.empty());
}

QWidget* StationsPanel::makeRow(const DoorDevice& device)
{
    const auto time = [](Instant at) { return TimeText::full(TimeText::localTime(at)); };
    const QString about = device.lastUsedAt ? tr("last used %1").arg(time(*device.lastUsedAt))
                                            : tr("added %1").arg(time(device.createdAt));
    auto* const row = new NamedRow(QString::fromStdString(device.name), {about}, this);
    connect(row->addEnding(u"removeStation"_s, tr("Remove"), tr("It may scan no more?")), &ConfirmButton::confirmed,
        this, [this, device] { remove(device); });
    return row;
}

void StationsPanel::remove(const DoorDevice& device)
{
    m_remove = m_door.remove(device.id);
    m_remove.then(this, [this, device](const Result<void>& removed) {
        if (!removed)
            return m_notice->tell(NoticeTone::Bad, textOf(removed.error()));
        m_notice->tell(NoticeTone::Plain, tr("\"%1\" may scan no more.").arg(QString::fromStdString(device.name)));
        load();
    });
}

void StationsPanel::offer()
{
    if (m_offer.isPending())
        return;
    const std::vector<FormField*> fields{m_nameField};
    clearErrors(fields);
    m_notice->hide();
    m_offer = m_door.offer(m_name->text());
    m_offer.then(this, [this, fields](const Result<Pairing>& pairing) {
        if (!pairing)
            return showErrors(pairing.error(), fields, m_notice);
        showCode(*pairing);
    });
}

void StationsPanel::showCode(const Pairing& pairing)
{
    m_pairing = pairing;
    m_before.clear();
    for (const auto& device : m_devices)
        m_before.insert(device.id);
    m_qr->setText(QString::fromStdString(pairing.link));
    m_link->setSecret(QString::fromStdString(pairing.link));
    m_name->clear();
    m_code->show();
    m_lookSoon.start();
    retranslate();
    if (isThisComputer(m_server))
        m_notice->tell(NoticeTone::Warning,
            tr("This server can be reached from this computer alone. A station elsewhere needs a server it reaches."));
}

void StationsPanel::hideCode()
{
    m_pairing.reset();
    m_lookSoon.stop();
    m_link->setSecret({});
    m_code->hide();
}

/// Whether a station took the code.
void StationsPanel::look()
{
    if (!m_pairing || m_load.isPending())
        return;
    if (now() > m_pairing->expiresAt) {
        hideCode();
        return m_notice->tell(
            NoticeTone::Warning, tr("The code was not used within ten minutes. Add the station again."));
    }
    m_load = m_door.devices();
    m_load.then(this, [this](Result<std::vector<DoorDevice>> devices) {
        if (!devices || !m_pairing)
            return; // the next look may tell more
        const bool isTaken = std::any_of(devices->begin(), devices->end(),
            [&](const DoorDevice& device) { return device.name == m_pairing->name && !m_before.contains(device.id); });
        m_devices = std::move(*devices);
        fill();
        if (!isTaken)
            return;
        m_notice->tell(
            NoticeTone::Plain, tr("The station \"%1\" may scan now.").arg(QString::fromStdString(m_pairing->name)));
        hideCode();
    });
}

void StationsPanel::retranslate()
{
    m_title->setText(tr("Stations"));
    m_explanation->setText(tr("A computer at a door needs no account: it gets a key that may scan and nothing else."));
    m_none->setText(tr("There are no stations yet."));
    m_nameField->setLabel(tr("Name of the station"));
    m_name->setPlaceholderText(tr("Main door"));
    m_add->setText(tr("Add a station"));
    m_giveUp->setText(tr("Hide the code"));
    m_link->setExplanation(tr("The link that the code holds, for a computer that has no scanner."));
    if (m_pairing)
        m_steps->setText(
            tr("On the computer at the door, start Vigie, choose \"I have a link\" and scan this code. It is "
               "good for one station, until %1.")
                .arg(QLocale().toString(TimeText::localTime(m_pairing->expiresAt).time(), QLocale::ShortFormat)));
    fill();
}

void StationsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StationsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_pairing)
        m_lookSoon.start();
}

void StationsPanel::hideEvent(QHideEvent* event)
{
    m_lookSoon.stop();
    QWidget::hideEvent(event);
}

} // namespace vigie::ui
