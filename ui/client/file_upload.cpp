#include "ui/client/file_upload.h"

#include <QFileInfo>
#include <QUuid>

namespace vigie::ui {

namespace {

constexpr qint64 partBytes = 768 * 1024; // below the server's limit of a megabyte

} // namespace

FileUpload::FileUpload(const ImportClient& client, const QString& path, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_file(path)
{
}

void FileUpload::start()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return Q_EMIT failed(tr("%1 cannot be read: %2").arg(m_file.fileName(), m_file.errorString()));
    if (m_file.size() == 0)
        return Q_EMIT failed(tr("%1 is empty.").arg(m_file.fileName()));
    const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_reply = m_client.create(QFileInfo(m_file).fileName(), m_file.size(), key);
    m_reply.then(this, [this](const Result<Import>& import) {
        if (!import)
            return Q_EMIT failed(textOf(import.error()));
        m_import = import->id;
        sendNext();
    });
}

void FileUpload::stop()
{
    m_reply.cancel();
    if (m_import)
        m_client.remove(m_import);
    m_import = {};
}

void FileUpload::sendNext()
{
    const QByteArray bytes = m_file.read(partBytes);
    if (bytes.isEmpty())
        return Q_EMIT failed(tr("%1 cannot be read: %2").arg(m_file.fileName(), m_file.errorString()));
    m_reply = m_client.sendPart(m_import, ++m_part, bytes);
    m_reply.then(this, [this](const Result<Import>& import) {
        if (!import)
            return Q_EMIT failed(textOf(import.error()));
        Q_EMIT progressed(static_cast<int>(import->uploadedBytes * 100 / import->fileBytes));
        if (import->state != ImportState::Uploading)
            return Q_EMIT finished(*import);
        sendNext();
    });
}

} // namespace vigie::ui
