#include "ui/shell/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>

#include <memory>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 2'000;
constexpr qint64 longestMessage = 4'096;

/// Where only this person may listen. Windows' pipes have no folder: there the door itself keeps others out.
QString doorName(const QString& data)
{
    const QString who = QDir::homePath();
    const auto hash = QCryptographicHash::hash((who + u'\n' + data).toUtf8(), QCryptographicHash::Sha256);
    const QString name = u"vigie-"_s + QString::fromLatin1(hash.toHex().left(20));
#ifdef Q_OS_WIN
    return name;
#else
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    return folder + u'/' + name;
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString& data, QObject* parent)
    : QObject(parent)
    , m_name(doorName(QDir(data).absolutePath()))
{
    m_door.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_door, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const QString& message)
{
    // Two starts in the same instant: the second waits until the first can be asked.
    QLockFile lock(QDir::tempPath() + u'/' + m_name.section(u'/', -1) + u".lock"_s);
    lock.tryLock(patienceMs);
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs)) {
        listen();
        return false;
    }
    socket.write(message.toUtf8() + '\n');
    // Until it is taken: a program that is stopping has its door open still, and hears nothing.
    const bool isTaken = socket.waitForBytesWritten(patienceMs) && socket.waitForReadyRead(patienceMs);
    if (!isTaken)
        listen();
    return isTaken;
}

void SingleInstance::listen()
{
    if (m_door.listen(m_name))
        return;
    // What a crash left behind: nobody answers there.
    QLocalServer::removeServer(m_name);
    m_door.listen(m_name);
}

void SingleInstance::receive()
{
    while (auto* const socket = m_door.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > longestMessage)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QString message = QString::fromUtf8(socket->readLine()).trimmed();
            socket->write("ok\n");
            socket->flush();
            Q_EMIT asked(message);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace vigie::ui
