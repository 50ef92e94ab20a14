#include "ui/audit/timeline.h"

#include "ui/audit/audit_words.h"
#include "ui/client/live_updates.h"
#include "ui/client/people.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"
#include "ui/widgets/workspace_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace vigie::ui {

namespace {

constexpr int squareSize = 24;
constexpr int glyphSize = 14;
constexpr int gap = 10;
constexpr int gatherMs = 300; // changes that come together are loaded together
constexpr int longest = 140; // of a change in words; the audit log has all of it

/// The kind of record on a square in the tone of what happened to it, and beside it what happened.
class EntryRow : public QWidget {
public:
    EntryRow(const AuditEntry& entry, const People& people, QWidget* parent)
        : QWidget(parent)
        , m_glyph(AuditWords::glyph(entry.entity))
        , m_tone(AuditWords::tone(entry.action))
    {
        auto* const what = textLabel(this, TextSize::Base, ink::primary, QFont::Medium);
        auto* const when = textLabel(this, TextSize::Secondary, ink::secondary);
        auto* const how = textLabel(this, TextSize::Secondary, ink::secondary);
        what->setText(AuditWords::entity(entry.entity) + QStringLiteral(" · ") + AuditWords::action(entry.action));
        when->setText(TimeText::brief(TimeText::localTime(entry.at)));
        when->setToolTip(TimeText::full(TimeText::localTime(entry.at)));
        when->setWordWrap(false);
        // What a new record holds is what the pane tells anyway.
        const QString summary = entry.action == ChangeAction::Updated ? AuditWords::summary(entry, people) : QString();
        const bool isLong = summary.size() > longest;
        const QString shown = isLong ? summary.left(longest).trimmed() + QStringLiteral("…") : summary;
        // The pane's own record needs no name; what belongs to it does.
        const bool isOwn = entry.entity == "contact" || entry.entity == "lead";
        QStringList lines{isOwn ? QString() : AuditWords::name(entry), AuditWords::who(entry), shown};
        lines.removeAll(QString());
        how->setText(lines.join(u'\n'));
        how->setToolTip(isLong ? summary : QString());
        auto* const first = new QHBoxLayout;
        first->addWidget(what, 1);
        first->addWidget(when, 0, Qt::AlignTop);
        auto* const layout = new QVBoxLayout(this);
        layout->setContentsMargins(squareSize + gap, 2, 0, 0);
        layout->setSpacing(0);
        layout->addLayout(first);
        layout->addWidget(how);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const ToneColors colors = colorsOf(m_tone, VigieStyle::tokensOf(this));
        QPainter painter(this);
        painting::box(painter, QRectF(0, 2, squareSize, squareSize), 6, colors.soft, {});
        constexpr qreal inset = (squareSize - glyphSize) / 2.0;
        paintGlyph(painter, m_glyph, QRectF(inset, 2 + inset, glyphSize, glyphSize), colors.text);
    }

private:
    Glyph m_glyph;
    Tone m_tone;
};

} // namespace

Timeline::Timeline(const PageParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_client(parts.api)
    , m_people(parts.people)
    , m_title(textLabel(this, TextSize::Base, ink::primary, QFont::DemiBold))
    , m_rows(new QVBoxLayout)
    , m_words(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_more(new QPushButton(this))
{
    m_rows->setSpacing(12);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    layout->addWidget(m_words);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, &Timeline::loadMore);
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(gatherMs);
    connect(&m_loadSoon, &QTimer::timeout, this, &Timeline::load);
    connect(&m_people, &People::changed, this, &Timeline::fill);
    connect(&parts.live, &LiveUpdates::changed, this, [this](const Change& change) {
        const bool isOurs = m_contact
            && (change.contactId == m_contact || (change.entity == "contact" && change.entityId == m_contact.value));
        if (isOurs && !m_loadSoon.isActive())
            m_loadSoon.start();
    });
    fill();
}

void Timeline::show(ContactId contact)
{
    if (contact == m_contact)
        return;
    m_contact = contact;
    m_entries.clear();
    m_next.clear();
    m_page.cancel();
    m_isStale = false;
    fill();
    if (m_contact)
        load();
}

void Timeline::load()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_page.cancel();
    m_page = m_client.timeline(m_contact, {});
    m_page.then(this, [this](Result<RecordPage<AuditEntry>> page) { arrived(std::move(page), true); });
}

void Timeline::loadMore()
{
    m_page.cancel();
    m_page = m_client.timeline(m_contact, m_next);
    m_page.then(this, [this](Result<RecordPage<AuditEntry>> page) { arrived(std::move(page), false); });
}

void Timeline::arrived(Result<RecordPage<AuditEntry>> page, bool isFirst)
{
    if (!page) {
        m_words->setText(textOf(page.error()));
        m_words->show();
        return;
    }
    if (isFirst)
        m_entries.clear();
    std::move(page->items.begin(), page->items.end(), std::back_inserter(m_entries));
    m_next = page->next;
    fill();
}

void Timeline::fill()
{
    m_title->setText(tr("Timeline"));
    m_more->setText(tr("Show more"));
    setUpdatesEnabled(false);
    clear(m_rows);
    for (const auto& entry : m_entries)
        m_rows->addWidget(new EntryRow(entry, m_people, this));
    setUpdatesEnabled(true);
    m_words->setText(tr("Nothing has happened yet."));
    m_words->setVisible(m_entries.empty() && !m_page.isPending());
    m_more->setVisible(!m_next.isEmpty());
}

void Timeline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void Timeline::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

} // namespace vigie::ui
