#pragma once

#include "server/mail/mail_api.h"
#include "server/reports/report_api.h"

#include <QCoreApplication>

namespace vigie::ui {

class People;

/// What reports and the mail that carries them are called.
class ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)

public:
    /// "Version 2, 27 November, by the assistant"
    static QString version(std::int64_t version, ReportOrigin origin, UserId by, Instant at, const People& people);
    /// "Sent to marie@example.org, today 14:32", or why it was not.
    static QString mail(const Mail& mail);
    static QString state(MailState state);
    static bool isLost(const Mail& mail) { return mail.state == MailState::Failed || mail.state == MailState::Bounced; }
    static QString fileName(const Report& report);
};

} // namespace vigie::ui
