#include "ui/client/people.h"

#include "ui/client/live_updates.h"

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

People::People(ApiClient& api, const LiveUpdates& live, bool mayRead, QObject* parent)
    : QObject(parent)
    , m_api(api)
{
    if (!mayRead)
        return;
    connect(&live, &LiveUpdates::reset, this, &People::load);
    connect(&live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "user")
            load();
    });
    load();
}

void People::load()
{
    m_page.cancel();
    m_incoming.clear();
    loadFrom({});
}

void People::loadFrom(const QString& cursor)
{
    constexpr int pageSize = 200;
    m_page = m_api.getPage<User>(u"/api/users"_s, pageQuery(pageSize, cursor, {{u"sort"_s, u"name"_s}}));
    m_page.then(this, [this](Result<RecordPage<User>> page) {
        // Names are a comfort: without them, numbers stand where they would.
        if (!page)
            return;
        std::move(page->items.begin(), page->items.end(), std::back_inserter(m_incoming));
        if (!page->next.isEmpty())
            return loadFrom(page->next);
        m_users = std::exchange(m_incoming, {});
        Q_EMIT changed();
    });
}

std::vector<User> People::active() const
{
    std::vector<User> out;
    std::copy_if(
        m_users.begin(), m_users.end(), std::back_inserter(out), [](const User& user) { return !user.disabled; });
    return out;
}

QString People::name(UserId id) const
{
    const auto found = std::find_if(m_users.begin(), m_users.end(), [id](const User& user) { return user.id == id; });
    if (found == m_users.end())
        return {};
    return QString::fromStdString(found->name.empty() ? found->email : found->name);
}

} // namespace vigie::ui
