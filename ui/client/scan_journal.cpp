#include "ui/client/scan_journal.h"

#include "server/base/platform.h"
#include "ui/client/wire.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr std::int64_t keptSeconds = 24 * 3600;

bool isConflict(const KeptScan& scan)
{
    return scan.answer && scan.answer->outcome != ScanOutcome::Valid && !scan.isDismissed;
}

bool isOld(const KeptScan& scan)
{
    const auto at = scan.request.scannedAt.value_or(Instant());
    return scan.answer && !isConflict(scan) && at < now().plusSeconds(-keptSeconds);
}

} // namespace

ScanJournal::ScanJournal(QString path)
    : m_path(std::move(path))
    , m_file(m_path)
{
}

int ScanJournal::waitingIn(const QString& path)
{
    ScanJournal journal(path);
    journal.read();
    return journal.waitingCount();
}

bool ScanJournal::open()
{
    if (!read())
        return false;
    std::erase_if(m_scans, isOld);
    return rewrite();
}

bool ScanJournal::read()
{
    m_scans.clear();
    QFile file(m_path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return false;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            if (!line.endsWith('\n'))
                continue;
            const auto parsed = json::parse(line.toStdString());
            KeptScan scan;
            if (parsed && wire::read(*parsed, scan))
                take(std::move(scan));
        }
    }
    return true;
}

/// Leaves what is still of use, and goes on writing behind it.
bool ScanJournal::rewrite()
{
    if (!QFileInfo(m_path).dir().mkpath(QStringLiteral(".")))
        return false;
    m_file.close();
    QSaveFile fresh(m_path);
    if (!fresh.open(QIODevice::WriteOnly) || !fresh.setPermissions(ownerOnly))
        return false;
    for (const auto& scan : m_scans)
        fresh.write(QByteArray::fromStdString(toJson(scan)) + '\n');
    return fresh.commit() && m_file.open(QIODevice::WriteOnly | QIODevice::Append);
}

void ScanJournal::take(KeptScan scan)
{
    const auto same = std::find_if(
        m_scans.begin(), m_scans.end(), [&](const KeptScan& one) { return one.request.nonce == scan.request.nonce; });
    if (same != m_scans.end())
        *same = std::move(scan);
    else
        m_scans.push_back(std::move(scan));
}

bool ScanJournal::write(const KeptScan& scan)
{
    const QByteArray line = QByteArray::fromStdString(toJson(scan)) + '\n';
    return m_file.isOpen() && m_file.write(line) == line.size() && m_file.flush()
        && platform::flushToDisk(m_file.handle());
}

bool ScanJournal::append(const KeptScan& scan)
{
    if (!write(scan))
        return false;
    take(scan);
    return true;
}

bool ScanJournal::update(const KeptScan& scan)
{
    take(scan);
    return write(scan);
}

const KeptScan* ScanJournal::firstWaiting() const
{
    const auto found = std::find_if(m_scans.begin(), m_scans.end(), [](const KeptScan& scan) { return !scan.answer; });
    return found == m_scans.end() ? nullptr : &*found;
}

int ScanJournal::waitingCount() const
{
    return static_cast<int>(
        std::count_if(m_scans.begin(), m_scans.end(), [](const KeptScan& scan) { return !scan.answer; }));
}

std::vector<KeptScan> ScanJournal::conflicts() const
{
    std::vector<KeptScan> out;
    std::copy_if(m_scans.begin(), m_scans.end(), std::back_inserter(out), isConflict);
    return out;
}

bool ScanJournal::isInside(EventId event, AttendeeId attendee) const
{
    const auto last = std::find_if(m_scans.rbegin(), m_scans.rend(), [&](const KeptScan& scan) {
        return scan.event == event && scan.attendee == attendee
            && (!scan.answer || scan.answer->outcome == ScanOutcome::Valid
                || scan.answer->outcome == ScanOutcome::AlreadyRedeemed);
    });
    return last != m_scans.rend() && last->request.direction == ScanDirection::In;
}

bool ScanJournal::isWaiting(EventId event, AttendeeId attendee) const
{
    return std::any_of(m_scans.begin(), m_scans.end(),
        [&](const KeptScan& scan) { return !scan.answer && scan.event == event && scan.attendee == attendee; });
}

} // namespace vigie::ui
