#pragma once

#include "server/changes/change_api.h"
#include "server/users/user_api.h"
#include "ui/client/api_client.h"

#include <vector>

namespace vigie::ui {

class LiveUpdates;

/// The users of the company by name, for whoever may know them: records hold numbers.
class People : public QObject {
    Q_OBJECT

public:
    People(ApiClient& api, const LiveUpdates& live, bool mayRead, QObject* parent = nullptr);

    /// Those who can be given something to look after, by name.
    std::vector<User> active() const;
    /// Empty where it is not known.
    QString name(UserId id) const;
    bool isLoading() const { return m_page.isPending(); }

Q_SIGNALS:
    void changed();

private:
    void load();
    void loadFrom(const QString& cursor);

    ApiClient& m_api;
    Reply<RecordPage<User>> m_page;
    std::vector<User> m_users;
    std::vector<User> m_incoming;
};

} // namespace vigie::ui
