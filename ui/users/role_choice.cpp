#include "ui/users/role_choice.h"

#include "ui/users/role_words.h"

#include <QEvent>

namespace vigie::ui {

RoleChoice::RoleChoice(Role giver, QWidget* parent)
    : QComboBox(parent)
{
    for (std::size_t i = 0; i < EnumNames<Role>::names.size(); ++i) {
        if (outranks(giver, static_cast<Role>(i)))
            addItem(QString(), static_cast<int>(i));
    }
    retranslate();
}

void RoleChoice::choose(Role role)
{
    setCurrentIndex(findData(static_cast<int>(role)));
}

Role RoleChoice::role() const
{
    return static_cast<Role>(currentData().toInt());
}

void RoleChoice::retranslate()
{
    for (int i = 0; i < count(); ++i)
        setItemText(i, RoleWords::role(static_cast<Role>(itemData(i).toInt())));
}

void RoleChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

} // namespace vigie::ui
