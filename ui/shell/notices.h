#pragma once

#include "server/tasks/task_api.h"
#include "ui/shell/accounts.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>

#include <map>

namespace vigie::ui {

/// Something that concerns the person, and where to see it.
struct Notice {
    QString title;
    QString sentence;
    Destination destination = {};
};

/// Finds among what happens in the accounts what concerns the person: a lead given to them, a task to be reminded of, a
/// session of theirs opened elsewhere, a connection that does not come back.
class Notices : public QObject {
    Q_OBJECT

public:
    /// `patienceMs`: how long a connection may be away before it is worth a word.
    explicit Notices(Accounts& accounts, int patienceMs = 60'000, QObject* parent = nullptr);

Q_SIGNALS:
    void noticed(vigie::ui::Account& account, const vigie::ui::Notice& notice);
    /// The same as a notice, for the window.
    void reminded(vigie::ui::Account& account, const std::vector<vigie::Task>& tasks);

private:
    void watch(Account& account);
    void read(Account& account, const Change& change);
    void tellOfLead(Account& account, LeadId id);
    void tellOfTasks(Account& account, const std::vector<Task>& tasks);
    void tellOfSession(Account& account, std::int64_t id);

    int m_patienceMs;
};

} // namespace vigie::ui
