#pragma once

#include "server/changes/change_api.h"

#include <QWidget>

class QVBoxLayout;

namespace vigie::ui {

class SettingsCard;
class StatefulPage;

/// One section of the settings: a column of cards that keeps what one has written while one is elsewhere.
class SettingsSection : public QWidget {
    Q_OBJECT

public:
    explicit SettingsSection(QWidget* parent);

    /// Nothing that was asked of the server is still on its way to the screen.
    virtual bool isSettled() const { return true; }
    /// Something was written that only this window knows.
    virtual bool isUnsaved() const { return false; }
    /// Asks the server anew; what was written stays.
    virtual void reload() { }
    /// Somebody changed something.
    virtual void noticed(const Change& change) { Q_UNUSED(change) }

Q_SIGNALS:
    void unsavedChanged();

protected:
    /// A card at the foot of the column.
    SettingsCard* addCard();
    void addToColumn(QWidget* widget);
    StatefulPage& state() const { return *m_state; }
    virtual void retranslate() = 0;

    void changeEvent(QEvent* event) override;

private:
    QVBoxLayout* m_column;
    StatefulPage* m_state;
};

} // namespace vigie::ui
