#pragma once

#include "ui/client/import_client.h"

#include <QFile>
#include <QObject>

namespace vigie::ui {

/// Sends a file of leads to the server, piece by piece.
class FileUpload : public QObject {
    Q_OBJECT

public:
    FileUpload(const ImportClient& client, const QString& path, QObject* parent);

    void start();
    void stop();

Q_SIGNALS:
    void progressed(int percent);
    void finished(const vigie::Import& import);
    void failed(const QString& sentence);

private:
    void sendNext();

    ImportClient m_client;
    QFile m_file;
    ImportId m_import;
    int m_part = 0;
    Reply<Import> m_reply;
};

} // namespace vigie::ui
