#pragma once

#include "ui/client/api_client.h"

namespace vigie::ui {

struct ServerHealth {
    std::string status;
    std::string version;
};

/// What one types as an address: https unless it says otherwise or means this computer. Invalid when it is none.
QUrl serverFrom(const QString& typed);
bool isThisComputer(const QUrl& server);

/// Finds out what answers at an address, before anybody trusts it with a password.
class ServerCheck : public QObject {
    Q_OBJECT

public:
    explicit ServerCheck(QObject* parent = nullptr);

    /// A Vigie server, or what is wrong with what is there.
    Reply<ServerHealth> ask(const QUrl& server, Language language);

    /// Whether a server of that version and this program were made for each other.
    static bool isOfThisVersion(const ServerHealth& health);

private:
    Session m_session;
    ApiClient m_api{m_session, {10'000, 10'000, 64 * 1024}};
};

} // namespace vigie::ui

template <>
struct vigie::FieldsOf<vigie::ui::ServerHealth> {
    static constexpr auto list = FieldList{
        field("status", &vigie::ui::ServerHealth::status), field("version", &vigie::ui::ServerHealth::version)};
};
