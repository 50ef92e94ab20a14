#include "ui/leads/lead_detail.h"

#include "ui/leads/lead_words.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/centred.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/score_ring.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 16;
constexpr int initialsSize = 40;

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

class Divider : public QWidget {
public:
    explicit Divider(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), VigieStyle::tokensOf(this).lineSoft); }
};

} // namespace

LeadDetail::LeadDetail(QWidget* parent)
    : QWidget(parent)
    , m_one(new QWidget(this))
    , m_other(makeOther())
{
    setFixedWidth(paneWidth);
    auto* const content = new QVBoxLayout(m_one);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(makeHead());
    content->addWidget(new Divider(m_one));
    content->addWidget(makeBody(), 1);
    auto* const stack = new QStackedLayout(this);
    stack->addWidget(m_other);
    stack->addWidget(m_one);
    connect(m_edit, &QPushButton::clicked, this, &LeadDetail::editRequested);
    connect(m_delete, &QPushButton::clicked, this, &LeadDetail::deleteRequested);
    connect(m_deleteAll, &QPushButton::clicked, this, &LeadDetail::deleteRequested);
    retranslate();
}

QWidget* LeadDetail::makeOther()
{
    auto* const other = new QWidget(this);
    m_otherText = textLabel(other);
    m_deleteAll = new QPushButton(glyphIcon(Glyph::Trash), QString(), other);
    m_otherText->setAlignment(Qt::AlignCenter);
    setText(m_otherText, TextSize::Base, QFont::Normal, ink::secondary);
    auto* const layout = new QVBoxLayout(other);
    layout->setContentsMargins(40, 0, 40, 0);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(m_otherText);
    addCentred(layout, m_deleteAll);
    layout->addStretch(3);
    return other;
}

QWidget* LeadDetail::makeHead()
{
    auto* const head = new QWidget(m_one);
    m_initials = new Initials(initialsSize, head);
    m_name = textLabel(head);
    m_company = textLabel(head);
    m_edit = new QPushButton(glyphIcon(Glyph::Pencil), QString(), head);
    m_delete = new QPushButton(glyphIcon(Glyph::Trash), QString(), head);
    m_delete->setFlat(true);
    m_delete->setObjectName(u"deleteLead"_s);
    setText(m_name, TextSize::Title, QFont::DemiBold);
    setText(m_company, TextSize::Base, QFont::Normal, ink::secondary);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const names = new QVBoxLayout;
    names->setSpacing(1);
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_company);
    names->addStretch();
    auto* const person = new QHBoxLayout;
    person->setSpacing(12);
    person->addWidget(m_initials);
    person->addLayout(names, 1);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    auto* const layout = new QVBoxLayout(head);
    layout->setContentsMargins(margin, margin, margin, 12);
    layout->setSpacing(14);
    layout->addLayout(person);
    layout->addLayout(buttons);
    return head;
}

QWidget* LeadDetail::makeBody()
{
    auto* const body = new QWidget(m_one);
    m_ring = new ScoreRing(body);
    m_factors = new QVBoxLayout;
    m_factors->setSpacing(0);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(8);
    m_notesTitle = textLabel(body);
    m_notes = textLabel(body);
    m_since = textLabel(body);
    setText(m_notesTitle, TextSize::Base, QFont::DemiBold);
    setText(m_notes, TextSize::Base, QFont::Normal, ink::secondary);
    setText(m_since, TextSize::Secondary, QFont::Normal, ink::secondary);
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
    layout->addWidget(new Divider(body));
    layout->addLayout(m_facts);
    layout->addWidget(m_notesTitle);
    layout->addWidget(m_notes);
    layout->addStretch();
    layout->addWidget(m_since);
    auto* const scroll = new QScrollArea(m_one);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    for (auto* const ground : {static_cast<QWidget*>(body), scroll->viewport()})
        ground->setBackgroundRole(QPalette::Base);
    return scroll;
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
    auto* const stack = static_cast<QStackedLayout*>(layout());
    stack->setCurrentWidget(m_lead ? m_one : m_other);
    m_deleteAll->setVisible(m_count > 1 && m_mayWrite);
    m_otherText->setText(m_count > 1 ? tr("%n lead(s) selected", nullptr, m_count)
                                     : tr("Select a lead to see who it is and why it has its score."));
    if (!m_lead)
        return;
    m_initials->setName(QString::fromStdString(m_lead->name), LeadWords::tone(m_lead->status));
    m_name->setText(QString::fromStdString(m_lead->name));
    m_company->setText(QString::fromStdString(m_lead->company));
    m_company->setVisible(!m_lead->company.empty());
    m_ring->setScore(m_lead->fitScore);
    fillFactors();
    fillFacts();
    m_notes->setText(QString::fromStdString(m_lead->notes));
    m_notes->setVisible(!m_lead->notes.empty());
    m_notesTitle->setVisible(!m_lead->notes.empty());
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
    QStringList tags;
    for (const auto& tag : m_lead->tags)
        tags.append(QString::fromStdString(tag));
    addFact(Glyph::Tag, tags.join(u", "_s));
}

void LeadDetail::addFact(Glyph glyph, const QString& text)
{
    if (!text.isEmpty())
        m_facts->addWidget(new GlyphLabel(glyph, text, this));
}

void LeadDetail::retranslate()
{
    m_edit->setText(tr("Edit"));
    m_deleteAll->setText(tr("Delete"));
    m_delete->setToolTip(tr("Delete"));
    m_delete->setAccessibleName(tr("Delete"));
    m_notesTitle->setText(tr("Notes"));
    fill();
}

void LeadDetail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LeadDetail::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), VigieStyle::tokensOf(this).surface);
}

} // namespace vigie::ui
