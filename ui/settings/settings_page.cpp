#include "ui/settings/settings_page.h"

#include "ui/client/live_updates.h"
#include "ui/client/session.h"
#include "ui/settings/settings_section.h"
#include "ui/shell/nav_button.h"
#include "ui/theme/vigie_style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 208;
constexpr int margin = 24;
constexpr QChar unsavedMark(0x2022);

} // namespace

SettingsPage::SettingsPage(const PageParts& parts, QWidget* parent)
    : WorkspacePage(parent)
    , m_parts(parts)
    , m_entries(SettingsSections::of(parts.session.user().role))
    , m_stack(new QStackedWidget(this))
{
    auto* const body = new QHBoxLayout;
    body->setContentsMargins(16, 0, 0, 0);
    body->setSpacing(margin);
    body->addWidget(makeList(), 0, Qt::AlignTop);
    body->addWidget(m_stack, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this,
        [this] { m_sections.at(m_open)->reload(); });
    connect(&parts.live, &LiveUpdates::changed, this, [this](const Change& change) {
        for (const auto& [id, section] : m_sections)
            section->noticed(change);
    });
    connect(&parts.live, &LiveUpdates::reset, this, [this] {
        for (const auto& [id, section] : m_sections)
            section->reload();
    });
    retranslate();
    open(m_entries.front().id);
}

QWidget* SettingsPage::makeList()
{
    auto* const list = new QWidget(this);
    list->setFixedWidth(listWidth);
    auto* const layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 16, 0, margin);
    layout->setSpacing(0);
    for (const auto& entry : m_entries) {
        auto* const button = new NavButton(entry.glyph, list);
        button->setObjectName(u"section-"_s + entry.id);
        button->setAutoExclusive(true);
        connect(button, &NavButton::clicked, this, [this, id = entry.id] { open(id); });
        m_buttons[entry.id] = button;
        layout->addWidget(button);
    }
    return list;
}

SettingsSection* SettingsPage::made(const QString& id)
{
    auto& section = m_sections[id];
    if (section)
        return section;
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& e) { return e.id == id; });
    section = entry->make(m_parts, m_stack);
    connect(section, &SettingsSection::unsavedChanged, this, &SettingsPage::showUnsaved);
    m_stack->addWidget(section);
    return section;
}

void SettingsPage::open(const QString& section)
{
    if (!m_buttons.contains(section))
        return;
    // Whoever walks along the list goes on from the section they came to by another way.
    if (!m_open.isEmpty() && m_buttons.at(m_open)->hasFocus())
        m_buttons.at(section)->setFocus();
    m_open = section;
    m_buttons.at(section)->setChecked(true);
    m_stack->setCurrentWidget(made(section));
    setCrumb(m_buttons.at(section)->text());
}

void SettingsPage::visit(const Destination& destination)
{
    open(destination.query.queryItemValue(u"section"_s));
}

bool SettingsPage::isSettled() const
{
    return std::all_of(
        m_sections.begin(), m_sections.end(), [](const auto& entry) { return entry.second->isSettled(); });
}

void SettingsPage::focusFirst()
{
    m_buttons.at(m_open)->setFocus();
}

void SettingsPage::showUnsaved()
{
    for (const auto& entry : m_entries) {
        const auto section = m_sections.find(entry.id);
        const bool isUnsaved = section != m_sections.end() && section->second->isUnsaved();
        auto& button = *m_buttons.at(entry.id);
        button.setCount(isUnsaved ? QString(unsavedMark) : QString());
        //: a section of the settings: "Company, not saved yet"
        const QString words = isUnsaved ? tr("%1, not saved yet").arg(entry.title()) : entry.title();
        button.setAccessibleName(words);
        button.setToolTip(isUnsaved ? words : QString());
    }
}

void SettingsPage::retranslate()
{
    for (const auto& entry : m_entries)
        m_buttons.at(entry.id)->setText(entry.title());
    if (!m_open.isEmpty())
        setCrumb(m_buttons.at(m_open)->text());
    showUnsaved();
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WorkspacePage::changeEvent(event);
}

void SettingsPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), VigieStyle::tokensOf(this).bg);
}

} // namespace vigie::ui
