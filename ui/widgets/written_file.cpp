#include "ui/widgets/written_file.h"

#include <QSaveFile>

namespace vigie::ui {

WrittenFile::WrittenFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    m_isDone = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    m_sentence
        = m_isDone ? tr("Saved as %1.").arg(path) : tr("%1 could not be written: %2").arg(path, file.errorString());
}

} // namespace vigie::ui
