#include "ui/settings/score_rules_section.h"

#include "ui/settings/save_bar.h"
#include "ui/settings/score_preview_card.h"
#include "ui/settings/score_rule_row.h"
#include "ui/settings/settings_card.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/draft_keeper.h"
#include "ui/widgets/floating_notice.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

ScoreRules rulesOf(const std::vector<ScoreRule>& rules, std::int64_t version)
{
    ScoreRules out;
    out.rules = rules;
    out.version = version;
    return out;
}

bool areSame(const std::vector<ScoreRule>& a, const std::vector<ScoreRule>& b)
{
    return toJson(a) == toJson(b);
}

} // namespace

ScoreRulesSection::ScoreRulesSection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_client(parts.api)
    , m_card(addCard())
    , m_notice(new NoticeBar(this))
    , m_draftBar(new NoticeBar(this))
    , m_undo(new FloatingNotice(this))
    , m_list(new QVBoxLayout)
    , m_add(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
    , m_reset(new QPushButton(glyphIcon(Glyph::Undo), QString(), this))
    , m_bar(new SaveBar(this))
    , m_keeper(new DraftKeeper(parts.drafts,
          {u"settings/score-rules"_s, [this] { return isUnsaved(); },
              [this] { return toJson(rulesOf(m_base, m_version)); },
              [this] { return toJson(rulesOf(read(), m_version)); }, [this](const Draft& draft) { restore(draft); }},
          *m_draftBar, this))
    , m_preview(new ScorePreviewCard(parts.api, this))
{
    build();
    connectParts();
    retranslate();
    reload();
    m_keeper->offer();
}

void ScoreRulesSection::build()
{
    m_add->setObjectName(u"addRule"_s);
    m_reset->setObjectName(u"resetRules"_s);
    m_list->setSpacing(8);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    auto* const body = m_card->body();
    body->addWidget(m_draftBar);
    body->addWidget(m_notice);
    body->addWidget(makeHead());
    body->addLayout(m_list);
    body->addLayout(buttons);
    body->addWidget(m_bar);
    addToColumn(m_preview);
}

/// What stands over the columns of the rows.
QWidget* ScoreRulesSection::makeHead()
{
    auto* const head = new QWidget(this);
    auto* const layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 32 + ScoreRuleRow::gap, 0);
    layout->setSpacing(ScoreRuleRow::gap);
    const int widths[] = {
        0, RuleCondition::subjectWidth, RuleCondition::testWidth, RuleCondition::valueWidth, ScoreRuleRow::weightWidth};
    for (int i = 0; i < 5; ++i) {
        m_heads[i] = textLabel(head, TextSize::Secondary, ink::secondary, QFont::Medium);
        if (widths[i] > 0)
            m_heads[i]->setFixedWidth(widths[i]);
        layout->addWidget(m_heads[i], widths[i] > 0 ? 0 : 1);
    }
    return head;
}

void ScoreRulesSection::connectParts()
{
    connect(m_add, &QPushButton::clicked, this, &ScoreRulesSection::addRule);
    connect(m_reset, &QPushButton::clicked, this, &ScoreRulesSection::resetToDefault);
    connect(m_bar, &SaveBar::saveRequested, this, &ScoreRulesSection::save);
    connect(m_bar, &SaveBar::discardRequested, this, [this] {
        m_keeper->drop();
        fill(m_base);
    });
    connect(m_undo, &NoticeBar::actionRequested, this, &ScoreRulesSection::undoRemoval);
    connect(m_notice, &NoticeBar::actionRequested, this, [this] {
        fill(m_base);
        reload();
    });
}

bool ScoreRulesSection::isSettled() const
{
    return !m_load.isPending() && !m_save.isPending() && m_preview->isSettled();
}

bool ScoreRulesSection::isUnsaved() const
{
    return m_isLoaded && !areSame(m_base, read());
}

void ScoreRulesSection::reload()
{
    if (!m_isLoaded)
        state().showLoading();
    m_load.cancel();
    m_load = m_client.rules();
    m_load.then(this, [this](const Result<ScoreRules>& rules) {
        if (!rules && !m_isLoaded)
            return state().showError(textOf(rules.error()));
        if (!rules)
            return m_notice->tell(NoticeTone::Bad, textOf(rules.error()), tr("Try again"));
        const bool isKnown = m_isLoaded && areSame(m_base, rules->rules);
        if (!isUnsaved() && !isKnown) {
            m_isLoaded = true;
            m_notice->hide();
            take(*rules);
        }
        state().showContent();
    });
}

void ScoreRulesSection::noticed(const Change& change)
{
    if (change.entity != "scoreRules" || m_save.isPending())
        return;
    if (!isUnsaved())
        return reload();
    m_load.cancel();
    m_load = m_client.rules();
    m_load.then(this, [this](const Result<ScoreRules>& rules) {
        if (rules && rules->version != m_version)
            tellTheirs(*rules);
    });
}

void ScoreRulesSection::take(const ScoreRules& rules)
{
    m_base = rules.rules;
    m_version = rules.version;
    fill(m_base);
}

/// One's own stay in the rows; of theirs, those that are not the same. Who saves after having seen them means it.
void ScoreRulesSection::tellTheirs(const ScoreRules& theirs)
{
    QStringList others;
    const auto mine = read();
    for (const ScoreRule& rule : theirs.rules) {
        const bool isSame
            = std::any_of(mine.begin(), mine.end(), [&](const ScoreRule& own) { return toJson(own) == toJson(rule); });
        if (!isSame)
            others.append(u"%1 (%2%3)"_s.arg(QString::fromStdString(rule.label), rule.weight < 0 ? QString() : u"+"_s)
                              .arg(rule.weight));
    }
    m_base = theirs.rules;
    m_version = theirs.version;
    showEdited();
    m_notice->tell(NoticeTone::Warning,
        others.isEmpty()
            ? tr("Somebody else saved other rules meanwhile: some of yours are not among them. Saving yours "
                 "replaces theirs.")
            : tr("Somebody else saved other rules meanwhile: %1. Saving yours replaces them.")
                  .arg(others.join(u", "_s)),
        tr("Take theirs"));
}

void ScoreRulesSection::restore(const Draft& draft)
{
    const auto before = wire::recordIn<ScoreRules>(draft.before);
    const auto written = wire::recordIn<ScoreRules>(draft.written);
    if (!before || !written || !m_isLoaded)
        return;
    fill(written->rules);
    if (before->version != m_version)
        tellTheirs(rulesOf(m_base, m_version));
}

void ScoreRulesSection::fill(const std::vector<ScoreRule>& rules)
{
    m_undo->hide();
    m_removed.reset();
    clear(m_list);
    m_rows.clear();
    for (const auto& rule : rules)
        insertRow(m_rows.size(), rule);
    layRows();
    showEdited();
}

ScoreRuleRow* ScoreRulesSection::insertRow(std::size_t at, const ScoreRule& rule)
{
    auto* const row = new ScoreRuleRow(rule, this);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), row);
    m_list->insertWidget(static_cast<int>(at), row);
    connect(row, &ScoreRuleRow::edited, this, &ScoreRulesSection::showEdited);
    connect(row, &ScoreRuleRow::moveRequested, this, [this, row](int by) { move(row, by); });
    connect(row, &ScoreRuleRow::removeRequested, this, [this, row] { remove(row); });
    return row;
}

void ScoreRulesSection::addRule()
{
    ScoreRule rule;
    rule.key = QUuid::createUuid().toString(QUuid::WithoutBraces).left(13).toStdString();
    rule.weight = 10;
    auto* const row = insertRow(m_rows.size(), rule);
    layRows();
    showEdited();
    row->focusLabel();
}

void ScoreRulesSection::move(ScoreRuleRow* row, int by)
{
    const auto from = std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin();
    const auto to = from + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_rows.size()))
        return;
    std::swap(m_rows[static_cast<std::size_t>(from)], m_rows[static_cast<std::size_t>(to)]);
    m_list->removeWidget(row);
    m_list->insertWidget(static_cast<int>(to), row);
    layRows();
    showEdited();
}

void ScoreRulesSection::remove(ScoreRuleRow* row)
{
    const auto at = std::find(m_rows.begin(), m_rows.end(), row);
    m_removed.emplace(static_cast<std::size_t>(at - m_rows.begin()), row->rule());
    m_rows.erase(at);
    m_list->removeWidget(row);
    row->hide();
    row->deleteLater();
    layRows();
    showEdited();
    //: a rule of the score was taken out of the list
    m_undo->tell(NoticeTone::Plain, tr("Rule removed"), tr("Undo"));
}

void ScoreRulesSection::undoRemoval()
{
    m_undo->hide();
    if (!m_removed)
        return;
    const auto [at, rule] = *std::exchange(m_removed, std::nullopt);
    insertRow(std::min(at, m_rows.size()), rule)->focusLabel();
    layRows();
    showEdited();
}

/// Nothing is saved by it: what comes in can be looked at, and discarded.
void ScoreRulesSection::resetToDefault()
{
    m_load.cancel();
    m_load = m_client.defaultRules();
    m_load.then(this, [this](const Result<ScoreRules>& rules) {
        if (!rules)
            return m_notice->tell(NoticeTone::Bad, textOf(rules.error()));
        fill(rules->rules);
    });
}

void ScoreRulesSection::layRows()
{
    QWidget* before = m_notice;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setPlace(i == 0, i + 1 == m_rows.size());
        before = m_rows[i]->follow(before);
    }
    setTabOrder(before, m_add);
}

void ScoreRulesSection::showEdited()
{
    m_bar->setState(isUnsaved() ? SaveBar::State::Unsaved : SaveBar::State::Unchanged);
    if (m_isLoaded) {
        m_preview->setRules(read());
        m_keeper->edited();
    }
    Q_EMIT unsavedChanged();
}

std::vector<ScoreRule> ScoreRulesSection::read() const
{
    std::vector<ScoreRule> out;
    for (const auto* const row : m_rows)
        out.push_back(row->rule());
    return out;
}

/// What the server would not object to, though it means nothing: a comparison with nothing.
bool ScoreRulesSection::areComplete()
{
    bool isGood = true;
    for (ScoreRuleRow* const row : m_rows) {
        row->clearErrors();
        const ScoreRule rule = row->rule();
        if (rule.label.empty())
            row->setError(u"label"_s, tr("Say what it is: this stands beside the points of each lead."));
        else if (rule.value.empty() && (rule.test == RuleTest::Equals || rule.test == RuleTest::Contains))
            row->setError(u"value"_s, tr("Say what it compares with."));
        isGood = isGood && row->error().isEmpty();
    }
    return isGood;
}

void ScoreRulesSection::save()
{
    m_notice->hide();
    if (m_save.isPending() || !areComplete())
        return;
    m_undo->hide();
    m_bar->setState(SaveBar::State::Saving);
    m_save = m_client.save(read(), m_version);
    m_save.then(this, [this](const Result<ScoreRules>& result) { answered(result); });
}

void ScoreRulesSection::answered(const Result<ScoreRules>& result)
{
    if (!result) {
        m_bar->setState(SaveBar::State::Unsaved);
        const auto theirs = wire::currentOf<ScoreRules>(result.error());
        return theirs ? tellTheirs(*theirs) : showRowErrors(result.error());
    }
    m_keeper->drop();
    take(*result);
    m_bar->setState(SaveBar::State::Saved);
    m_notice->tell(NoticeTone::Plain, tr("Saved: every lead is being scored anew, but those scored by hand."));
}

/// "rules[2].weight" is about the third row.
void ScoreRulesSection::showRowErrors(const Error& error)
{
    static const QRegularExpression path(u"^rules\\[(\\d+)\\]\\.(\\w+)$"_s);
    bool isPlaced = false;
    for (const Detail& detail : error.details) {
        const auto match = path.match(QString::fromStdString(detail.path));
        const auto row = match.hasMatch() ? match.captured(1).toULongLong() : m_rows.size();
        if (row >= m_rows.size())
            continue;
        m_rows[row]->setError(match.captured(2), textOf(detail.message));
        isPlaced = true;
    }
    if (!isPlaced)
        m_notice->tell(NoticeTone::Bad, error.details.empty() ? textOf(error) : textOf(error.details.front().message));
}

void ScoreRulesSection::retranslate()
{
    m_card->setTitle(tr("Score rules"));
    m_card->setExplanation(tr("A lead's score is the sum of the points of all rules that hold, kept between 0 and 100. "
                              "Saving scores every lead anew."));
    const QString heads[] = {tr("Reason"), tr("Looks at"), tr("Test"), tr("Value"), tr("Points")};
    for (int i = 0; i < 5; ++i)
        m_heads[i]->setText(heads[i]);
    m_add->setText(tr("Add a rule"));
    m_reset->setText(tr("Back to Vigie's rules"));
    m_reset->setToolTip(tr("Brings in the rules Vigie comes with. Nothing is saved by it."));
}

} // namespace vigie::ui
