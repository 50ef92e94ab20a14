#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace vigie::test {

/// What a camera reads from a picture: by zbarimg, which knows nothing of how we draw codes. Empty where it reads
/// nothing.
inline QString qrIn(const QString& picture)
{
    QProcess zbar;
    zbar.start(QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("--quiet"), picture});
    zbar.waitForFinished();
    return QString::fromUtf8(zbar.readAllStandardOutput()).trimmed();
}

} // namespace vigie::test
