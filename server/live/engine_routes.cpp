#include "server/live/engine_routes.h"

namespace vigie::live {

void addEngineRoutes(http::RouteTable& routes, EngineIo& engine)
{
    using http::Call;
    // The session in `sid` was let in by what it said when it connected; before that there is nothing to have.
    routes
        .get(std::string(enginePath), http::everyone, "Socket.IO: a new session, or what waits for one (long polling)",
            [&engine](Call& call) { return engine.get(call.request()); })
        .limitingItself()
        .fromAnySite()
        .isSlow
        = true;
    routes
        .post(std::string(enginePath), http::everyone, "Socket.IO: packets of a session",
            [&engine](Call& call) { return engine.post(call.request()); })
        .limitingItself()
        .fromAnySite();
}

} // namespace vigie::live
