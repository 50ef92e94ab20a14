#include "ui/widgets/search_field.h"

#include "ui/theme/glyph.h"

#include <QAction>
#include <QKeySequence>
#include <QShortcut>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 30; // two keys that follow at once are one search
constexpr int fieldWidth = 240;
constexpr int leastWidth = 144; // where the window is narrow, what stands beside it needs the room

} // namespace

SearchField::SearchField(QWidget* page, QWidget* list)
    : QLineEdit(page)
{
    setObjectName(u"search"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setClearButtonEnabled(true);
    addAction(glyphIcon(Glyph::Search), LeadingPosition);
    m_soon.setSingleShot(true);
    m_soon.setInterval(waitMs);
    connect(this, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, list, qOverload<>(&QWidget::setFocus));
    connect(&m_soon, &QTimer::timeout, this, &SearchField::searched);
    connect(new QShortcut(QKeySequence::Find, page), &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    auto* const down = new QShortcut(Qt::Key_Down, this, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, list, qOverload<>(&QWidget::setFocus));
    auto* const escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this, list] {
        clear();
        list->setFocus();
    });
}

QSize SearchField::sizeHint() const
{
    return {fieldWidth, QLineEdit::sizeHint().height()};
}

QSize SearchField::minimumSizeHint() const
{
    return {leastWidth, QLineEdit::minimumSizeHint().height()};
}

void SearchField::setWords(const QString& words)
{
    setPlaceholderText(words);
    setAccessibleName(words);
    setToolTip(u"%1 (%2)"_s.arg(words, QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
}

} // namespace vigie::ui
