#include "ui/settings/server_section.h"

#include "ui/client/session.h"
#include "ui/settings/settings_card.h"
#include "ui/settings/text_editors.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int factNameWidth = 160;
constexpr std::int64_t tolerableMs = 5'000;
constexpr std::int64_t harmfulMs = 30'000; // a code of the second factor lives that long

Tone toneOf(FindingState state)
{
    return state == FindingState::Ok ? Tone::Good : state == FindingState::Warning ? Tone::Warn : Tone::Bad;
}

} // namespace

ServerSection::ServerSection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_client(parts.api)
    , m_address(parts.session.server())
    , m_factsCard(addCard())
    , m_findingsCard(addCard())
    , m_notice(new NoticeBar(this))
    , m_facts(new QVBoxLayout)
    , m_findings(new QVBoxLayout)
    , m_again(new QPushButton(glyphIcon(Glyph::Refresh), QString(), this))
{
    m_again->setObjectName(u"checkAgain"_s);
    m_facts->setSpacing(8);
    m_findings->setSpacing(16);
    m_factsCard->body()->addWidget(m_notice);
    m_factsCard->body()->addLayout(m_facts);
    m_findingsCard->body()->addLayout(m_findings);
    m_findingsCard->body()->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, &ServerSection::reload);
    connect(m_notice, &NoticeBar::actionRequested, this, &ServerSection::reload);
    retranslate();
    reload();
}

void ServerSection::reload()
{
    if (!m_status)
        state().showLoading();
    m_load.cancel();
    m_load = m_client.status();
    m_load.then(this, [this, asked = now()](const Result<ServerStatus>& status) { arrived(status, asked); });
}

void ServerSection::arrived(const Result<ServerStatus>& status, Instant asked)
{
    if (!status && !m_status)
        return state().showError(textOf(status.error()));
    if (!status)
        return m_notice->tell(NoticeTone::Bad, textOf(status.error()), tr("Try again"));
    m_notice->hide();
    m_status = *status;
    // The server looked at its clock somewhere between the question and the answer.
    m_clock = clockFinding(m_status->now.ms - (asked.ms + now().ms) / 2);
    fill();
    state().showContent();
}

Finding ServerSection::clockFinding(std::int64_t differenceMs)
{
    const std::int64_t off = std::abs(differenceMs);
    if (off < tolerableMs)
        return {"clock", FindingState::Ok, tr("This computer and the server agree on the time.").toStdString(), {}};
    const QString seconds = QLocale().toString(static_cast<qlonglong>(off / 1000));
    const QString sentence = differenceMs > 0 ? tr("The server's clock is %1 s ahead of this computer's.").arg(seconds)
                                              : tr("The server's clock is %1 s behind this computer's.").arg(seconds);
    return {"clock", off < harmfulMs ? FindingState::Warning : FindingState::Error, sentence.toStdString(),
        tr("Let both set their clocks over the network (NTP): codes of the second factor depend on it.").toStdString()};
}

void ServerSection::fill()
{
    clear(m_facts);
    clear(m_findings);
    m_factsCard->setTitle(tr("Server"));
    m_findingsCard->setTitle(tr("Configuration"));
    m_findingsCard->setExplanation(tr("What was looked at, and what to do where something is unwise."));
    m_again->setText(tr("Check again"));
    if (!m_status)
        return;
    addFact(tr("Address"), m_address.toDisplayString());
    if (qt(m_status->address) != m_address.toString())
        addFact(tr("Links begin with"), qt(m_status->address));
    addFact(tr("Version"), qt(m_status->version));
    addFact(tr("Database"), qt(m_status->engine));
    addFact(tr("Runs"), m_status->embedded ? tr("in this program") : tr("on its own"));
    addFact(tr("Threads"), QLocale().toString(m_status->workers));
    addFact(tr("Running since"), TimeText::full(TimeText::localTime(m_status->startedAt)));
    auto findings = m_status->findings;
    findings.push_back(m_clock);
    std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) { return a.state > b.state; });
    for (const auto& finding : findings)
        m_findings->addWidget(makeFinding(finding));
}

void ServerSection::addFact(const QString& name, const QString& value)
{
    auto* const line = new QWidget(this);
    auto* const title = textLabel(line, TextSize::Base, ink::secondary);
    auto* const text = textLabel(line);
    title->setText(name);
    title->setFixedWidth(factNameWidth);
    text->setText(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    m_facts->addWidget(line);
}

QWidget* ServerSection::makeFinding(const Finding& finding)
{
    auto* const row = new QWidget(this);
    const bool isGood = finding.state == FindingState::Ok;
    auto* const glyph = new StateGlyph(isGood ? Glyph::Done : Glyph::Alert, toneOf(finding.state), row);
    glyph->setAccessibleName(isGood ? tr("Good") : finding.state == FindingState::Warning ? tr("Unwise") : tr("Wrong"));
    auto* const sentence = textLabel(row);
    sentence->setText(qt(finding.sentence));
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(sentence);
    if (!finding.mend.empty()) {
        auto* const mend = textLabel(row, TextSize::Base, ink::secondary);
        mend->setText(qt(finding.mend));
        mend->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(mend);
    }
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(glyph, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return row;
}

/// The server's sentences come in the new language only when it is asked again.
void ServerSection::retranslate()
{
    fill();
    if (m_status)
        QMetaObject::invokeMethod(this, &ServerSection::reload, Qt::QueuedConnection);
}

} // namespace vigie::ui
