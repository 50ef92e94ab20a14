#include "ui/shell/command_palette.h"

#include "ui/shell/fuzzy_match.h"
#include "ui/shell/palette_delegate.h"
#include "ui/shell/record_search.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 640;
constexpr int tallest = 480;
constexpr int edge = 24;
constexpr int fieldHeight = 52;
constexpr int footHeight = 36;

} // namespace

CommandPalette::CommandPalette(
    std::function<std::vector<PaletteChoice>()> choices, RecordSearch& search, QWidget* parent)
    : Overlay(parent)
    , m_ask(std::move(choices))
    , m_search(search)
    , m_field(new QLineEdit(panel()))
    , m_list(new QListView(panel()))
    , m_state(textLabel(panel(), TextSize::Base, ink::secondary))
    , m_foot(textLabel(panel(), TextSize::Secondary, ink::secondary))
{
    setObjectName(u"palette"_s);
    build();
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::type);
    connect(&m_search, &RecordSearch::changed, this, [this] {
        if (isVisible())
            show();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        select(index.row());
        run(false);
    });
    retranslate();
}

void CommandPalette::build()
{
    m_field->setFrame(false);
    m_field->setFixedHeight(fieldHeight);
    m_field->setFont(textFont(TextSize::Title));
    m_field->addAction(glyphIcon(Glyph::Search), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setContentsMargins(edge, 12, edge, 12);
    m_foot->setFixedHeight(footHeight);
    m_foot->setWordWrap(false);
    m_foot->setContentsMargins(20, 0, 20, 0);
    auto* const line = new QFrame(panel());
    auto* const secondLine = new QFrame(panel());
    for (auto* const one : {line, secondLine}) {
        one->setFixedHeight(1);
        one->setAutoFillBackground(true);
        one->setBackgroundRole(QPalette::Mid);
    }
    auto* const layout = new QVBoxLayout(panel());
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(10, 0, 10, 0);
    top->addWidget(m_field);
    layout->addLayout(top);
    layout->addWidget(line);
    layout->addSpacing(4);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    layout->addSpacing(4);
    layout->addWidget(secondLine);
    layout->addWidget(m_foot);
}

QRect CommandPalette::panelRect() const
{
    const QSize size(std::min(widest, width() - 2 * edge), std::min(tallest, height() - 2 * edge));
    return {QPoint((width() - size.width()) / 2, std::max(edge, (height() - size.height()) / 3)), size};
}

void CommandPalette::opened()
{
    m_choices = m_ask();
    m_field->clear();
    m_field->setFocus();
    type();
}

void CommandPalette::type()
{
    m_hasMoved = false;
    m_search.find(m_field->text().simplified());
    show();
}

/// Pages and actions that answer well stand above the records, the others below.
std::vector<PaletteEntry> CommandPalette::found() const
{
    const QString typed = m_field->text().simplified();
    std::vector<std::pair<int, const PaletteEntry*>> hits;
    for (const auto& choice : m_choices) {
        std::optional<int> best;
        for (const auto& words : choice.words)
            best = std::max(best, fuzzyMatch(typed, words));
        if (typed.isEmpty() ? choice.isOffered : best.has_value())
            hits.emplace_back(typed.isEmpty() ? 0 : *best, &choice.entry);
    }
    const auto bestOf = [&hits](PaletteGroup group) {
        int best = 0;
        for (const auto& [score, entry] : hits)
            best = entry->group == group ? std::max(best, score) : best;
        return best;
    };
    std::stable_sort(hits.begin(), hits.end(), [&](const auto& a, const auto& b) {
        const int ofA = bestOf(a.second->group);
        const int ofB = bestOf(b.second->group);
        return std::tuple(-ofA, a.second->group, -a.first) < std::tuple(-ofB, b.second->group, -b.first);
    });
    std::vector<PaletteEntry> out;
    const auto add = [&](bool isGood) {
        for (const auto& [score, entry] : hits) {
            if ((typed.isEmpty() || bestOf(entry->group) >= beginsWordScore) == isGood)
                out.push_back(*entry);
        }
    };
    add(true);
    for (auto& record : m_search.entries())
        out.push_back(std::move(record));
    add(false);
    return out;
}

void CommandPalette::show()
{
    const auto* const chosen = m_model.at(m_list->currentIndex().row());
    const auto before = chosen ? std::optional(*chosen) : std::nullopt;
    m_model.setEntries(found());
    int row = m_hasMoved && before ? m_model.rowOf(before->group, before->title, before->detail) : -1;
    if (row < 0)
        row = m_model.entryFrom(0, 1);
    select(row);
    tellState();
}

void CommandPalette::tellState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    QString sentence = m_search.failure();
    if (sentence.isEmpty() && isEmpty && !m_search.isBusy())
        sentence = tr("Nothing is called “%1”.").arg(m_field->text().simplified());
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty() || isEmpty);
    m_state->setSizePolicy(QSizePolicy::Preferred, isEmpty ? QSizePolicy::Expanding : QSizePolicy::Preferred);
}

/// The keyboard stays in the field: whoever listens is told what is chosen.
void CommandPalette::select(int row)
{
    const QModelIndex index = m_model.index(row);
    m_list->setCurrentIndex(index);
    if (m_model.entryFrom(row - 1, -1) < 0)
        m_list->scrollToTop(); // with the name of the first group
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (takeKey(key->key(), key->modifiers()))
            return true;
    }
    return Overlay::eventFilter(watched, event);
}

bool CommandPalette::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    constexpr int page = 8;
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(page);
        return true;
    case Qt::Key_PageUp:
        step(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(modifiers.testFlag(Qt::ControlModifier));
        return true;
    default:
        return false;
    }
}

/// By one, from the last to the first and back; by more, no further than the ends.
void CommandPalette::step(int rows)
{
    m_hasMoved = true;
    const int direction = rows > 0 ? 1 : -1;
    const int now = m_list->currentIndex().row();
    int row = m_model.entryFrom(now + rows, direction);
    if (row < 0) {
        const bool isAtEnd = m_model.entryFrom(now + direction, direction) < 0;
        const bool goesRound = isAtEnd == (direction > 0);
        row = goesRound ? m_model.entryFrom(0, 1) : m_model.entryFrom(m_model.rowCount() - 1, -1);
    }
    select(row);
}

void CommandPalette::run(bool aside)
{
    const auto* const entry = m_model.at(m_list->currentIndex().row());
    if (!entry)
        return;
    const auto deed = aside && entry->runAside ? entry->runAside : entry->run;
    close();
    deed();
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Search or go to"));
    m_field->setPlaceholderText(tr("Search or go to…"));
    m_field->setAccessibleName(tr("Search or go to"));
    m_list->setAccessibleName(tr("What was found"));
    //: Keys at the foot of the command palette
    m_foot->setText(tr("↑ ↓ choose   ·   Enter go   ·   Ctrl+Enter show all that fit   ·   Esc close"));
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

} // namespace vigie::ui
