#include "server/tables/table_reader.h"

#include "server/tables/csv_reader.h"
#include "server/tables/text_encoding.h"
#include "server/tables/xlsx_reader.h"

namespace vigie::tables {

namespace {

constexpr qint64 headBytes = 256 * 1024;

Result<OpenTable> openWorkbook(const std::string& path, const TableForm& form)
{
    const Text* problem = nullptr;
    auto reader = XlsxReader::open(path, problem);
    if (!reader)
        return errors::refused(*problem);
    OpenTable out;
    out.isWorkbook = true;
    out.sheets = reader->sheets();
    if (!reader->choose(form.sheet))
        return errors::invalidField(
            "sheet", Text{"The workbook has no such sheet.", "Le classeur n'a pas cette feuille."});
    out.form.sheet = form.sheet.empty() ? out.sheets.front() : form.sheet;
    out.reader = std::move(reader);
    return out;
}

} // namespace

Result<OpenTable> openTable(const std::string& path, const TableForm& form)
{
    auto file = std::make_unique<QFile>(QString::fromStdString(path));
    if (!file->open(QIODevice::ReadOnly))
        return errors::unavailable();
    const std::string head = file->read(headBytes).toStdString();
    if (head.empty())
        return errors::refused(Text{"The file is empty.", "Le fichier est vide."});
    if (head.starts_with("PK"))
        return openWorkbook(path, form);
    if (head.starts_with("\xD0\xCF\x11\xE0"))
        return errors::refused(Text{
            "This is a workbook of an old kind, or one with a password: save it as XLSX without a "
            "password, or as CSV.",
            "C'est un classeur d'un ancien format, ou protégé par un mot de passe : enregistrez-le en XLSX sans mot de "
            "passe, ou en CSV."});
    OpenTable out;
    out.form.encoding = form.encoding ? *form.encoding : detectEncoding(head);
    const bool isBigEndian = out.form.encoding == Encoding::Utf16BigEndian;
    auto readAs = *out.form.encoding;
    if (isBigEndian || out.form.encoding == Encoding::Utf16LittleEndian) {
        file = fromUtf16(*file, isBigEndian);
        if (!file)
            return errors::unavailable();
        readAs = Encoding::Utf8;
    } else if (head.find('\0') != std::string::npos) {
        return errors::refused(Text{"This is neither a table of text (CSV) nor a workbook (XLSX).",
            "Ce n'est ni un tableau de texte (CSV) ni un classeur (XLSX)."});
    }
    file->seek(0);
    const std::string text = file->read(headBytes).toStdString();
    out.form.separator
        = form.separator.empty() ? std::string(1, CsvReader::detectSeparator(text)) : form.separator.substr(0, 1);
    out.reader = std::make_unique<CsvReader>(std::move(file), out.form.separator.front(), readAs);
    return out;
}

} // namespace vigie::tables
