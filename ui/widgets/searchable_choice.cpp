#include "ui/widgets/searchable_choice.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace vigie::ui {

namespace {

constexpr int visibleChoices = 12;

} // namespace

SearchableChoice::SearchableChoice(QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(visibleChoices);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setMaxVisibleItems(visibleChoices);
    connect(this, &QComboBox::editTextChanged, this, &SearchableChoice::edited);
}

void SearchableChoice::setChoices(const std::vector<Choice>& choices)
{
    const QString chosen = code();
    const QString typed = currentText();
    const QSignalBlocker quiet(this);
    clear();
    for (const auto& choice : choices)
        addItem(choice.name, choice.code);
    if (chosen.isEmpty())
        setEditText(typed);
    else
        choose(chosen);
}

void SearchableChoice::choose(const QString& code)
{
    const int index = findData(code);
    setCurrentIndex(index);
    setEditText(index < 0 ? code : itemText(index));
    lineEdit()->setCursorPosition(0);
}

QString SearchableChoice::code() const
{
    const int index = findText(currentText().trimmed(), Qt::MatchFixedString);
    return index < 0 ? QString() : itemData(index).toString();
}

/// Scrolling the page must not change what the pointer passes over.
void SearchableChoice::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace vigie::ui
