#pragma once

#include "server/door/door_api.h"
#include "server/door/pairing_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// What a door asks the server.
class DoorClient {
public:
    explicit DoorClient(ApiClient& api)
        : m_api(api)
    {
    }

    /// What takes place today and tomorrow.
    Reply<std::vector<DoorEvent>> events();
    Reply<DoorEvent> event(EventId id);
    /// Who comes by this name: three letters at least, ten people at most.
    Reply<std::vector<DoorGuest>> guests(EventId event, const QString& name);
    /// Sent again with the same nonce, it changes nothing and is answered the same. The server has `patienceMs` to
    /// answer.
    Reply<Admission> redeem(EventId event, const RedeemRequest& request, int patienceMs);
    /// A station's key, for the code that was shown to it.
    Reply<PairedStation> pair(const QString& code);
    /// A code to show to a station that will be called so.
    Reply<Pairing> offer(const QString& name);
    /// Stations that may scan.
    Reply<std::vector<DoorDevice>> devices();
    Reply<void> remove(ApiKeyId device);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
