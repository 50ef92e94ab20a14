#include "ui/reports/report_block.h"

#include "ui/client/live_updates.h"
#include "ui/client/people.h"
#include "ui/reports/report_viewer.h"
#include "ui/reports/report_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int gatherMs = 300; // changes that come together are loaded together

} // namespace

ReportBlock::ReportBlock(const PageParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_mail(parts.api)
    , m_mayWrite(permissionsOf(parts.session.user().role).has(Permission::WriteLeads))
    , m_title(textLabel(this, TextSize::Base, ink::primary, QFont::DemiBold))
    , m_words(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_notice(new NoticeBar(this))
    , m_open(new QPushButton(glyphIcon(Glyph::ScrollText), QString(), this))
    , m_again(new QPushButton(glyphIcon(Glyph::Star), QString(), this))
    , m_rows(new QVBoxLayout)
{
    m_open->setObjectName(u"openReport"_s);
    m_again->setObjectName(u"writeReport"_s);
    m_rows->setSpacing(4);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_again);
    buttons->addStretch();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_notice);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    layout->addLayout(m_rows);
    retranslate();
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(gatherMs);
    connect(&m_loadSoon, &QTimer::timeout, this, &ReportBlock::load);
    connect(&parts.live, &LiveUpdates::changed, this, [this](const Change& change) {
        const bool isMine = (change.entity == "report" && change.entityId == m_lead.value) || change.entity == "mail";
        if (isMine && !m_loadSoon.isActive())
            m_loadSoon.start();
    });
    connect(m_open, &QPushButton::clicked, this, &ReportBlock::open);
    connect(m_again, &QPushButton::clicked, this, &ReportBlock::write);
}

void ReportBlock::show(LeadId lead)
{
    if (lead == m_lead)
        return;
    m_lead = lead;
    m_report.reset();
    m_mails.clear();
    m_notice->hide();
    fill();
    load();
}

void ReportBlock::load()
{
    m_isStale = !isVisible();
    if (m_isStale || !m_lead)
        return;
    m_find.cancel();
    m_find = m_client.find(m_lead);
    m_find.then(this, [this](const Result<Report>& report) {
        if (!report && report.error().code != ErrorCode::NotFound)
            return; // the list says what is wrong with the connection
        m_report = report ? std::optional(*report) : std::nullopt;
        fill();
    });
    m_list.cancel();
    m_list = m_mail.lastOf(m_lead);
    m_list.then(this, [this](const Result<std::vector<Mail>>& mails) {
        if (!mails)
            return;
        m_mails = *mails;
        fill();
    });
}

QWidget* ReportBlock::makeMail(const Mail& mail)
{
    auto* const row = new QWidget(this);
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const bool isLost = ReportWords::isLost(mail);
    auto* const words = textLabel(row, TextSize::Secondary, isLost ? ink::bad : ink::secondary);
    words->setText(ReportWords::mail(mail));
    line->addWidget(words, 1);
    if (!isLost || !m_mayWrite)
        return row;
    auto* const again = new QPushButton(tr("Send again"), row);
    again->setObjectName(u"retryMail/%1"_s.arg(mail.id.value));
    line->addWidget(again, 0, Qt::AlignTop);
    connect(again, &QPushButton::clicked, this, [this, id = mail.id] {
        m_retry = m_mail.retry(id);
        m_retry.then(this, [this](const Result<Mail>& sent) {
            if (!sent)
                m_notice->tell(NoticeTone::Bad, textOf(sent.error()));
            load();
        });
    });
    return row;
}

void ReportBlock::fill()
{
    const bool isWriting = m_write.isPending() && m_writing == m_lead;
    m_open->setVisible(m_report.has_value());
    m_again->setVisible(m_mayWrite);
    m_again->setEnabled(!m_write.isPending());
    m_again->setText(m_report ? tr("Write anew") : tr("Write a report"));
    if (isWriting)
        m_words->setText(tr("The assistant reads and writes…"));
    else if (m_report)
        m_words->setText(ReportWords::version(
            m_report->version, m_report->origin, m_report->createdBy, m_report->createdAt, m_parts.people));
    else
        m_words->setText(tr("None yet: the assistant writes it from what was said and noted."));
    clear(m_rows);
    for (const auto& mail : m_mails)
        m_rows->addWidget(makeMail(mail));
}

void ReportBlock::write()
{
    m_notice->hide();
    m_writing = m_lead;
    m_write = m_client.generate(m_lead, m_formId.toByteArray(QUuid::WithoutBraces));
    m_write.then(this, [this](const Result<Report>& report) {
        m_formId = QUuid::createUuid();
        if (m_writing == m_lead && report)
            m_report = *report;
        if (!report)
            m_notice->tell(NoticeTone::Bad, textOf(report.error()));
        fill();
    });
    fill();
}

void ReportBlock::open()
{
    auto* const viewer = new ReportViewer(m_parts, m_lead, window());
    connect(viewer, &ReportViewer::changed, this, &ReportBlock::load);
    viewer->show();
}

void ReportBlock::retranslate()
{
    m_title->setText(tr("Report"));
    m_open->setText(tr("Open"));
    fill();
}

void ReportBlock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReportBlock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

} // namespace vigie::ui
