#include "server/tables/xlsx_reader.h"

#include "server/base/text.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <cmath>

namespace vigie::tables {

namespace {

constexpr std::size_t maxSharedTexts = 8'000'000;
constexpr std::int64_t maxRow = 1'048'576;
constexpr double secondsOfDay = 86'400;

const Text noWorkbook{"This is not a workbook Vigie can read: save it as XLSX or CSV.",
    "Ce n'est pas un classeur que Vigie sait lire : enregistrez-le en XLSX ou en CSV."};
const Text bomb{"This workbook unpacks to far more than such a file should: it is not read.",
    "Ce classeur se décompresse bien au-delà de ce qu'un tel fichier contient : il n'est pas lu."};
const Text damaged{"The workbook is damaged: it cannot be read to its end. Open it and save it again.",
    "Le classeur est endommagé : il ne peut pas être lu jusqu'au bout. Ouvrez-le et enregistrez-le à nouveau."};
const Text hugeCell{"A cell of the workbook is larger than any cell may be.",
    "Une cellule du classeur dépasse ce qu'une cellule peut contenir."};

/// "BC12" -> 54, counting from 0; -1 when it is no cell.
int columnOf(QStringView reference)
{
    int out = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        out = out * 26 + (c.unicode() - u'A' + 1);
        if (out > 100'000)
            return -1;
    }
    return out - 1;
}

/// Whether a number format shows a date or a time (18.8.30): by its number, or by the letters of a date in its code.
bool isDateFormat(int id, const QString& code)
{
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return true;
    bool isQuoted = false;
    bool isBracketed = false;
    for (const QChar c : code) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u'[' || c == u']')
            isBracketed = c == u'[';
        else if (!isQuoted && !isBracketed && QStringLiteral("dmyhsDMYHS").contains(c))
            return true;
    }
    return false;
}

bool isPercentFormat(int id, const QString& code)
{
    return id == 9 || id == 10 || code.contains(u'%');
}

/// The next piece of XML; false at the end.
bool read(ZipEntry& entry, QXmlStreamReader& xml)
{
    xml.readNext();
    entry.markPiece();
    return !xml.atEnd();
}

const Text* whyEnded(const ZipEntry& entry, const QXmlStreamReader& xml)
{
    if (entry.isBomb())
        return &bomb;
    if (entry.isOverfull())
        return &hugeCell;
    return xml.hasError() || entry.isDamaged() ? &damaged : nullptr;
}

/// The text of an element that was just begun, its formatted runs put together; how it is pronounced (rPh) is left out.
std::string readText(ZipEntry& entry, QXmlStreamReader& xml, QStringView element)
{
    QString out;
    bool isText = false;
    bool isPronunciation = false;
    while (read(entry, xml)) {
        if (xml.isEndElement() && xml.name() == element)
            break;
        if (xml.name() == u"rPh")
            isPronunciation = xml.isStartElement();
        else if (xml.name() == u"t" && (xml.isStartElement() || xml.isEndElement()))
            isText = xml.isStartElement();
        else if (xml.isCharacters() && isText && !isPronunciation && out.size() < static_cast<qsizetype>(maxCellBytes))
            out += xml.text();
    }
    return out.toStdString();
}

} // namespace

std::unique_ptr<XlsxReader> XlsxReader::open(const std::string& path, const Text*& problem)
{
    auto out = std::make_unique<XlsxReader>();
    problem = out->m_zip.open(path) ? out->readWorkbook() : &noWorkbook;
    if (!problem)
        problem = out->readSharedTexts();
    if (problem)
        return nullptr;
    out->readStyles();
    out->rewind();
    return out;
}

const Text* XlsxReader::readWorkbook()
{
    const auto entry = m_zip.entry("xl/workbook.xml");
    if (!entry)
        return &noWorkbook;
    QXmlStreamReader xml(entry.get());
    while (read(*entry, xml)) {
        if (!xml.isStartElement())
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == u"sheet") {
            m_sheets.push_back(attributes.value(QLatin1String("name")).toString().toStdString());
            const auto relations
                = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            m_targets.push_back(attributes.value(relations, QStringLiteral("id")).toString().toStdString());
        } else if (xml.name() == u"workbookPr") {
            const auto from1904 = attributes.value(QLatin1String("date1904"));
            m_countsFrom1904 = from1904 == u"1" || from1904 == u"true";
        }
    }
    readRelations();
    if (const auto* problem = whyEnded(*entry, xml))
        return problem;
    return m_sheets.empty() ? &noWorkbook : nullptr;
}

/// Turns the names of relations in m_targets into names of files.
void XlsxReader::readRelations()
{
    const auto entry = m_zip.entry("xl/_rels/workbook.xml.rels");
    if (!entry)
        return;
    QXmlStreamReader xml(entry.get());
    QHash<QString, QString> files;
    while (read(*entry, xml)) {
        if (xml.isStartElement() && xml.name() == u"Relationship") {
            const QString target = xml.attributes().value(QLatin1String("Target")).toString();
            files.insert(xml.attributes().value(QLatin1String("Id")).toString(),
                target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target);
        }
    }
    for (auto& target : m_targets)
        target = files.value(QString::fromStdString(target)).toStdString();
}

void XlsxReader::readStyles()
{
    const auto entry = m_zip.entry("xl/styles.xml");
    if (!entry)
        return;
    QXmlStreamReader xml(entry.get());
    QHash<int, QString> codes;
    bool isInCells = false;
    while (read(*entry, xml)) {
        if (xml.name() == u"cellXfs")
            isInCells = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        const int id = xml.attributes().value(QLatin1String("numFmtId")).toInt();
        if (xml.name() == u"numFmt")
            codes.insert(id, xml.attributes().value(QLatin1String("formatCode")).toString());
        else if (xml.name() == u"xf" && isInCells)
            m_styles.push_back(isDateFormat(id, codes.value(id)) ? Style::Date
                    : isPercentFormat(id, codes.value(id))       ? Style::Percent
                                                                 : Style::Plain);
    }
}

const Text* XlsxReader::readSharedTexts()
{
    const auto entry = m_zip.entry("xl/sharedStrings.xml");
    if (!entry)
        return nullptr;
    QXmlStreamReader xml(entry.get());
    std::size_t count = 0;
    while (read(*entry, xml)) {
        if (!xml.isStartElement() || xml.name() != u"si")
            continue;
        if (++count > maxSharedTexts || !m_texts.add(readText(*entry, xml, u"si")))
            return &bomb;
    }
    return whyEnded(*entry, xml);
}

bool XlsxReader::choose(const std::string& sheet)
{
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        if (m_sheets[i] == sheet || sheet.empty()) {
            m_sheet = i;
            rewind();
            return true;
        }
    }
    return false;
}

void XlsxReader::rewind()
{
    m_failure = nullptr;
    m_row = 0;
    m_xml.setDevice(nullptr);
    m_entry = m_zip.entry(m_targets[m_sheet]);
    if (m_entry)
        m_xml.setDevice(m_entry.get());
    else
        m_failure = &damaged;
}

double XlsxReader::progress() const
{
    const double size = m_entry ? static_cast<double>(m_entry->fullBytes()) : 0;
    return size > 0 ? std::min(static_cast<double>(m_entry->readBytes()) / size, 1.0) : 1;
}

bool XlsxReader::next(TableRow& row)
{
    row.problem = nullptr;
    row.wasOtherEncoding = false;
    while (m_entry && read(*m_entry, m_xml)) {
        if (m_xml.isStartElement() && m_xml.name() == u"row") {
            readRow(row);
            return true;
        }
    }
    if (m_entry)
        m_failure = whyEnded(*m_entry, m_xml);
    return false;
}

void XlsxReader::readRow(TableRow& row)
{
    bool hasNumber = false;
    const auto number = m_xml.attributes().value(QLatin1String("r")).toLongLong(&hasNumber);
    m_row = hasNumber && number > m_row && number <= maxRow ? number : m_row + 1;
    row.number = m_row;
    for (auto& cell : row.cells)
        cell.clear();
    std::size_t count = 0;
    while (read(*m_entry, m_xml) && !(m_xml.isEndElement() && m_xml.name() == u"row")) {
        if (!m_xml.isStartElement() || m_xml.name() != u"c")
            continue;
        const int named = columnOf(m_xml.attributes().value(QLatin1String("r")));
        const std::size_t column = std::min(named >= 0 ? static_cast<std::size_t>(named) : count, maxColumns);
        std::string value = valueOf(readCell());
        count = std::max(count, column + 1);
        if (row.cells.size() < count)
            row.cells.resize(count);
        row.cells[column] = std::move(value);
    }
    row.cells.resize(count);
}

XlsxReader::Cell XlsxReader::readCell()
{
    Cell out;
    out.type = m_xml.attributes().value(QLatin1String("t")).toString();
    out.style = m_xml.attributes().value(QLatin1String("s")).toInt();
    bool isValue = false;
    QString value;
    while (read(*m_entry, m_xml) && !(m_xml.isEndElement() && m_xml.name() == u"c")) {
        if (m_xml.isStartElement() && m_xml.name() == u"is")
            out.text = readText(*m_entry, m_xml, u"is");
        else if (m_xml.name() == u"v" && (m_xml.isStartElement() || m_xml.isEndElement()))
            isValue = m_xml.isStartElement();
        else if (m_xml.isCharacters() && isValue && value.size() < static_cast<qsizetype>(maxCellBytes))
            value += m_xml.text();
    }
    if (out.text.empty())
        out.text = value.toStdString();
    return out;
}

std::string XlsxReader::valueOf(const Cell& cell)
{
    if (cell.type == u"s") {
        bool isNumber = false;
        const auto number = QString::fromStdString(cell.text).toULongLong(&isNumber);
        return isNumber ? m_texts.at(number) : std::string();
    }
    if (cell.type == u"b")
        return cell.text == "1" ? "true" : "false";
    if (cell.type == u"e")
        return {}; // #N/A and the like say that there is nothing
    const bool isNumber = cell.type.isEmpty() || cell.type == u"n";
    if (!isNumber || cell.text.empty())
        return cell.text.substr(0, maxCellBytes);
    bool isRead = false;
    const double number = QString::fromStdString(cell.text).toDouble(&isRead);
    if (!isRead)
        return cell.text;
    const auto index = static_cast<std::size_t>(std::max(cell.style, 0));
    const Style style = index < m_styles.size() ? m_styles[index] : Style::Plain;
    if (style == Style::Date)
        return dateOf(number);
    if (style == Style::Percent)
        return QString::number(number * 100, 'g', 15).toStdString() + "%";
    // 3.3612345678E10 is a phone number.
    return QString::number(number, 'g', 15).contains(u'e') && std::abs(number) < 1e15
        ? QString::number(number, 'f', 0).toStdString()
        : QString::number(number, 'g', 15).toStdString();
}

/// Days since 1899-12-30 (Excel counts a 29th of February 1900 that never was), or since 1904.
std::string XlsxReader::dateOf(double serial) const
{
    if (!std::isfinite(serial) || serial < 0 || serial > 2'958'465)
        return {};
    const QDate day = (m_countsFrom1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30)).addDays(qint64(std::floor(serial)));
    const double ofDay = serial - std::floor(serial);
    if (ofDay == 0)
        return day.toString(Qt::ISODate).toStdString();
    const QDateTime time(day, QTime(0, 0), Qt::UTC);
    return time.addSecs(std::llround(ofDay * secondsOfDay))
        .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
        .toStdString();
}

} // namespace vigie::tables
