#include "ui/widgets/workspace_page.h"

#include "ui/widgets/reading_order.h"

#include <QShortcut>

#include <algorithm>
#include <utility>

namespace vigie::ui {

void WorkspacePage::setShownCount(const QString& count)
{
    if (std::exchange(m_shownCount, count) != count)
        Q_EMIT headingChanged();
}

void WorkspacePage::setCrumb(const QString& crumb)
{
    if (std::exchange(m_crumb, crumb) != crumb)
        Q_EMIT headingChanged();
}

/// Not sooner: what the commands are, and where everything stands, is known once the whole page is made.
void WorkspacePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_hasKeys, true))
        return;
    arrangeForReading(*this);
    for (const auto& command : commands()) {
        if (!command.keys.isEmpty() && !command.areKeysBound)
            connect(new QShortcut(command.keys, this), &QShortcut::activated, this,
                [this, title = command.title] { runCommand(title); });
    }
}

/// As things are now: whether it makes sense may have changed since its keys were bound.
void WorkspacePage::runCommand(const char* title)
{
    for (const auto& command : commands()) {
        if (command.title == title && command.isEnabled && command.run)
            return command.run();
    }
}

} // namespace vigie::ui
