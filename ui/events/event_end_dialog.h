#pragma once

#include "ui/client/event_client.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace vigie::ui {

/// Cancelling an event, with the reason those who wanted to come are told, or deleting it; alone or with others of its
/// series.
class EventEndDialog : public FormDialog {
    Q_OBJECT

public:
    enum class Deed { Cancel, Delete };

    EventEndDialog(ApiClient& api, const Event& event, Deed deed, QWidget* parent);

Q_SIGNALS:
    void done();

protected:
    void save() override;
    void stopSaving() override;
    bool isWritten() const override;
    void retranslate() override;

private:
    void answered(const std::optional<Error>& error);

    EventClient m_client;
    Event m_event;
    Deed m_deed;
    Reply<Event> m_cancel;
    Reply<void> m_remove;
    QLabel* m_words;
    QPlainTextEdit* m_reason;
    QComboBox* m_part;
};

} // namespace vigie::ui
