#include "ui/settings/score_preview_card.h"

#include "ui/theme/glyph.h"
#include "ui/widgets/score_ring.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStandardItemModel>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchDelayMs = 150;
constexpr int previewDelayMs = 150;
constexpr std::size_t most = 8;

QString titleOf(const Lead& lead)
{
    const QString name = QString::fromStdString(lead.name);
    return lead.company.empty() ? name : name + u" · "_s + QString::fromStdString(lead.company);
}

QString signedPoints(int points)
{
    return (points < 0 ? u"\u2212"_s : u"+"_s) + QLocale().toString(std::abs(points));
}

} // namespace

ScorePreviewCard::ScorePreviewCard(ApiClient& api, QWidget* parent)
    : SettingsCard(parent)
    , m_leads(api)
    , m_client(api)
    , m_words(new QLineEdit(this))
    , m_choices(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_choices, this))
    , m_name(textLabel(this, TextSize::Base, ink::primary, QFont::Medium))
    , m_sentence(textLabel(this, TextSize::Base, ink::secondary))
    , m_factors(new QVBoxLayout)
{
    build();
    retranslate();
    search({});
}

void ScorePreviewCard::build()
{
    m_words->setObjectName(u"previewLead"_s);
    m_words->addAction(glyphIcon(Glyph::Search), QLineEdit::LeadingPosition);
    m_words->setClearButtonEnabled(true);
    // The server has searched already: what it found is shown as it is.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_words);
    for (auto* const timer : {&m_searchSoon, &m_previewSoon})
        timer->setSingleShot(true);
    m_searchSoon.setInterval(searchDelayMs);
    m_previewSoon.setInterval(previewDelayMs);
    m_factors->setSpacing(4);
    auto* const scores = new QHBoxLayout;
    scores->setSpacing(24);
    scores->addWidget(makeScore(m_present, m_presentWord), 0, Qt::AlignTop);
    scores->addWidget(makeScore(m_next, m_nextWord), 0, Qt::AlignTop);
    scores->addLayout(m_factors, 1);
    body()->addWidget(m_words);
    body()->addWidget(m_name);
    body()->addLayout(scores);
    body()->addWidget(m_sentence);
    connect(m_words, &QLineEdit::textEdited, this, [this] { m_searchSoon.start(); });
    connect(&m_searchSoon, &QTimer::timeout, this, [this] { search(m_words->text()); });
    connect(&m_previewSoon, &QTimer::timeout, this, &ScorePreviewCard::ask);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        if (static_cast<std::size_t>(index.row()) < m_found.size())
            choose(m_found[static_cast<std::size_t>(index.row())]);
    });
}

QWidget* ScorePreviewCard::makeScore(ScoreRing*& ring, QLabel*& word)
{
    auto* const score = new QWidget(this);
    ring = new ScoreRing(score);
    word = new QLabel(score);
    setText(word, TextSize::Secondary, QFont::Normal, ink::secondary);
    auto* const layout = new QVBoxLayout(score);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(ring, 0, Qt::AlignHCenter);
    layout->addWidget(word, 0, Qt::AlignHCenter);
    return score;
}

void ScorePreviewCard::search(const QString& words)
{
    LeadQuery query;
    query.search = words;
    m_search.cancel();
    m_search = m_leads.page(query, {});
    m_search.then(this, [this, isFirst = !m_lead](Result<RecordPage<Lead>> page) {
        if (!page)
            return m_sentence->setText(textOf(page.error()));
        m_found = std::move(page->items);
        m_found.resize(std::min(m_found.size(), most));
        m_choices->clear();
        for (const auto& lead : m_found)
            m_choices->appendRow(new QStandardItem(titleOf(lead)));
        if (isFirst && !m_found.empty())
            choose(m_found.front());
        else if (m_words->hasFocus())
            m_completer->complete();
        retranslate();
    });
}

void ScorePreviewCard::choose(const Lead& lead)
{
    m_lead = lead;
    m_wouldBe.reset();
    m_words->clear();
    retranslate();
    ask();
}

void ScorePreviewCard::setRules(std::vector<ScoreRule> rules)
{
    m_rules = std::move(rules);
    m_previewSoon.start();
}

void ScorePreviewCard::ask()
{
    if (!m_lead)
        return;
    // A rule without a name yet still counts while one is writing it.
    auto rules = m_rules;
    for (auto& rule : rules)
        rule.label = rule.label.empty() ? "…" : rule.label;
    m_preview.cancel();
    m_preview = m_client.preview(m_lead->id, rules);
    m_preview.then(this, [this](const Result<ScorePreview>& preview) {
        if (preview)
            show(*preview);
        else
            m_sentence->setText(textOf(preview.error()));
    });
}

void ScorePreviewCard::show(const ScorePreview& preview)
{
    m_wouldBe = preview.fitScore;
    m_next->setScore(preview.fitScore);
    clear(m_factors);
    for (const auto& factor : preview.scoreFactors) {
        auto* const line = new QWidget(this);
        auto* const label = textLabel(line, TextSize::Secondary, ink::secondary);
        auto* const points = new QLabel(line);
        label->setText(QString::fromStdString(factor.label));
        points->setText(signedPoints(factor.points));
        setText(points, TextSize::Secondary, QFont::Medium, factor.points < 0 ? ink::bad : ink::primary);
        auto* const layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(label, 1);
        layout->addWidget(points);
        m_factors->addWidget(line);
    }
    m_factors->addStretch();
    retranslate();
}

void ScorePreviewCard::retranslate()
{
    setTitle(tr("Try it on a lead"));
    setExplanation(tr("What the rules above would give it, before you save them."));
    m_words->setPlaceholderText(tr("Search a lead"));
    m_words->setAccessibleName(tr("Search a lead"));
    m_presentWord->setText(tr("Now"));
    //: the score of a lead under the rules that are being written
    m_nextWord->setText(tr("With these rules"));
    for (QWidget* const widget : std::initializer_list<QWidget*>{m_present, m_next, m_presentWord, m_nextWord, m_name})
        widget->setVisible(m_lead.has_value());
    if (!m_lead)
        return m_sentence->setText(m_search.isPending() ? QString() : tr("There is no lead yet to try the rules on."));
    m_name->setText(titleOf(*m_lead));
    m_present->setScore(m_lead->fitScore);
    m_sentence->setText(m_lead->fitScoreManual ? tr("This lead is scored by hand: the rules leave it alone.")
            : m_wouldBe && *m_wouldBe != m_lead->fitScore
            //: %1: points, with their sign
            ? tr("These rules would change its score by %1.").arg(signedPoints(*m_wouldBe - m_lead->fitScore))
            : tr("These rules would not change its score."));
}

void ScorePreviewCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsCard::changeEvent(event);
}

} // namespace vigie::ui
