#pragma once

#include "ui/client/task_client.h"

#include <QTimer>

#include <vector>

class QSettings;

namespace vigie::ui {

class LiveUpdates;

/// Watches the clock for the tasks that the person signed in wants to be reminded of. What became due while the program
/// was not running is told once it is; nothing is told twice on this computer.
class Reminders : public QObject {
    Q_OBJECT

public:
    /// `key`: what this account's place in the settings is called.
    Reminders(ApiClient& api, LiveUpdates& live, QSettings& settings, const QString& key, QObject* parent = nullptr);

Q_SIGNALS:
    void due(const std::vector<vigie::Task>& tasks);

private:
    void load();
    void tell();
    void waitForNext(Instant now);
    Instant toldUntil(Instant now) const;

    TaskClient m_client;
    LiveUpdates& m_live;
    QSettings& m_settings;
    QString m_key;
    std::vector<Task> m_tasks; ///< of the next day, and those that are past
    Reply<std::vector<Task>> m_load;
    QTimer m_loadSoon;
    QTimer m_next;
};

} // namespace vigie::ui
