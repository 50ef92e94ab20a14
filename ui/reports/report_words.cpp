#include "ui/reports/report_words.h"

#include "ui/client/people.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

QString ReportWords::version(std::int64_t version, ReportOrigin origin, UserId by, Instant at, const People& people)
{
    const QString number = tr("Version %1").arg(version);
    const QString day = TimeText::day(TimeText::localTime(at));
    if (origin == ReportOrigin::Person)
        return tr("%1, %2, by %3", "version, day, person").arg(number, day, people.name(by));
    return tr("%1, %2, by the assistant", "version, day").arg(number, day);
}

QString ReportWords::mail(const Mail& mail)
{
    const QString to = QString::fromStdString(mail.toAddress);
    const QString problem = QString::fromStdString(mail.problem);
    switch (mail.state) {
    case MailState::Sent:
        return tr("Sent to %1, %2", "address, day")
            .arg(to, TimeText::day(TimeText::localTime(mail.sentAt.value_or(mail.updatedAt))));
    case MailState::Waiting:
        return problem.isEmpty() ? tr("On its way to %1").arg(to)
                                 : tr("On its way to %1, tried again later: %2").arg(to, problem);
    case MailState::Bounced:
        return tr("Came back from %1: %2").arg(to, problem);
    case MailState::Failed:
        break;
    }
    return tr("Not delivered to %1: %2").arg(to, problem);
}

QString ReportWords::state(MailState state)
{
    switch (state) {
    case MailState::Waiting:
        return tr("on its way");
    case MailState::Sent:
        return tr("sent");
    case MailState::Bounced:
        return tr("came back");
    case MailState::Failed:
        break;
    }
    return tr("not delivered");
}

QString ReportWords::fileName(const Report& report)
{
    QString name = QString::fromStdString(report.leadName);
    for (QChar& c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c))
            c = u'_';
    }
    return tr("Report - %1 - v%2.pdf", "a file name: lead, version").arg(name).arg(report.version);
}

} // namespace vigie::ui
