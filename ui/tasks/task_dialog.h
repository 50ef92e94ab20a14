#pragma once

#include "ui/client/task_client.h"
#include "ui/widgets/record_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

class ContactChoice;
class People;
class TimeChoice;

/// A task to write: a new one, for whom one says, or one that exists.
class TaskDialog : public RecordDialog<Task> {
    Q_OBJECT

public:
    TaskDialog(ApiClient& api, const People& people, const Task& task, QWidget* parent);

Q_SIGNALS:
    void saved(const vigie::Task& task);

protected:
    void retranslate() override;
    void fill(const Task& task) override;
    Task read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const Task& task, std::string_view field) const override;
    Reply<Task> create(const Task& task, const std::vector<std::string_view>& fields, const QByteArray& key) override;
    Reply<Task> change(const Task& task, const std::vector<std::string_view>& fields) override;
    void announce(const Task& task) override { Q_EMIT saved(task); }

private:
    void buildForm();
    void suggestReminder();

    TaskClient m_client;
    const People& m_people;
    QLineEdit* m_title;
    ContactChoice* m_whom;
    QComboBox* m_assignee;
    TimeChoice* m_due;
    TimeChoice* m_remind;
    QPlainTextEdit* m_notes;
};

} // namespace vigie::ui
