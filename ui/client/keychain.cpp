#include "ui/client/keychain.h"

#include <qt6keychain/keychain.h>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"vigie"_s;

Error unusable(const QKeychain::Job& job)
{
    return {ErrorCode::Unavailable,
        Message{
            Text{"This computer's keychain cannot be used: %1", "Le trousseau de cet ordinateur est inutilisable : %1"},
            {job.errorString().toStdString()}}};
}

/// Starts a job, which deletes itself, and answers with what `convert` makes of it.
template <class T, class Job>
Reply<T> run(Job* job, const QString& account, std::function<Result<T>(const Job&)> convert)
{
    ReplySource<T> source;
    job->setKey(account);
    job->setInsecureFallback(false); // a file that anybody can read is no keychain
    QObject::connect(job, &QKeychain::Job::finished, job, [source, job, convert] { source.finish(convert(*job)); });
    job->start();
    return source.reply();
}

} // namespace

Reply<std::string> Keychain::read(const QString& account)
{
    using Job = QKeychain::ReadPasswordJob;
    return run<std::string, Job>(new Job(service), account, [](const Job& job) -> Result<std::string> {
        if (job.error() == QKeychain::EntryNotFound)
            return std::string();
        if (job.error() != QKeychain::NoError)
            return unusable(job);
        return job.textData().toStdString();
    });
}

Reply<void> Keychain::write(const QString& account, const std::string& token)
{
    using Job = QKeychain::WritePasswordJob;
    auto* const job = new Job(service);
    job->setTextData(QString::fromStdString(token));
    return run<void, Job>(job, account, [](const Job& done) {
        return done.error() == QKeychain::NoError ? Result<void>() : Result<void>(unusable(done));
    });
}

Reply<void> Keychain::remove(const QString& account)
{
    using Job = QKeychain::DeletePasswordJob;
    return run<void, Job>(new Job(service), account, [](const Job& done) {
        const bool isGone = done.error() == QKeychain::NoError || done.error() == QKeychain::EntryNotFound;
        return isGone ? Result<void>() : Result<void>(unusable(done));
    });
}

} // namespace vigie::ui
