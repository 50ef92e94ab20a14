#include "server/imports/import_reading.h"

namespace vigie {

using tables::TableRow;

namespace {

constexpr std::int64_t keptRefusals = 20'000;

} // namespace

Message import_reading::whatIsWrong(const Error& error)
{
    return error.details.empty() ? error.message : error.details.front().message;
}

std::vector<std::string> import_reading::inBothLanguages(const Message& message)
{
    return {message.in(Language::English), message.in(Language::French)};
}

tables::TableForm import_reading::formOf(const ImportForm& form)
{
    return {form.separator, enumFrom<tables::Encoding>(form.encoding), form.sheet};
}

Result<void> ImportReading::open(const std::string& path)
{
    Result<void> out;
    const auto ran = m_workshop.run([&] {
        auto table = tables::openTable(path, import_reading::formOf(m_form));
        if (!table) {
            out = table.error();
            return;
        }
        m_table = std::move(*table);
        TableRow header;
        if (m_form.hasHeader)
            m_table.reader->next(header);
    });
    return ran ? out : ran;
}

bool ImportReading::read(ImportBatch& batch)
{
    batch = {};
    batch.number = m_number++;
    while (static_cast<std::size_t>(batch.counts.rows) < m_batchSize && m_table.reader->next(m_row)) {
        if (ImportRows::isBlank(m_row))
            continue;
        ++batch.counts.rows;
        batch.counts.otherEncoding += m_row.wasOtherEncoding;
        auto outcome = m_rows.read(m_row);
        if (auto* const incoming = std::get_if<IncomingLead>(&outcome)) {
            batch.leads.push_back(std::move(*incoming));
            continue;
        }
        ++batch.counts.refused;
        if (++m_refused <= keptRefusals)
            batch.refusals.push_back(
                {m_row.number, m_row.cells, import_reading::inBothLanguages(std::get<Message>(outcome))});
    }
    return batch.counts.rows > 0;
}

} // namespace vigie
