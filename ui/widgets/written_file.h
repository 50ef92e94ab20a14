#pragma once

#include <QByteArray>
#include <QCoreApplication>

namespace vigie::ui {

/// A file that was to be written where somebody chose: all of it stands there, or nothing new.
class WrittenFile {
    Q_DECLARE_TR_FUNCTIONS(WrittenFile)

public:
    WrittenFile(const QString& path, const QByteArray& bytes);

    bool isDone() const { return m_isDone; }
    /// Where it is, or why it could not be written.
    const QString& sentence() const { return m_sentence; }

private:
    bool m_isDone = false;
    QString m_sentence;
};

} // namespace vigie::ui
