#pragma once

#include "server/http/route_table.h"
#include "server/mail/mail_service.h"

namespace vigie {

void addMailRoutes(http::RouteTable& routes, MailService& mail, MailAccounts& accounts);

} // namespace vigie
