#include "ui/leads/lead_detail.h"

#include "ui/audit/timeline.h"
#include "ui/client/people.h"
#include "ui/leads/lead_words.h"
#include "ui/reports/report_block.h"
#include "ui/tasks/task_block.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/score_ring.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

/// One reason of the score: what was found, and the points it gave.
class FactorRow : public QWidget {
public:
    FactorRow(const ScoreFactor& factor, QWidget* parent)
        : QWidget(parent)
        , m_label(QString::fromStdString(factor.label))
        , m_points(factor.points)
    {
        setFixedHeight(20);
        setToolTip(m_label);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = VigieStyle::tokensOf(this);
        const QLocale locale;
        const QString points = (m_points < 0 ? u"\u2212"_s : u"+"_s) + locale.toString(std::abs(m_points));
        QPainter painter(this);
        painter.setFont(textFont(TextSize::Secondary));
        const int room = width() - painter.fontMetrics().horizontalAdvance(points) - 8;
        painter.setPen(tokens.text2);
        painter.drawText(
            rect(), Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(m_label, Qt::ElideRight, room));
        painter.setPen(m_points < 0 ? tokens.badText : tokens.goodText);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, points);
    }

private:
    QString m_label;
    int m_points;
};

} // namespace

LeadDetail::LeadDetail(const PageParts& parts, QWidget* parent)
    : DetailPane(parent)
    , m_parts(parts)
    , m_changeAll(new QPushButton(glyphIcon(Glyph::Pencil), QString(), this))
    , m_more(new QPushButton(glyphIcon(Glyph::Ellipsis), QString(), this))
    , m_edit(new QPushButton(glyphIcon(Glyph::Pencil), QString(), this))
    , m_delete(new QPushButton(glyphIcon(Glyph::Trash), QString(), this))
{
    m_delete->setFlat(true);
    m_delete->setObjectName(u"deleteLead"_s);
    auto* const head = makePerson(this, {m_edit, m_more, m_delete});
    build(head, makeBody(), m_changeAll);
    connect(m_edit, &QPushButton::clicked, this, &LeadDetail::editRequested);
    connect(m_delete, &QPushButton::clicked, this, &LeadDetail::deleteRequested);
    for (auto* const button : {m_changeAll, m_more})
        connect(button, &QPushButton::clicked, this,
            [this, button] { Q_EMIT menuRequested(button->mapToGlobal(QPoint(0, button->height() + 4))); });
    connect(&m_parts.people, &People::changed, this, &LeadDetail::fill);
    LeadDetail::retranslate();
}

QWidget* LeadDetail::makeBody()
{
    auto* const body = new QWidget(this);
    m_ring = new ScoreRing(body);
    m_factors = new QVBoxLayout;
    m_factors->setSpacing(0);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(8);
    m_notesTitle = textLabel(body, TextSize::Base, ink::primary, QFont::DemiBold);
    m_notes = textLabel(body, TextSize::Base, ink::secondary);
    m_report = new ReportBlock(m_parts, body);
    m_tasks = new TaskBlock(m_parts, body);
    m_timeline = new Timeline(m_parts, body);
    m_since = textLabel(body, TextSize::Secondary, ink::secondary);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const score = new QHBoxLayout;
    score->setSpacing(16);
    score->addWidget(m_ring, 0, Qt::AlignTop);
    score->addLayout(m_factors, 1);
    score->setAlignment(m_factors, Qt::AlignTop);
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(14);
    layout->addLayout(score);
    layout->addWidget(divider(body));
    layout->addLayout(m_facts);
    layout->addWidget(m_notesTitle);
    layout->addWidget(m_notes);
    layout->addWidget(m_report);
    layout->addWidget(m_tasks);
    layout->addWidget(divider(body));
    layout->addWidget(m_timeline);
    layout->addStretch();
    layout->addWidget(m_since);
    return body;
}

void LeadDetail::showLead(const Lead& lead)
{
    const bool isShown = m_lead && m_lead->id == lead.id && m_lead->version == lead.version;
    m_count = 1;
    if (isShown)
        return;
    m_lead = lead;
    fill();
}

void LeadDetail::showCount(int selected)
{
    m_lead.reset();
    m_count = selected;
    fill();
}

void LeadDetail::setMayWrite(bool mayWrite)
{
    m_mayWrite = mayWrite;
    m_edit->setVisible(mayWrite);
    m_delete->setVisible(mayWrite);
}

void LeadDetail::fill()
{
    m_changeAll->setVisible(m_count > 1 && m_mayWrite);
    if (!m_lead)
        return showWords(m_count > 1 ? tr("%n lead(s) selected", nullptr, m_count)
                                     : tr("Select a lead to see who it is and why it has its score."));
    showRecord();
    initials().setName(QString::fromStdString(m_lead->name), LeadWords::tone(m_lead->status));
    name().setText(QString::fromStdString(m_lead->name));
    setUnderName(QString::fromStdString(m_lead->company));
    m_ring->setScore(m_lead->fitScore);
    fillFactors();
    fillFacts();
    m_notes->setText(QString::fromStdString(m_lead->notes));
    m_notes->setVisible(!m_lead->notes.empty());
    m_notesTitle->setVisible(!m_lead->notes.empty());
    m_timeline->setVisible(static_cast<bool>(m_lead->contactId));
    m_report->show(m_lead->id);
    m_tasks->show(m_lead->id);
    m_timeline->show(m_lead->contactId);
    m_since->setText(tr("In Vigie since %1").arg(TimeText::day(TimeText::localTime(m_lead->createdAt))));
}

void LeadDetail::fillFactors()
{
    clear(m_factors);
    for (const ScoreFactor& factor : m_lead->scoreFactors)
        m_factors->addWidget(new FactorRow(factor, this));
    if (m_lead->scoreFactors.empty()) {
        auto* const why = textLabel(this);
        setText(why, TextSize::Secondary, QFont::Normal, ink::secondary);
        why->setText(
            m_lead->fitScoreManual ? tr("This score was set by hand.") : tr("No rule gave points to this lead."));
        m_factors->addWidget(why);
    }
}

void LeadDetail::fillFacts()
{
    clear(m_facts);
    addFact(Glyph::Mail, QString::fromStdString(m_lead->email));
    addFact(Glyph::Phone, LeadWords::phone(m_lead->phone));
    addFact(Glyph::Target, LeadWords::source(m_lead->source));
    addFact(Glyph::Person, m_parts.people.name(m_lead->ownerId));
    addFact(Glyph::Tag, LeadWords::tags(*m_lead));
}

void LeadDetail::addFact(Glyph glyph, const QString& text)
{
    if (!text.isEmpty())
        m_facts->addWidget(new GlyphLabel(glyph, text, this));
}

void LeadDetail::retranslate()
{
    m_edit->setText(tr("Edit"));
    m_changeAll->setText(tr("Change them…"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_delete->setToolTip(tr("Delete"));
    m_delete->setAccessibleName(tr("Delete"));
    m_notesTitle->setText(tr("Notes"));
    fill();
}

} // namespace vigie::ui
