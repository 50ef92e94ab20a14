#pragma once

#include <QProcess>
#include <QTemporaryFile>

#include <string>

namespace vigie::test {

/// What a program of poppler-utils (pdftotext, pdfinfo, pdffonts, pdfimages) says of a PDF.
inline std::string askedOfPdf(
    const QString& program, const std::string& pdf, const QStringList& before = {}, const QStringList& after = {})
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf.data(), static_cast<qint64>(pdf.size())) < 0 || !file.flush())
        return {};
    QProcess process;
    process.start(program, before + QStringList{file.fileName()} + after);
    process.waitForFinished();
    return process.readAllStandardOutput().toStdString();
}

/// Its text, page by page, each ended by a form feed.
inline std::string textOfPdf(const std::string& pdf)
{
    return askedOfPdf(QStringLiteral("pdftotext"), pdf, {}, {QStringLiteral("-")});
}

} // namespace vigie::test
